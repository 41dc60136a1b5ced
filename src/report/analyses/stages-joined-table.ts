import type { Comparison, GroupRow } from '../../disparity/comparison.js';
import type { NamedValue } from '../../disparity/named.js';
import type { Column, Table } from '../../format/table.js';
import { corrections } from '../../disparity/choices.js';
import { comparisonColumns } from '../comparison/comparison-columns.js';
import { comparedCounts } from '../comparison/row-status.js';
import { totalCells } from '../comparison/total-cells.js';
import type { Edition } from '../edition.js';

/** One comparison of several that stand in one table, such as that of one stage or period. */
export interface ComparisonPart extends NamedValue {
  readonly comparison: Comparison;
}

/**
 * Comparisons of the same groups one below the other, with all the columns of a single one: first
 * which comparison a row belongs to, in words, and last its code, both under the name of `part`.
 */
export function joinedTable(
  parts: readonly ComparisonPart[],
  part: { readonly name: string; readonly label: string },
  edition: Edition,
): Pick<Table, 'columns' | 'rows'> {
  const adjusted = adjustedAcross(parts, edition);
  const layouts = parts.map(({ comparison }, index) =>
    comparisonColumns(comparison, adjusted[index] ?? new Map(), edition),
  );
  const own = (name: string, label: string): Column => ({ name, label, kind: 'text' });
  return {
    columns: [
      own(part.name, part.label),
      ...(layouts[0] ?? []).map(({ column }) => column),
      own(`${part.name}_code`, `${part.label}, code`),
    ],
    rows: parts.flatMap(({ value, label, comparison }, index) => {
      const layout = layouts[index] ?? [];
      return [
        ...comparison.rows.map((row) => layout.map(({ ofRow }) => ofRow(row))),
        totalCells(comparison, layout, edition),
      ].map((cells) => [label, ...cells, value]);
    }),
  };
}

/**
 * The p-values of all comparisons that the edition shows, corrected as one family, by the value of
 * their group for each part. Where all or none of both sides had the event, as at a stage that
 * everybody reaches, there is nothing to compare and nothing to correct for.
 */
export function adjustedAcross(
  parts: readonly ComparisonPart[],
  edition: Edition,
): readonly ReadonlyMap<string, number>[] {
  const shown = parts.flatMap(({ comparison }, part) =>
    comparison.rows
      .filter((row) => edition.shows(...comparedCounts(row)))
      .filter(({ test, reliability }) => test !== null && reliability !== 'none')
      .filter(canDiffer)
      .map(({ value, test }) => ({ part, value, pValue: test?.pValue ?? null })),
  );
  const correction = corrections[parts[0]?.comparison.settings.correction ?? 'none'];
  const adjusted = correction.adjust(shown.map(({ pValue }) => pValue));
  const byPart = parts.map(() => new Map<string, number>());
  shown.forEach(({ part, value }, index) => {
    const corrected = adjusted[index];
    if (corrected !== null && corrected !== undefined) byPart[part]?.set(value, corrected);
  });
  return byPart;
}

function canDiffer({ events, members, comparator }: GroupRow): boolean {
  const had = events.value + (comparator?.events.value ?? 0);
  return had > 0 && had < members.value + (comparator?.members.value ?? 0);
}
