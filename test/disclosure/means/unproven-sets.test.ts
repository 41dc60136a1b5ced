import { describe, expect, it } from 'vitest';
import { changesIn, publicSums } from '../../../src/disclosure/means/public-sums.js';
import type {
  KnownMean,
  MeansProof,
  SetProof,
  SumChange,
} from '../../../src/disclosure/means/release-means.js';
import { lastingTargets } from '../../../src/disclosure/means/set-targets.js';
import { unprovenSets } from '../../../src/disclosure/means/unproven-sets.js';
import { model } from './models.js';
import { cell } from './releases.js';

// a is hidden: 60 and 40. With b, of 100 and 50, it is shown as all.
const amounts = [60, 40, 100, 50];
const cells = [cell('a', 0, 2), cell('all', 0, 4)];
const high = 'cell of 2 from unit 0 is not shown to be possibly larger';
const low = 'cell of 2 from unit 0 is not shown to be possibly smaller';

interface Given {
  readonly alternatives?: readonly (readonly SumChange[])[];
  readonly sets?: readonly Partial<SetProof>[];
  readonly known?: readonly Pick<KnownMean, 'members' | 'side'>[];
  readonly hidden?: readonly string[];
  readonly own?: readonly number[];
}

function faults(
  { alternatives = [], sets = [], known = [], hidden = ['a'], own = amounts }: Given,
  of = cells,
): readonly string[] {
  const open = publicSums(own, of, hidden, [], [...own.keys()]);
  const proof: MeansProof = {
    alternatives: [[], ...alternatives],
    sets: sets.map((set) => ({ members: [0, 1], why: 'cell', low: null, high: null, ...set })),
    ...{ units: [], known: [] },
  };
  const built = model(own, of);
  const targets = lastingTargets(built).filter(({ why }) => why === 'cell');
  const wasKnown = known.map((one) => ({ ...one, insider: null, weights: [] }));
  return unprovenSets(built, targets, open, changesIn(open, proof), proof, wasKnown).filter(
    (text) => !text.includes('of 4 '),
  );
}

describe('a sensitive sum', () => {
  it('needs no more than that it is told apart from nothing', () => {
    // All of it and of b are one kind: it may be anything from nothing to all.
    expect(faults({ sets: [{ low: 0, high: 0 }] })).toEqual([]);
  });

  it('needs an alternative for each side', () => {
    expect(faults({})).toEqual([high, low]);
    expect(faults({ sets: [{ low: 0 }] })).toEqual([high]);
    expect(faults({ sets: [{ high: 0 }] })).toEqual([low]);
    expect(faults({ sets: [{ high: 5, low: 5 }] })).toEqual([high, low]);
    expect(faults({ sets: [{ members: [0], low: 0, high: 0 }] })).toEqual([high, low]);
  });

  // Shown with 2 as ac and with 3 as ad, a is a kind of its own, and may be more where both are less.
  const linked = [cell('a', 0, 2), cell('ac', 0, 3), { ...cell('ad', 0, 0), members: [0, 1, 3] }];
  const changed = (by: number, names: Given['sets']) =>
    faults(
      {
        alternatives: [[{ unit: 0, change: by }]],
        ...(names === undefined ? {} : { sets: names }),
      },
      linked,
    ).filter((text) => text.includes('of 2 '));

  it('must be off by the margin, of which rounding is no part', () => {
    // The margin of 100 is 10.
    expect(changed(10, [{ high: 1, low: 1 }])).toEqual([low]);
    expect(changed(9.999, [{ high: 1, low: 1 }])).toEqual([high, low]);
    expect(changed(10 - 5e-8, [{ high: 1, low: 1 }])).toEqual([low]);
    expect(changed(-10, [{ high: 1, low: 1 }])).toEqual([high]);
    expect(changed(-9.999, [{ high: 1, low: 1 }])).toEqual([high, low]);
    expect(changed(-10 + 5e-8, [{ high: 1, low: 1 }])).toEqual([high]);
  });

  it('needs nothing where it was known before, on that side and of those units', () => {
    const known = (side: 'high' | 'low', members = [0, 1]) =>
      faults({ known: [{ side, members }] });
    expect(known('high')).toEqual([low]);
    expect(known('low')).toEqual([high]);
    expect(known('high', [0])).toEqual([high, low]);
  });

  it('needs no lower side where it is less than the margin itself', () => {
    const small = (first: number) => faults({ own: [first, 0.4, 100, 50] });
    expect(small(0.5)).toEqual([high]);
    expect(small(0.6)).toEqual([high, low]);
  });

  it('may be smaller by no more than the kinds that are all its own', () => {
    // Shown with 2, and 2 with 3: 0 and 1 are one kind, 2 another that the set has a part of.
    const of = [{ ...cell('a', 0, 0), members: [0, 2] }, cell('low', 0, 2), cell('rest', 2, 4)];
    const open = publicSums(amounts, of, ['a'], [], [0, 1, 2, 3]);
    expect(open.kindOf).toEqual([0, 0, 1, 1]);
    const built = model(amounts, of);
    const target = lastingTargets(built).filter(({ high: most }) => most * built.scale > 170);
    const proof = {
      alternatives: [[]],
      sets: [{ members: [0, 2], why: 'cell', low: 0, high: 0 } as const],
      ...{ units: [], known: [] },
    };
    // Of 0 and 2 the reader knows that they are between nothing and all of the four.
    expect(unprovenSets(built, target, open, [new Map()], proof, [])).toEqual([]);
  });
});
