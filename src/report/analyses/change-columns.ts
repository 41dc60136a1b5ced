import type { Estimate } from '../../disparity/measures/measure.js';
import type { Cell } from '../../format/table.js';
import { estimated, placed, type Placed } from './layout.js';

/** The latest period against the earlier ones together. */
export interface ChangeFigures {
  readonly ratio: Estimate;
  readonly difference: Estimate;
  readonly pValue: number | null;
}

/**
 * The columns of a change: ratio and difference with their limits, the p-value, and the p-value
 * corrected as the label says. `changed` gives a cell from a figure, or the mark of what is not told.
 */
export function changeColumns<Row>(
  changed: (figure: (change: ChangeFigures) => number | null) => (row: Row) => Cell,
  correction: string,
  adjusted: (row: Row) => Cell,
): readonly Placed<Row>[] {
  return [
    ...estimated<Row>('ratio', 'Latest over earlier', 'ratio', (key) =>
      changed(({ ratio }) => ratio[key]),
    ),
    ...estimated<Row>('difference', 'Latest less earlier', 'difference', (key) =>
      changed(({ difference }) => difference[key]),
    ),
    placed(
      'p_value',
      'p-value',
      'p-value',
      changed(({ pValue }) => pValue),
    ),
    placed('p_adjusted', `p-value, corrected (${correction})`, 'p-value', adjusted),
  ];
}
