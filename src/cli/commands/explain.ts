import { answerChecks } from '../../answers/checks/index.js';
import { answerCheckOf } from '../../answers/issue-words.js';
import { UserError } from '../../errors.js';
import { issueKinds } from '../../frame/checks/index.js';
import type { IssueKind } from '../../frame/issue-kind.js';
import { issueKindOf } from '../../frame/message.js';
import { prettyJson } from '../../format/json.js';
import { type Command, exitCodes } from '../command.js';
import { explainedErrors } from '../explained-errors.js';
import { flag } from '../given.js';
import { options } from '../options.js';
import { say } from '../say.js';

export const explain: Command = {
  summary: 'the long form of an issue or an error: what it means and how it is mended',
  arguments: [
    { name: '[CODE]', about: 'the code of an issue or error; without it, all are listed' },
  ],
  options: [options.json],
  examples: ['dipsample explain MISSING_REFERENCE'],
  run: (given, shell) => {
    const code = given.arguments[0]?.toUpperCase();
    if (flag(given, 'json')) {
      shell.print(prettyJson(code === undefined ? codesAsJson() : explainedAsJson(code)));
    } else say(code === undefined ? allCodes() : explained(code), shell);
    return Promise.resolve(exitCodes.fine);
  },
};

function allCodes(): string {
  const errors = Object.keys(explainedErrors);
  return [
    `Issues of an export:\n${listed(Object.values(issueKinds))}`,
    `Issues of completed checklists:\n${listed(Object.values(answerChecks))}`,
    `Errors:\n${errors.join('\n')}\n`,
  ].join('\n\n');
}

function listed(kinds: readonly Pick<IssueKind, 'code' | 'severity' | 'title'>[]): string {
  return kinds
    .map(({ code, severity, title }) => `${code.padEnd(27)} ${severity.padEnd(8)} ${title}`)
    .join('\n');
}

type Explained = Pick<IssueKind, 'code' | 'severity' | 'title' | 'explain' | 'cause' | 'fix'>;

/** Issues have a severity and a title, errors have one text; what is neither is refused. */
function lookUp(code: string): Explained | { readonly code: string; readonly explain: string } {
  const kind = issueKindOf(code) ?? answerCheckOf(code);
  if (kind !== undefined) return kind;
  const text = (explainedErrors as Readonly<Record<string, string>>)[code];
  if (text !== undefined && Object.hasOwn(explainedErrors, code)) return { code, explain: text };
  throw new UserError(
    'CODE_UNKNOWN',
    `There is no issue and no error ${code}.`,
    'dipsample explain, without a code, lists them all.',
  );
}

function explained(code: string): string {
  const found = lookUp(code);
  return 'severity' in found ? explainedIssue(found) : `${code}\n\n${found.explain}\n`;
}

function explainedAsJson(code: string): object {
  const found = lookUp(code);
  if (!('severity' in found)) return { kind: 'error', ...found };
  const { severity, title, explain: long, cause, fix } = found;
  return { kind: 'issue', code, severity, title, explain: long, cause, fix: inGeneral(fix) };
}

function codesAsJson(): object {
  const brief = ({ code, severity, title }: Explained) => ({ code, severity, title });
  return {
    issues: Object.values<Explained>(issueKinds).map(brief),
    answerIssues: Object.values<Explained>(answerChecks).map(brief),
    errors: Object.keys(explainedErrors),
  };
}

function explainedIssue({ code, severity, title, explain: long, cause, fix }: Explained): string {
  return `${code} (${severity})\n${title}\n\n${long}\n\nLikely cause: ${cause}\nWhat to do: ${inGeneral(fix)}\n`;
}

/** What to do, without the words of a case at hand. */
function inGeneral(fix: string): string {
  return fix.replace(/\[[^\]]*\]/g, '').replace(/\{(\w+)\}/g, '<$1>');
}
