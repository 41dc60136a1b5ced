import type { Intake } from '../../../src/frame/intake.js';

/**
 * The rows that begin on a line were made one record by a quote: the file is refused, or the row that
 * opens the quote is rejected or warned of by its line; anything else is a loss without a word.
 */
export function silentSwallow(intake: Intake, line: number): readonly string[] {
  const { fileIssues, issues, status } = intake;
  if (status === 'refused') return [];
  const isTold = [...fileIssues, ...issues].some((issue) => issue.line === line);
  return isTold ? [] : [`the quote opened on line ${line} swallowed rows without a word`];
}

/** A row that was accepted may not hold, in a cell of several lines, the reference of another. */
export function heldReferences({ rows }: Intake, references: readonly string[]): readonly string[] {
  return rows
    .filter(({ status }) => status === 'accepted')
    .filter(({ cells, values }) =>
      cells.some(
        (cell) =>
          /[\r\n]/.test(cell) &&
          references.some((other) => other !== values['case_ref'] && cell.includes(other)),
      ),
    )
    .map(({ row }) => `row ${row} holds another row in a cell`);
}
