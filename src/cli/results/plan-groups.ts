import { UserError } from '../../errors.js';
import { resolveValue } from '../../disparity/resolve-value.js';
import { inReadingOrder, named, vocabularyOf } from '../../disparity/vocabulary.js';
import type { Frame } from '../../frame/frame.js';
import { readableNumber } from '../../format/numbers.js';
import { type Fraction, sumOf } from '../../sampling/fraction.js';
import { nearestTo } from '../../sampling/planning/fraction-arithmetic.js';
import type { PlannedGroup } from '../../sampling/planning/group-power.js';
import type { PlannedStratum } from '../../sampling/plan-strata.js';

/** Which groups are to be compared, and with which; the reference is null for the largest. */
export interface GroupQuestion {
  readonly field: string;
  readonly reference: string | null;
}

/** The known groups by their labels, and what has to be said of them. */
export interface GroupsPlan {
  readonly field: string;
  readonly groups: readonly PlannedGroup[];
  readonly reference: string | null;
  readonly notes: readonly string[];
}

/**
 * How many units of each group a sample may be expected to hold: over the strata, the sample size
 * times the group's share of the stratum, rounded to the nearest whole unit. Units whose group is
 * not known are never compared.
 *
 * @throws UserError UNKNOWN_VALUE, PLAN_NOTHING_TO_COMPARE
 */
export function planGroups(
  frame: Frame,
  strata: readonly PlannedStratum[],
  { field, reference }: GroupQuestion,
): GroupsPlan {
  const vocabulary = vocabularyOf(frame, field);
  const valueOf = new Map(frame.units.map(({ id, values }) => [id, values[field] ?? '']));
  const expected = expectedByValue(strata, valueOf);
  const isKnown = (value: string): boolean => !vocabulary.notKnown.has(value);
  const grouped = inReadingOrder(vocabulary, expected.keys()).map((value) => ({
    group: named(vocabulary, value).label,
    isKnown: isKnown(value),
    sampled: nearestTo(expected.get(value) ?? nothing, 1),
  }));
  const known = grouped.filter((group) => group.isKnown);
  if (known.length < 2) {
    throw new UserError(
      'PLAN_NOTHING_TO_COMPARE',
      `The field ${field} has ${known.length === 0 ? 'no known group' : `only one known group, ${known[0]?.group ?? ''},`} in this frame, so there is nothing to compare.`,
      'Choose another field for --groups, or widen the period or the filters of the frame.',
    );
  }
  const unknown = grouped.filter((group) => !group.isKnown);
  return {
    field,
    groups: known.map(({ group, sampled }) => ({ group, sampled })),
    reference:
      reference === null
        ? null
        : resolveValue(vocabulary, new Set([...expected.keys()].filter(isKnown)), reference).label,
    notes: [
      "Files in the sample are those to be expected: over the strata, the number to draw times the group's share of the stratum, rounded to the nearest whole file.",
      ...(unknown.length === 0
        ? []
        : [
            `Not compared, as they are of no one known group: ${unknown.map(({ group, sampled }) => `${group} (${readableNumber(sampled, 'count')})`).join(', ')}.`,
          ]),
    ],
  };
}

const nothing: Fraction = { numerator: 0n, denominator: 1n };

/** The exact expected number of sampled units by value. */
function expectedByValue(
  strata: readonly PlannedStratum[],
  valueOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, Fraction> {
  const shares = new Map<string, Fraction[]>();
  for (const { units, frameSize, sampleSize } of strata) {
    const counts = new Map<string, number>();
    for (const { unitId } of units) {
      const value = valueOf.get(unitId) ?? '';
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    for (const [value, count] of counts) {
      const share = {
        numerator: BigInt(sampleSize) * BigInt(count),
        denominator: BigInt(frameSize),
      };
      shares.set(value, [...(shares.get(value) ?? []), share]);
    }
  }
  return new Map([...shares].map(([value, parts]) => [value, sumOf(parts)]));
}
