import type { Count } from '../disparity/count.js';
import type { Cell } from '../format/table.js';
import type { Edition } from './edition.js';

/** The mark for a number that is hidden, whatever the reason: two marks would tell which is small. */
export const hiddenMark = '[c]';

/** A count as a cell. */
export function countCell(edition: Edition, count: Count): Cell {
  return edition.shows(count) ? count.value : hiddenMark;
}
