import type { Answer } from './answer.js';
import { isUnderReview } from './cases/account.js';
import type { SettledCase } from './cases/settle-cases.js';
import type { IssuedChecklist } from './issued-checklist.js';
import type { PlacedRow } from './readings/placement.js';

/** The answers of cases that are under review, in the order of the rows issued, then of the readings. */
export function usedAnswers(
  { rows }: IssuedChecklist,
  cases: readonly SettledCase[],
  usable: readonly PlacedRow[],
): readonly Answer[] {
  const open = new Map(
    cases.filter((each) => isUnderReview(each)).map((each) => [each.unitId, each]),
  );
  const order = new Map(rows.map((row, index) => [row, index]));
  const placeOf = ({ row }: PlacedRow): number => order.get(row.issued) ?? 0;
  return usable
    .toSorted((left, right) => placeOf(left) - placeOf(right) || left.reading - right.reading)
    .flatMap((placed): readonly Answer[] => {
      const settled = open.get(placed.row.issued.unitId);
      return settled === undefined ? [] : [answerOf(placed, settled.stratum)];
    });
}

function answerOf({ row, reading, reader }: PlacedRow, stratum: string): Answer {
  const { found, issued, answer, reason, evidence, comment, date } = row;
  if (answer === null) throw new RangeError('a row without an answer cannot be used');
  return {
    unitId: issued.unitId,
    stratum,
    questionId: issued.questionId,
    reading,
    reviewer: reader === '' ? null : reader,
    answer,
    reason: answer === 'NA' ? reason : '',
    evidence,
    comment,
    date: date.day,
    place: {
      file: found.sheet.file,
      sheet: found.sheet.sheet,
      cell: `${found.sheet.columns.get('answer') ?? ''}${found.row}`,
    },
  };
}
