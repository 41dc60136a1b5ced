import { compareBytewise } from '../frame/bytewise.js';
import type { AnswerIssue } from './issue.js';

/**
 * Issues by file, sheet, row, column and code; of what stands in no file, sheet, row or column first.
 * Columns are in the order of the sheet: B, Z, AA.
 */
export function sortIssues(issues: readonly AnswerIssue[]): readonly AnswerIssue[] {
  return issues.toSorted(
    (left, right) =>
      compareBytewise(left.file ?? '', right.file ?? '') ||
      compareBytewise(left.sheet ?? '', right.sheet ?? '') ||
      (left.row ?? 0) - (right.row ?? 0) ||
      compareColumns(lettersOf(left), lettersOf(right)) ||
      compareBytewise(left.code, right.code),
  );
}

function compareColumns(left: string, right: string): number {
  return left.length - right.length || compareBytewise(left, right);
}

function lettersOf({ cell }: AnswerIssue): string {
  return (cell ?? '').replace(/[0-9]+$/, '');
}
