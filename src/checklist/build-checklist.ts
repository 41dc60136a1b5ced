import { UserError } from '../errors.js';
import type { Checklist, ExportValue, QuestionRow, SampledCase } from './checklist.js';
import type { Question, QuestionSet } from './question-set.js';

/**
 * Lays the questions of a set out for the cases of a draw: one row for each case and question.
 *
 * Sampled cases come first, then reserves, each in the order given. A reserve has no questions
 * until it takes the place of a case out of scope; those that do are named in `reservesInUse`.
 *
 * @throws UserError CHECKLIST_NOT_A_RESERVE when one of them is no reserve of the draw.
 */
export function buildChecklist(
  cases: readonly SampledCase[],
  set: QuestionSet,
  reservesInUse: ReadonlySet<string> = new Set(),
): Checklist {
  const sample = cases.filter((each) => each.role === 'sample');
  const reserves = cases.filter((each) => each.role === 'reserve');
  refuseStrangers(reserves, reservesInUse);
  const register = [...sample, ...reserves].map((each) => ({
    case: each,
    status:
      each.role === 'sample' || reservesInUse.has(each.unitId)
        ? ('drawn' as const)
        : ('reserve' as const),
  }));
  const rows = register
    .filter((entry) => entry.status === 'drawn')
    .flatMap((entry) => set.questions.map((question) => questionRow(entry.case, question)));
  return { set, register, rows };
}

function questionRow(sampled: SampledCase, question: Question): QuestionRow {
  const fromExport = (question.prefillFrom ?? []).flatMap((field): readonly ExportValue[] => {
    const value = Object.hasOwn(sampled.fields, field) ? sampled.fields[field] : undefined;
    return value === undefined || value === '' ? [] : [{ field, value }];
  });
  return { case: sampled, question, fromExport };
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
