import type { Detail, Issue } from './issue.js';
import { issueKinds } from './checks/index.js';
import type { IssueKind } from './issue-kind.js';

/** The kind of an issue by its code; undefined for a code that no kind has. */
export function issueKindOf(code: string): IssueKind | undefined {
  return Object.hasOwn(issueKinds, code)
    ? (issueKinds as Readonly<Record<string, IssueKind>>)[code]
    : undefined;
}

/** One sentence that says what is wrong, without the place and without sensitive values. */
export function message(issue: Issue): string {
  const kind = issueKindOf(issue.code);
  if (kind === undefined) throw new Error(`no issue kind ${issue.code}`);
  const sentence = fillTemplate(kind.sentence, issue.detail);
  const countsAs = issue.detail['countsAs'];
  return countsAs === undefined ? sentence : `${sentence} The value counts as ${String(countsAs)}.`;
}

/** What to do about an issue, as an instruction. */
export function remedy(issue: Issue): string {
  const kind = issueKindOf(issue.code);
  if (kind === undefined) throw new Error(`no issue kind ${issue.code}`);
  return fillTemplate(kind.fix, issue.detail);
}

/** Puts words into a template: `{name}` is replaced, `[...]` falls away when a word in it is missing. */
function fillTemplate(template: string, detail: Detail): string {
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) =>
      Object.hasOwn(detail, name) ? String(detail[name]) : '?',
    );
  const chosen = template.replace(/\[([^\]]*)\]/g, (_, part: string) =>
    [...part.matchAll(/\{(\w+)\}/g)].every(([, name]) => Object.hasOwn(detail, name ?? ''))
      ? part
      : '',
  );
  return fill(chosen);
}
