import type { Comparison, GroupRow } from '../disparity/comparison.js';
import { isSmall } from './small-count.js';

/**
 * The counts behind all comparisons of one outcome field, cut so fine that each of them, and every
 * number that follows from two of them, is a sum of cells. Two outcomes share a cell when no
 * comparison tells them apart.
 */
export interface CellTable {
  /** For each group, in the order of `groups`, its count in each cell. */
  readonly rows: readonly (readonly number[])[];
  readonly totals: readonly number[];
  /** For each comparison the cells of its events, and those of its members without the event. */
  readonly parts: readonly ComparisonParts[];
}

interface ComparisonParts {
  readonly events: readonly number[];
  readonly nonEvents: readonly number[];
}

/** Cuts one grouping's groups into the cells that the comparisons of its outcome field tell apart. */
export function cellTable(
  rows: readonly GroupRow[],
  comparisons: readonly Comparison[],
): CellTable {
  const outcomes = [...new Set(rows.flatMap((row) => Object.keys(row.outcomes)))];
  const cells = new Map<string, string[]>();
  for (const outcome of outcomes) {
    const signature = comparisons.map((comparison) => partOf(comparison, outcome)).join(',');
    if (!/event/.test(signature)) continue;
    cells.set(signature, [...(cells.get(signature) ?? []), outcome]);
  }
  const signatures = [...cells.keys()].map((signature) => signature.split(','));
  const counted = rows.map((row) =>
    [...cells.values()].map((members) =>
      members.reduce((sum, outcome) => sum + (row.outcomes[outcome] ?? 0), 0),
    ),
  );
  const cellsOf = (comparison: number, part: string): readonly number[] =>
    signatures.flatMap((parts, cell) => (parts[comparison] === part ? [cell] : []));
  return {
    rows: counted,
    totals: signatures.map((_, cell) => counted.reduce((sum, row) => sum + (row[cell] ?? 0), 0)),
    parts: comparisons.map((_, index) => ({
      events: cellsOf(index, 'event'),
      nonEvents: cellsOf(index, 'non-event'),
    })),
  };
}

function partOf(comparison: Comparison, outcome: string): 'event' | 'non-event' | 'outside' {
  if (comparison.events.some(({ value }) => value === outcome)) return 'event';
  if (comparison.among === null) return 'non-event';
  return comparison.among.some(({ value }) => value === outcome) ? 'non-event' : 'outside';
}

export function sumOfCells(counts: readonly number[], cells: readonly number[]): number {
  return cells.reduce((sum, cell) => sum + (counts[cell] ?? 0), 0);
}

/**
 * The cells whose totals may not be told apart, and with them none of the totals of the outcome:
 * those with a small total and, to hide these in, the largest cell; none where no total is small.
 */
export function mergedCells({ totals }: CellTable, threshold: number): readonly number[] {
  const small = [...totals.keys()].filter((cell) => isSmall(totals[cell] ?? 0, threshold));
  if (small.length === 0) return [];
  const largest = totals.indexOf(Math.max(...totals));
  return small.includes(largest) ? small : [...small, largest];
}
