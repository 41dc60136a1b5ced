import type { Comparison } from '../disparity/comparison.js';
import { attack } from './attacker.js';
import { cellTable, mergedCells } from './cells.js';
import { chooseHidden, visibleCounts, type Grouping } from './choose-hidden.js';
import { publicCopy, type PublicComparison } from './public-copy.js';
import { reasonToWithhold } from './reason-to-withhold.js';
import { sensitiveCells } from './sensitive-cells.js';

/** What becomes of a comparison in the public copy. */
export type ProtectedComparison =
  | { readonly status: 'shown'; readonly comparison: PublicComparison }
  | { readonly status: 'withheld'; readonly reason: string };

/** Counts of 1 to one less than this are not published. */
const defaultThreshold = 5;

/**
 * Makes the public copies of all comparisons of one export that are published together, in their
 * order. They must be given together: what one hides another must not give away.
 *
 * A group hidden in one comparison is hidden in every comparison by the same field and unit; where a
 * field and its broad groups are both asked for, the finer is withheld, and so is a comparison of
 * another kind of unit, or another selection of units, than the first. Not covered: numbers
 * published elsewhere, other periods, and what a member of a group knows of themselves.
 */
export function protectComparisons(
  comparisons: readonly Comparison[],
  threshold: number = defaultThreshold,
): readonly ProtectedComparison[] {
  const published = comparisons.filter((each) => reasonToWithhold(each, comparisons) === null);
  const hidden = new Map<string, ReadonlySet<string> | null>();
  for (const comparison of published) {
    const key = groupingKey(comparison);
    if (!hidden.has(key)) hidden.set(key, hiddenGroups(comparison, published, threshold));
  }
  return comparisons.map((comparison) => {
    const reason = reasonToWithhold(comparison, comparisons);
    if (reason !== null) return { status: 'withheld', reason };
    const groups = hidden.get(groupingKey(comparison));
    if (groups === null || groups === undefined) {
      return { status: 'withheld', reason: 'Withheld: too few units to show any group.' };
    }
    const totalsHidden = hasSmallTotal(comparison, published, threshold);
    return {
      status: 'shown',
      comparison: publicCopy(comparison, groups, totalsHidden, threshold),
    };
  });
}

function groupingKey(comparison: Comparison): string {
  return JSON.stringify([comparison.unit, comparison.group.field]);
}

/** The groups to hide in every comparison of one grouping; null when it must be withheld. */
function hiddenGroups(
  example: Comparison,
  published: readonly Comparison[],
  threshold: number,
): ReadonlySet<string> | null {
  const grouping = groupingOf(example, published, threshold);
  const hidden = chooseHidden(grouping, threshold);
  if (hidden === null) return null;
  assertProtected(grouping, hidden, threshold);
  return new Set([...hidden].map((row) => example.rows[row]?.value ?? ''));
}

function groupingOf(
  example: Comparison,
  published: readonly Comparison[],
  threshold: number,
): Grouping {
  const same = published.filter((other) => groupingKey(other) === groupingKey(example));
  const outcomeFields = [...new Set(same.map(({ outcome }) => outcome.field))];
  const references = same.flatMap(({ reference }) =>
    reference.kind === 'group' ? [reference.value] : [],
  );
  return {
    sizes: example.rows.map((row) =>
      Object.values(row.outcomes).reduce((sum, count) => sum + count, 0),
    ),
    references: new Set(
      example.rows.flatMap(({ value }, row) => (references.includes(value) ? [row] : [])),
    ),
    tables: outcomeFields.flatMap((field) => {
      const [first] = same.filter(({ outcome }) => outcome.field === field);
      if (first === undefined) return [];
      const cells = cellTable(first.rows, sameOutcome(first, published));
      return [{ cells, merged: mergedCells(cells, threshold) }];
    }),
  };
}

/** Comparisons of one outcome share their totals, by whatever field they are grouped. */
function sameOutcome(
  comparison: Comparison,
  published: readonly Comparison[],
): readonly Comparison[] {
  return published.filter(
    (other) => other.unit === comparison.unit && other.outcome.field === comparison.outcome.field,
  );
}

function hasSmallTotal(
  comparison: Comparison,
  published: readonly Comparison[],
  threshold: number,
): boolean {
  const cells = cellTable(comparison.rows, sameOutcome(comparison, published));
  return mergedCells(cells, threshold).length > 0;
}

/** Attacks what is about to be published; a success is a fault of the program. */
function assertProtected(grouping: Grouping, hidden: ReadonlySet<number>, threshold: number): void {
  for (const table of grouping.tables) {
    const visible = visibleCounts(table, hidden);
    for (const sensitive of sensitiveCells(table.cells, threshold)) {
      const { low, high } = attack(visible, sensitive.cells);
      if (!hidden.has(sensitive.row) || low > 1 || high < threshold) {
        throw new Error('Disclosure control failed its own attack; nothing may be published.');
      }
    }
  }
}
