import type { Count } from '../../disparity/count.js';
import type { PeopleRow } from '../../disparity/per-thousand-row.js';
import type { Cell } from '../../format/table.js';
import type { Edition } from '../edition.js';
import { hiddenMark } from '../shown.js';
import { comparedCounts, hasRate, isEmpty, ownCounts } from './per-thousand-status.js';

/** Cells of the figures of a row's own, and of its comparison, by what the edition shows. */
export function peopleCells(edition: Edition): {
  readonly own: (figure: (row: PeopleRow) => number | null) => (row: PeopleRow) => Cell;
  readonly compared: (
    figure: (row: PeopleRow, comparison: NonNullable<PeopleRow['comparison']>) => number | null,
    further?: readonly Count[],
    ofReference?: number,
  ) => (row: PeopleRow) => Cell;
} {
  return {
    own: (figure) => (row) => {
      if (!edition.shows(...ownCounts(row))) return hiddenMark;
      if (row.people === null || row.people === 0) return '[z]';
      return hasRate(row) ? (figure(row) ?? '[z]') : '[u]';
    },
    compared:
      (figure, further = [], ofReference) =>
      (row) => {
        if (!edition.shows(...comparedCounts(row), ...further)) return hiddenMark;
        if (row.comparison === null) {
          return row.role === 'reference' ? (ofReference ?? '[z]') : '[z]';
        }
        if (isEmpty(row)) return '[z]';
        return row.reliability === 'none' ? '[u]' : (figure(row, row.comparison) ?? '[z]');
      },
  };
}
