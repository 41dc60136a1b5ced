import type { Detail } from '../frame/issue.js';
import { answerChecks } from './checks/index.js';
import type { AnswerCheck } from './check.js';
import type { AnswerIssue } from './issue.js';

/** What an issue says: what is wrong, why it likely is, and what to do. Nothing of it is restricted. */
export interface IssueWords {
  readonly sentence: string;
  readonly cause: string;
  readonly fix: string;
}

/** The kind of an issue by its code; undefined for a code that no kind has. */
export function answerCheckOf(code: string): AnswerCheck | undefined {
  return Object.hasOwn(answerChecks, code)
    ? (answerChecks as Readonly<Record<string, AnswerCheck>>)[code]
    : undefined;
}

export function issueWords({ code, detail }: AnswerIssue): IssueWords {
  const check = answerCheckOf(code);
  if (check === undefined) throw new Error(`no kind of issue ${code}`);
  const { sentence, cause, fix } = check;
  return { sentence: filled(sentence, detail), cause, fix: filled(fix, detail) };
}

function filled(template: string, detail: Detail): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) =>
    Object.hasOwn(detail, name) ? String(detail[name]) : '?',
  );
}
