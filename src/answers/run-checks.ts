import { answerChecks } from './checks/index.js';
import type { AnswerCheck, Finding, Setting } from './check.js';
import type { AnswerIssue } from './issue.js';
import { raise } from './raise.js';
import type { FoundRow } from './rows/find-rows.js';

/** What a check found, and the issue that it makes. */
export interface Raised {
  readonly finding: Finding;
  readonly issue: AnswerIssue;
}

type HookName = 'sheets' | 'row' | 'answer' | 'register' | 'readings' | 'whole';
type Subject<Name extends HookName> = Parameters<NonNullable<AnswerCheck[Name]>>[0];

/** Runs one hook of every check; a finding that names no row is of the row given. */
export function runChecks<Name extends HookName>(
  name: Name,
  subject: Subject<Name>,
  setting: Setting,
  row?: FoundRow,
): readonly Raised[] {
  return checks.flatMap((check) => {
    const hook = check[name] as Hook<Subject<Name>> | undefined;
    return (hook?.(subject, setting) ?? []).map((found) => {
      const finding = row === undefined ? found : { row, ...found };
      return { finding, issue: raise(check, finding) };
    });
  });
}

/** The rows that have an error among what was found. */
export function refusedRows(raised: readonly Raised[]): readonly FoundRow[] {
  return raised.flatMap(({ finding: { row }, issue: { severity } }) =>
    row === undefined || severity === 'warning' ? [] : [row],
  );
}

type Hook<Value> = (subject: Value, setting: Setting) => readonly Finding[];

const checks: readonly AnswerCheck[] = Object.values(answerChecks);
