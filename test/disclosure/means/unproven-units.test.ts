import { describe, expect, it } from 'vitest';
import {
  changesIn,
  publicSums,
  type PublicKind,
} from '../../../src/disclosure/means/public-sums.js';
import type {
  KnownMean,
  MeansProof,
  SumChange,
  UnitProof,
} from '../../../src/disclosure/means/release-means.js';
import { unprovenUnits } from '../../../src/disclosure/means/unproven-units.js';

/** Public sums of these members, and alternatives after the truth. */
interface Case {
  readonly amounts: readonly number[];
  readonly sums: readonly (readonly number[])[];
  readonly alternatives?: readonly (readonly SumChange[])[];
  readonly units?: readonly UnitProof[];
  readonly known?: readonly Pick<KnownMean, 'members' | 'insider' | 'side'>[];
  readonly owners?: readonly number[];
  readonly isExcused?: (kind: PublicKind) => boolean;
}

function faults({
  amounts,
  sums,
  alternatives = [],
  units = [],
  known = [],
  owners = [...amounts.keys()],
  isExcused = () => false,
}: Case): readonly string[] {
  const before = sums.map((members) => ({ members }));
  const open = publicSums(amounts, [], [], before, owners);
  const proof: MeansProof = { alternatives: [[], ...alternatives], sets: [], units, known: [] };
  const wasKnown = known.map((one) => ({ ...one, weights: [] }));
  return unprovenUnits(open, isExcused, changesIn(open, proof), proof, wasKnown);
}

const by = (changes: Readonly<Record<number, number>>): readonly SumChange[] =>
  Object.entries(changes).map(([unit, change]) => ({ unit: Number(unit), change }));

describe('units of one sum', () => {
  it('need no proof where the others leave enough for everybody', () => {
    expect(faults({ amounts: [40, 30, 20, 10], sums: [[0, 1, 2, 3]] })).toEqual([]);
  });

  it('are told by the second largest where the rest is less than a tenth of the largest', () => {
    // 100, 50 and 9: whoever has 50 knows that the largest is at most 109, which is within a tenth.
    expect(faults({ amounts: [9, 100, 50], sums: [[0, 1, 2]] })).toEqual([
      'unit 2 may tell the amount of 1',
    ]);
    expect(faults({ amounts: [10, 100, 50], sums: [[0, 1, 2]] })).toEqual([]);
  });

  it('are told by everybody where they are alone', () => {
    expect(faults({ amounts: [100, 30, 20, 10], sums: [[0], [1, 2, 3]] })).toEqual([
      'unit 1 may tell the amount of 0',
      'unit 2 may tell the amount of 0',
      'unit 3 may tell the amount of 0',
    ]);
  });

  it('are left out where they are excused, or in no public sum', () => {
    const one = { amounts: [9, 100, 50, 8], sums: [[0, 1, 2]] };
    expect(faults({ ...one, isExcused: ({ units }) => units.includes(1) })).toEqual([]);
    expect(faults({ ...one, isExcused: ({ units }) => units.includes(3) })).toHaveLength(1);
    expect(faults({ amounts: [100, 50], sums: [] })).toEqual([]);
  });
});

