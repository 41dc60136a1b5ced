import type { Count } from '../disparity/count.js';
import type { Cell } from '../format/table.js';
import type { Edition } from './edition.js';

/** The mark for a number that is hidden, whatever the reason: two marks would tell which is small. */
export const hiddenMark = '[c]';

/** The mark for a count that rounds to nothing, so that nobody reads nobody into it. */
export const roundedAway = '[k]';

/** A count as a cell. */
export function countCell(edition: Edition, count: Count): Cell {
  if (!edition.shows(count)) return hiddenMark;
  return count.isRounded === true && count.value === 0 ? roundedAway : count.value;
}
