import type { Intake } from './intake.js';
import type { Issue } from './issue.js';

/** The issues of an export: those of the file, and behind them those of its rows. */
export function* allIssues({
  fileIssues,
  issues,
}: Pick<Intake, 'fileIssues' | 'issues'>): Generator<Issue> {
  yield* fileIssues;
  yield* issues;
}
