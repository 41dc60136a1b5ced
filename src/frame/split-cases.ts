import { passingRows } from './columns/passing-rows.js';
import type { FrameLosses } from './frame.js';
import type { Intake, Row } from './intake.js';

/** The cases of a frame, each with its accepted rows, and what was lost on the way. */
export interface SplitCases {
  readonly inScope: ReadonlyMap<string, readonly Row[]>;
  readonly losses: Omit<FrameLosses, 'rowsWithoutUnit'>;
}

/** Groups accepted rows by case, drops the cases that are out of scope, and counts what is lost. */
export function splitCases(
  intake: Intake,
  isInScope: (rows: readonly Row[]) => boolean,
  reference: (row: Row) => string | undefined,
): SplitCases {
  const cases = new Map<string, Row[]>();
  const withRejected = new Set<string>();
  let rejectedRows = 0;
  for (const row of passingRows(intake.rows)) {
    const caseRef = reference(row);
    if (row.status === 'rejected') {
      rejectedRows += 1;
      if (caseRef !== undefined) withRejected.add(caseRef);
    } else if (caseRef !== undefined) {
      const same = cases.get(caseRef);
      if (same === undefined) cases.set(caseRef, [row]);
      else same.push(row);
    }
  }
  const inScope = new Map([...cases].filter(([, rows]) => isInScope(rows)));
  const rejectedRefs = [...withRejected];
  return {
    inScope,
    losses: {
      rejectedRows,
      casesLost: rejectedRefs.filter((reference) => !cases.has(reference)).length,
      casesIncomplete: rejectedRefs.filter((reference) => inScope.has(reference)).length,
      casesOutOfScope: cases.size - inScope.size,
    },
  };
}
