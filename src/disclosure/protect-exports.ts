import type { Comparison } from '../disparity/comparison.js';
import { protectComparisons, type ProtectedComparison } from './protect-comparisons.js';

/** The comparisons made from one export, and which cases it holds. */
export interface ComparedExport {
  readonly sha256: string;
  readonly caseRefs: ReadonlySet<string>;
  readonly comparisons: readonly Comparison[];
}

/**
 * Makes the public copies of all comparisons of one release, whichever exports they come from.
 *
 * Comparisons of one export are protected together, however many audits use it. An export that
 * shares cases with an earlier one but is not the same file has nothing published: the difference
 * between the two could be a single person's outcome.
 */
export function protectExports(
  exports: readonly ComparedExport[],
  threshold: number,
): readonly (readonly ProtectedComparison[])[] {
  const copies = new Map<Comparison, ProtectedComparison>();
  const published: ComparedExport[] = [];
  for (const each of exports) {
    if (each.comparisons.length === 0 || published.some(({ sha256 }) => sha256 === each.sha256)) {
      continue;
    }
    if (published.some((other) => sharesCases(other, each))) continue;
    published.push(each);
    const together = exports
      .filter(({ sha256 }) => sha256 === each.sha256)
      .flatMap(({ comparisons }) => comparisons);
    for (const [index, copy] of protectComparisons(together, threshold).entries()) {
      const comparison = together[index];
      if (comparison !== undefined) copies.set(comparison, copy);
    }
  }
  return exports.map(({ comparisons }) =>
    comparisons.map((comparison) => copies.get(comparison) ?? withheld),
  );
}

const withheld: ProtectedComparison = {
  status: 'withheld',
  reason:
    'Withheld: comparisons of another export that holds some of the same cases are published, and the difference between the two could give single cases away.',
};

function sharesCases(left: ComparedExport, right: ComparedExport): boolean {
  const [small, large] =
    left.caseRefs.size < right.caseRefs.size
      ? [left.caseRefs, right.caseRefs]
      : [right.caseRefs, left.caseRefs];
  return [...small].some((reference) => large.has(reference));
}
