import fc from 'fast-check';
import type { Frame } from '../../src/frame/frame.js';
import type { Asked } from '../../src/disparity/query.js';
import type { Settings } from '../../src/disparity/settings.js';
import { frameOf } from './small-frame.js';

/** A stratum: events of members in the group, then in those that it is held against. */
export type StratumCounts = readonly [
  stratum: string,
  groupEvents: number,
  groupMembers: number,
  comparatorEvents: number,
  comparatorMembers: number,
];

/** A frame of two groups in strata: fields `side` (Group, Other), `stratum` and `result` (yes, no). */
export function stratifiedFrame(strata: readonly StratumCounts[]): Frame {
  const units = (side: string, stratum: string, events: number, members: number) =>
    Array.from({ length: members }, (_, index) => ({
      side,
      stratum,
      result: index < events ? 'yes' : 'no',
    }));
  return frameOf(
    strata.flatMap(([stratum, events, members, otherEvents, otherMembers]) => [
      ...units('Group', stratum, events, members),
      ...units('Other', stratum, otherEvents, otherMembers),
    ]),
  );
}

export const askedByStratum: Asked = {
  outcome: 'result',
  events: ['yes'],
  among: [],
  group: 'side',
  reference: 'Other',
  adjustFor: ['stratum'],
  beside: null,
  over: null,
  across: null,
  stages: false,
  days: null,
  benchmark: null,
};

export const processSettings: Settings = {
  level: 0.95,
  inference: 'process',
  sampleOf: null,
  correction: 'holm',
  besideScore: null,
  random: () => () => 0.5,
};

/** Admission of women and men by department: Bickel, Hammel and O'Connell 1975; R's UCBAdmissions. */
export const admissions: readonly StratumCounts[] = [
  ['A', 89, 108, 512, 825],
  ['B', 17, 25, 353, 560],
  ['C', 202, 593, 120, 325],
  ['D', 131, 375, 138, 417],
  ['E', 94, 393, 53, 191],
  ['F', 24, 341, 22, 373],
];

/** Success of open and percutaneous surgery by size of kidney stone: Charig and others 1986, BMJ 292. */
export const kidneyStones: readonly StratumCounts[] = [
  ['small', 81, 87, 234, 270],
  ['large', 192, 263, 55, 80],
];

/** Death sentences of white and black defendants by race of victim in Florida: Radelet 1981; Agresti. */
export const deathSentences: readonly StratumCounts[] = [
  ['white victim', 53, 467, 11, 48],
  ['black victim', 0, 16, 4, 143],
];

/** Sparse strata: rabbits treated with penicillin, R's help of mantelhaen.test; Agresti. */
export const rabbits: readonly StratumCounts[] = [
  ['1/8', 0, 6, 0, 5],
  ['1/4', 3, 6, 0, 6],
  ['1/2', 6, 6, 2, 6],
  ['1', 5, 6, 6, 6],
  ['4', 2, 2, 5, 5],
];

/**
 * Two sets of strata that have much in common: other counts in every second stratum, or the group's
 * counts each in the next stratum. Many strata are small, and often there is nobody to compare with.
 */
export const strataThatDiffer: fc.Arbitrary<
  readonly [readonly StratumCounts[], readonly StratumCounts[]]
> = (() => {
  const count = fc.integer({ min: 0, max: 12 });
  const few = fc.constantFrom(0, 0, 0, 5);
  const some = fc.array(fc.tuple(count, count, few, few), { minLength: 2, maxLength: 4 });
  const strataOf = (
    all: readonly (readonly [number, number, number, number])[],
  ): readonly StratumCounts[] =>
    all.map(([events, rest, otherEvents, otherRest], index) => [
      String(index),
      events,
      events + rest,
      otherEvents,
      otherEvents + otherRest,
    ]);
  return fc.tuple(some, some, fc.boolean()).map(([one, other, isMoved]) => {
    const changed = isMoved
      ? one.map(([, , ...comparators], index) => {
          const [events, rest] = one[(index + 1) % one.length] ?? [0, 0];
          return [events, rest, ...comparators] as const;
        })
      : one.map((counts, index) => (index % 2 === 0 ? counts : (other[index] ?? counts)));
    const base = [2, 1, 6, 6] as const;
    return [strataOf([base, ...one]), strataOf([base, ...changed])] as const;
  });
})();
