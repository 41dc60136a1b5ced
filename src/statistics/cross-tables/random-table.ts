import { hypergeometricDraw } from './hypergeometric-draw.js';

/** Fills `cells`, row by row, with a random table; each call is another, independent one. */
export type RandomTable = (cells: Int32Array) => void;

/**
 * Random tables with given margins, each as likely as under no association: cell after cell from its
 * hypergeometric distribution given those before (Patefield 1981, Applied Statistics 30: 91-97,
 * algorithm AS 159). `next` gives numbers from 0 to below 1 and is asked once a cell that is free.
 */
export function randomTable(
  rowTotals: readonly number[],
  columnTotals: readonly number[],
  next: () => number,
): RandomTable {
  const total = rowTotals.reduce((sum, row) => sum + row, 0);
  const room = new Int32Array(columnTotals.length);
  const lastRow = rowTotals.length - 1;
  return (cells) => {
    room.set(columnTotals);
    let beyond = total;
    for (const [row, ofRow] of rowTotals.entries()) {
      let left = ofRow;
      let columnsBeyond = beyond;
      for (let column = 0; column < room.length; column += 1) {
        const marked = room[column] ?? 0;
        const count =
          row === lastRow ? marked : hypergeometricDraw(left, marked, columnsBeyond, next);
        cells[row * room.length + column] = count;
        columnsBeyond -= marked;
        room[column] = marked - count;
        left -= count;
      }
      beyond -= ofRow;
    }
  };
}
