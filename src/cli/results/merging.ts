import type { MergeProposal } from '../../disclosure/release.js';
import type { NamedValue } from '../../disparity/named.js';
import { inReadingOrder, named } from '../../disparity/vocabulary.js';
import type { AnalysedQuery } from './analysed-export.js';

/** Groups of a field that would show more as one. */
export interface Merging {
  readonly field: string;
  readonly groups: readonly NamedValue[];
}

/** A group that makes sense as one with others of its field. */
export interface MergeableGroup extends NamedValue {
  readonly field: string;
}

/** The known groups of a query, without the one that others are compared with. */
export function groupsToMerge({ query, counter }: AnalysedQuery): readonly MergeableGroup[] {
  const { reference } = query;
  const own = query.groups
    .filter(
      ({ known, value }) => known && !(reference.kind === 'group' && reference.value === value),
    )
    .map(({ value, label }) => ({ field: query.group.field, value, label }));
  if (query.beside === null) return own;
  const vocabulary = counter.vocabulary(query.beside);
  const seen = inReadingOrder(vocabulary, counter.seen(query.beside));
  const others = seen
    .filter((value) => !vocabulary.notKnown.has(value))
    .map((value) => ({ ...named(vocabulary, value), field: vocabulary.field }));
  return [...own, ...others];
}

/** The proposals in the groups that the user knows: of each field the one with the most. */
export function mergingOf(
  proposals: readonly MergeProposal[],
  groups: readonly MergeableGroup[],
): readonly Merging[] {
  const found = new Map<string, Merging>();
  for (const { field, values } of proposals) {
    const byValue = new Map(
      groups.flatMap((one) => (one.field === field ? [[one.value, one] as const] : [])),
    );
    const merged = [...byValue.values()].filter(({ value }) => values.includes(value));
    if (merged.length > (found.get(field)?.groups.length ?? 1)) {
      found.set(field, { field, groups: merged });
    }
  }
  return [...found.values()];
}
