import type { Comparison } from '../../disparity/comparison.js';
import type { UnitLevel } from '../../frame/frame.js';
import { readableNumber } from '../../format/numbers.js';
import type { Edition } from '../edition.js';

/** Why a row can be of no unit; null where every row is of one. */
const withoutUnit: Readonly<Record<UnitLevel, string | null>> = {
  case: null,
  row: null,
  allegation: 'have no allegation number',
  subject: 'name nobody, or a stand-in for nobody in particular',
  person: 'name nobody, or a stand-in for nobody in particular',
};

/**
 * Which rows of the export are not counted. In public without numbers: no table has these rows, so
 * that nothing would protect them.
 */
export function leftOutNotes(
  { unit: { level }, leftOut }: Comparison,
  { name }: Edition,
): readonly string[] {
  const why = withoutUnit[level];
  const isReadAsIs = level === 'row';
  if (name === 'public') {
    const rows = [
      ...(why === null ? [] : [`rows that ${why}`]),
      ...(isReadAsIs ? [] : ['rows that were rejected for errors']),
    ].join(' and ');
    return rows === '' ? [] : [`Not counted, if there are any: ${rows}.`];
  }
  const { rowsWithoutUnit, rejectedRows, casesLost, casesIncomplete } = leftOut;
  return [
    ...(why === null || rowsWithoutUnit === 0
      ? []
      : [`Not counted: ${counted(rowsWithoutUnit, 'row')} that ${why}.`]),
    ...(isReadAsIs || rejectedRows === 0
      ? []
      : [
          `Not counted: ${counted(rejectedRows, 'row')} rejected for errors; for that ${counted(casesLost, 'case')} of the export ${casesLost === 1 ? 'is' : 'are'} missing, and ${counted(casesIncomplete, 'case')} counted by the other rows alone.`,
        ]),
  ];
}

function counted(number: number, what: string): string {
  return `${readableNumber(number, 'count')} ${what}${number === 1 ? '' : 's'}`;
}
