import { kishSize, type WeightedUnits } from './kish-size.js';
import { sumOf } from './sum-of.js';

/** Sampled units with their weights, and what each brings to the denominator: 0 for nothing. */
export interface WeighedStratum {
  readonly size: number;
  readonly units: readonly (WeightedUnits & { readonly denominator: number })[];
}

/** What the units of a denominator bring to a ratio. */
export interface MemberWorth {
  /** The sum of their denominators: members, or items where a unit has several. */
  readonly items: number;
  /** How many units of equal weight they are worth; at most as many as they are. */
  readonly worth: number;
}

/**
 * What the members of a domain are worth by their weights times their denominators (`kishSize`). A
 * stratum in which no sampled unit is a member counts as if it had shown one, of its own mean weight,
 * unless it was taken whole: it may well hold some, and where it was hardly sampled these would
 * outweigh all that was seen.
 */
export function memberWorth(strata: readonly WeighedStratum[]): MemberWorth {
  const members = strata.flatMap(({ units }) => units).filter(({ denominator }) => denominator > 0);
  const count = sumOf(members.map((unit) => unit.count));
  const items = sumOf(members.map((unit) => unit.count * unit.denominator));
  const unseen = strata
    .map(({ size, units }) => ({ size, units, sampled: sumOf(units.map((unit) => unit.count)) }))
    .filter(({ size, units, sampled }) => {
      return sampled > 0 && sampled < size && units.every(({ denominator }) => denominator === 0);
    })
    .map(({ size, sampled }) => ({ count: 1, weight: ((size / sampled) * items) / count }));
  const seen = members.map((unit) => ({
    count: unit.count,
    weight: unit.weight * unit.denominator,
  }));
  return { items, worth: Math.min(count, kishSize([...seen, ...unseen])) };
}
