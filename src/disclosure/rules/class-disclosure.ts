import type { CountedCell, Reading } from '../sets/read-release.js';
import { boxKey, type Box } from '../sets/box.js';
import { countIn } from '../sets/space.js';
import type { Finding } from './finding.js';

/** So many without the outcome, and it is still nearly everybody's. */
const nearlyNobody = 2;

/**
 * Class disclosure (group attribute disclosure; the rule `DP` of the Office for Students): in a row of
 * fewer than twice the threshold, all or all but one or two had the outcome, or, where the table asks
 * about one event, nobody had it. Not where the total of a large table says the same of everybody.
 */
export function classDisclosures(reading: Reading, threshold: number): readonly Finding[] {
  const counts = new Map([...reading.sets, ...reading.before].map((set) => [boxKey(set.box), set]));
  const known = (box: Box): number | undefined => counts.get(boxKey(box))?.count;
  return reading.sets.flatMap(({ box, count, cells }) => {
    const telling = cells.filter((cell) => {
      if (cell.row === null || boxKey(cell.row) === boxKey(box)) return false;
      const members = known(cell.row) ?? countIn(reading.space, cell.row);
      if (members === 0 || members >= 2 * threshold) return false;
      if (count === 0) return cell.binary && !everybodyElseToo(cell, box, known, threshold, false);
      if (members - count > nearlyNobody) return false;
      return members > count || !everybodyElseToo(cell, box, known, threshold, true);
    });
    if (telling.length === 0) return [];
    return [
      { whole: box, part: null, count, why: 'class', cells: cells.map(({ key }) => key) } as const,
    ];
  });
}

/** Whether the total of the table, which is known, says of everybody that they had it, or had not. */
function everybodyElseToo(
  cell: CountedCell,
  box: Box,
  known: (box: Box) => number | undefined,
  threshold: number,
  had: boolean,
): boolean {
  const everybody = known(cell.root) ?? 0;
  const withOutcome = known(
    cell.root.map((choice, field) => {
      const own = box[field];
      return own === undefined || own === cell.row?.[field] ? choice : own;
    }),
  );
  return everybody >= 2 * threshold && withOutcome === (had ? everybody : 0);
}