describe('units of several sums', () => {
  // 0 and 1 together are 130, 1 and 2 are 60: 0 may be more where 1 is less and 2 is more.
  const amounts = [100, 30, 30];
  const sums = [
    [0, 1],
    [1, 2],
  ];
  const units = [
    { unit: 0, alternatives: [1] },
    { unit: 1, alternatives: [2] },
    { unit: 2, alternatives: [3] },
  ];
  // Each of the three is a kind of its own, and an insider to the other two.
  const alternatives = [
    by({ 0: 10, 1: -10, 2: 10 }),
    by({ 0: -3, 1: 3, 2: -3 }),
    by({ 0: 3, 1: -3, 2: 3 }),
  ];

  it('are told by whoever is alone in a sum that must differ', () => {
    expect(faults({ amounts, sums, units, alternatives })).toEqual([
      'unit 1 may tell the amount of 0',
      'unit 2 may tell the amount of 0',
      'unit 0 may tell the amount of 1',
      'unit 2 may tell the amount of 1',
      'unit 0 may tell the amount of 2',
      'unit 1 may tell the amount of 2',
    ]);
  });

  it('are not told where that was known before, to them or to everybody', () => {
    const known = [
      { members: [0], insider: 1, side: 'high' },
      { members: [0], insider: 2, side: 'high' },
      { members: [1], insider: null, side: 'high' },
      { members: [2], insider: 0, side: 'high' },
    ] as const;
    expect(faults({ amounts, sums, units, alternatives, known })).toEqual([
      'unit 1 may tell the amount of 2',
    ]);
  });

  it('are told all the same where only their least was known, or that of several', () => {
    const known = [
      { members: [0], insider: 1, side: 'low' },
      { members: [0, 1], insider: 2, side: 'high' },
    ] as const;
    expect(faults({ amounts, sums, units, alternatives, known })).toHaveLength(6);
  });

  it('are served by another who is of the kind that differs', () => {
    // 3 and 4 are with 1, and 5 and 6 with 2, so that nobody is alone but 0.
    const more = {
      amounts: [100, 30, 30, 30, 30, 30, 30],
      sums: [
        [0, 1, 3, 4],
        [1, 3, 4, 2, 5, 6],
      ],
      units: [{ unit: 0, alternatives: [1] }],
    };
    expect(faults({ ...more, alternatives: [by({ 0: 10, 1: -10, 2: 10 })] })).toEqual([]);
    // Less than the margin is not enough for anybody.
    expect(faults({ ...more, alternatives: [by({ 0: 9.9, 1: -9.9, 2: 9.9 })] })).toEqual([
      'unit 1 may tell the amount of 0',
      'unit 3 may tell the amount of 0',
      'unit 4 may tell the amount of 0',
      'unit 2 may tell the amount of 0',
      'unit 5 may tell the amount of 0',
      'unit 6 may tell the amount of 0',
    ]);
    // The kind of 1 has 90, of which each of its three knows 30: less than that it cannot have.
    expect(faults({ ...more, alternatives: [by({ 0: 60.001, 1: -60.001, 2: 60.001 })] })).toEqual([
      'unit 1 may tell the amount of 0',
      'unit 3 may tell the amount of 0',
      'unit 4 may tell the amount of 0',
    ]);
    expect(faults({ ...more, alternatives: [by({ 0: 60, 1: -60, 2: 60 })] })).toEqual([]);
    // An alternative that there is not proves nothing.
    expect(faults({ ...more, units: [{ unit: 0, alternatives: [7] }] })).toHaveLength(6);
  });
});

describe('units that are alike', () => {
  it('are proven by the one that the proof is about, whichever that is', () => {
    // 0 and 1 have 50 each, and need 5 more for one another; 2 to 4 have less then, 5 to 7 more.
    const alike = {
      amounts: [50, 50, 30, 30, 30, 30, 30, 30],
      sums: [
        [0, 1, 2, 3, 4],
        [2, 3, 4, 5, 6, 7],
      ],
      alternatives: [by({ 0: 5, 2: -5, 5: 5 })],
    };
    for (const unit of [0, 1]) {
      expect(faults({ ...alike, units: [{ unit, alternatives: [1] }] })).toEqual([]);
    }
    expect(faults(alike)).toEqual(['unit 1 may tell the amount of 0']);
  });
});

describe('the versions of one person', () => {
  it('are asked for beside those of one version, who may be served where they are not', () => {
    // 2 and 3 are one person, who is alone in the kind of 3, and among others in that of 2.
    expect(
      faults({
        amounts: [100, 50, 5, 40, 30],
        owners: [0, 1, 2, 2, 4],
        sums: [
          [0, 1, 2, 4],
          [1, 2, 4, 3],
        ],
        alternatives: [by({ 0: 10, 1: -10, 3: 10 })],
        units: [{ unit: 0, alternatives: [1] }],
        known: [{ members: [3], insider: null, side: 'high' }],
      }),
    ).toEqual(['unit 2 may tell the amount of 0', 'unit 3 may tell the amount of 0']);
  });

  // 0 and 1 are one person, measured twice; 2 stayed, 3 to 5 are others.
  const amounts = [100, 200, 60, 50, 40, 30];
  const owners = [0, 0, 2, 3, 4, 5];
  const sums = [
    [0, 2, 3, 4, 5],
    [1, 2, 3, 4, 5],
  ];

  it('are no matter to that person, but to all others', () => {
    expect(faults({ amounts, owners, sums })).toEqual([
      'unit 2 may tell the amount of 0',
      'unit 3 may tell the amount of 0',
      'unit 4 may tell the amount of 0',
      'unit 5 may tell the amount of 0',
      'unit 2 may tell the amount of 1',
      'unit 3 may tell the amount of 1',
      'unit 4 may tell the amount of 1',
      'unit 5 may tell the amount of 1',
    ]);
    const alternatives = [by({ 0: 20, 1: 20, 2: -20 })];
    const units = [
      { unit: 0, alternatives: [1] },
      { unit: 1, alternatives: [1] },
    ];
    expect(faults({ amounts, owners, sums, alternatives, units })).toEqual([]);
  });

  it('know all of theirs: who has most of a sum by several versions leaves too little of it', () => {
    // Of one sum of 100, 60, 45 and 4 the one of 60 and 45 knows all but 4 of the rest.
    const one = { amounts: [100, 60, 45, 4], sums: [[0, 1, 2, 3]] };
    expect(faults(one)).toEqual([]);
    expect(faults({ ...one, owners: [0, 1, 1, 3] })).toEqual([
      'unit 1 may tell the amount of 0',
      'unit 2 may tell the amount of 0',
    ]);
  });
});
