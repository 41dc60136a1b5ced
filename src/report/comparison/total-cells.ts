import type { Comparison } from '../../disparity/comparison.js';
import type { Estimate } from '../../disparity/measures/measure.js';
import type { Cell } from '../../format/table.js';
import type { Edition } from '../edition.js';
import { countCell, hiddenMark } from '../shown.js';
import type { Placed } from './comparison-columns.js';

/** The row of totals of a comparison under the columns of a layout; what a total cannot have is [z]. */
export function totalCells(
  { total }: Comparison,
  layout: readonly Placed[],
  edition: Edition,
): readonly Cell[] {
  const shown = edition.shows(total.events, total.members);
  const ofRate = (key: keyof Estimate): Cell => (shown ? (total.rate[key] ?? '[z]') : hiddenMark);
  const figures: Readonly<Record<string, Cell>> = {
    group: 'Total',
    events: countCell(edition, total.events),
    members: countCell(edition, total.members),
    rate: ofRate('value'),
    rate_low: ofRate('low'),
    rate_high: ofRate('high'),
    value_status: shown ? '[z]' : hiddenMark,
    note: 'all groups, known or not',
    four_fifths: '',
    group_code: '',
    role: 'total',
    test: '',
    sentence: '',
  };
  return layout.map(({ column }) => figures[column.name] ?? '[z]');
}
