import { UserError } from '../errors.js';
import { gatherNotes } from './case-notes.js';
import { caseRows, type ChecklistSetting } from './case-rows.js';
import type { Checklist, SampledCase } from './checklist.js';
import type { QuestionSet } from './question-set.js';

/**
 * Lays the questions of a set out for the cases of a draw: one row for each case and question that
 * applies to it. What is not asked of a case, and what must be known, stands in the register.
 *
 * Sampled cases come first, then reserves, each in the order given. A reserve has no questions
 * until it takes the place of a case out of scope; those that do are named in `reservesInUse`.
 *
 * @throws UserError CHECKLIST_NOT_A_RESERVE when one of them is no reserve of the draw.
 */
export function buildChecklist(
  cases: readonly SampledCase[],
  set: QuestionSet,
  setting: ChecklistSetting,
  reservesInUse: ReadonlySet<string> = new Set(),
): Checklist {
  const sample = cases.filter((each) => each.role === 'sample');
  const reserves = cases.filter((each) => each.role === 'reserve');
  refuseStrangers(reserves, reservesInUse);
  const laidOut = [...sample, ...reserves].map((each) => {
    const drawn = each.role === 'sample' || reservesInUse.has(each.unitId);
    const { rows, notes } = caseRows(each, set, setting);
    const status = drawn ? ('drawn' as const) : ('reserve' as const);
    return {
      entry: { case: each, status, notes: gatherNotes(notes) },
      rows: drawn ? rows : [],
    };
  });
  return {
    set,
    register: laidOut.map(({ entry }) => entry),
    rows: laidOut.flatMap(({ rows }) => rows),
  };
}

function refuseStrangers(reserves: readonly SampledCase[], inUse: ReadonlySet<string>): void {
  const known = new Set(reserves.map((reserve) => reserve.unitId));
  const strangers = [...inUse].filter((unitId) => !known.has(unitId));
  if (strangers.length === 0) return;
  throw new UserError(
    'CHECKLIST_NOT_A_RESERVE',
    `Not a reserve of this draw: ${strangers.join(', ')}.`,
    'Take the references from the rows of sample.csv whose role is "reserve".',
  );
}
