import type { Comparison } from '../disparity/comparison.js';

/**
 * Why a comparison is not published at all beside the others; null when it may be. These are the
 * linked tables that hiding groups does not cover: two kinds of unit of one export, two selections of
 * the same units, a field beside its broad groups, and one table turned on its side.
 */
export function reasonToWithhold(
  comparison: Comparison,
  all: readonly Comparison[],
): string | null {
  if (all[0] !== undefined && comparison.unit !== all[0].unit) {
    return 'Withheld: a comparison that counts another kind of unit of the same export is published, and the two together could give small counts away.';
  }
  const ofUnit = all.filter(({ unit }) => unit === comparison.unit);
  if (ofUnit[0]?.population !== comparison.population) {
    return 'Withheld: a comparison of another selection of the same units is published, and the difference between the two could give small counts away.';
  }
  const linked = ofUnit.filter(({ population }) => population === comparison.population);
  const coarser = linked.find((other) => isCoarser(other, comparison));
  if (coarser !== undefined) {
    return `Withheld: counts hidden here could be worked out from ${coarser.outcome.title} by ${coarser.group.title}, which is published.`;
  }
  const turned = linked
    .slice(0, linked.indexOf(comparison))
    .find((other) => isTurned(other, comparison));
  return turned === undefined
    ? null
    : `Withheld: it is ${turned.outcome.title} by ${turned.group.title} on its side, which is published.`;
}

function isCoarser(other: Comparison, comparison: Comparison): boolean {
  return (
    other.group.field === `${comparison.group.field}_group` ||
    other.outcome.field === `${comparison.outcome.field}_group`
  );
}

function isTurned(other: Comparison, comparison: Comparison): boolean {
  return (
    fieldWithoutGroup(other.group.field) === fieldWithoutGroup(comparison.outcome.field) &&
    fieldWithoutGroup(other.outcome.field) === fieldWithoutGroup(comparison.group.field)
  );
}

function fieldWithoutGroup(field: string): string {
  return field.replace(/_group$/, '');
}
