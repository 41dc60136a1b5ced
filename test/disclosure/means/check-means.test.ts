import { beforeEach, describe, expect, it } from 'vitest';
import { checkMeans } from '../../../src/disclosure/means/check-means.js';
import { protectMeans } from '../../../src/disclosure/means/protect-means.js';
import type { MeansProof } from '../../../src/disclosure/means/release-means.js';
import { cell, range } from './releases.js';

describe('the check of a proof', () => {
  const amounts = range(0, 85).map((unit) => 10 + ((unit * 7) % 23));
  const cells = [
    cell('a', 0, 5),
    cell('b', 5, 25),
    cell('c', 25, 65),
    cell('d', 65, 85, { mayShow: false }),
    cell('abc', 0, 65),
    cell('low', 0, 25),
    cell('high', 24, 85),
  ];
  const before = [{ members: range(20, 60) }, { members: range(21, 60) }];
  let hidden: readonly string[];
  let proof: MeansProof;
  beforeEach(() => {
    ({ hidden, proof } = protectMeans(amounts, cells, before, []));
  });
  const check = (changed: Partial<MeansProof>, keys = hidden): readonly string[] =>
    checkMeans(amounts, cells, keys, before, [], { ...proof, ...changed });

  it('finds no fault with what protection found', () => {
    expect(check({})).toEqual([]);
    expect(proof.alternatives.length).toBeGreaterThan(2);
    expect(proof.units.length).toBeGreaterThan(0);
    expect(proof.known.length).toBeGreaterThan(0);
  });

  it('finds what is shown and must not be', () => {
    expect(check({}, without(hidden, 'a'))).toContain('a is shown, yet sensitive');
    expect(check({}, without(hidden, 'd'))).toContain('d may not be shown');
  });

  it('finds a public sum that an alternative does not have', () => {
    const alternatives = [...proof.alternatives.slice(0, -1), [{ unit: 30, change: 1 }]];
    expect(check({ alternatives })).toContain(
      `earlier mean 0 is shown, yet differs in alternative ${alternatives.length - 1}`,
    );
  });

  it('finds an amount below nothing, or that is none', () => {
    for (const times of [1000, -1000, NaN]) {
      const alternatives = proof.alternatives.map((changes) =>
        changes.map(({ unit, change }) => ({ unit, change: change * times })),
      );
      expect(check({ alternatives }).join()).toContain('cannot be');
    }
  });

  it('finds what has no proof', () => {
    expect(check({ sets: [] }).join()).toContain('not shown to be possibly larger');
    expect(check({ sets: [] }).join()).toContain('not shown to be possibly smaller');
    expect(check({ units: [] }).join()).toMatch(/unit \d+ may tell the amount of \d+/);
    const truth = proof.sets.map((set) => ({ ...set, high: 0, low: 0 }));
    expect(check({ sets: truth }).length).toBeGreaterThan(0);
    expect(check({ alternatives: [[]] }).length).toBeGreaterThan(0);
  });

  it('finds a claim that something was known before which does not follow', () => {
    const fault = 'what was known before does not follow';
    expect(check({ known: [] })).not.toEqual([]);
    const halved = proof.known.map((known) => ({
      ...known,
      weights: known.weights.map(({ before: mean, times }) => ({ before: mean, times: times / 2 })),
    }));
    expect(check({ known: halved })).toContain(fault);
    const invented = { members: [70], insider: null, side: 'high', weights: [] } as const;
    expect(check({ known: [...proof.known, invented] })).toContain(fault);
    const own = { ...proof.known[0]!, insider: proof.known[0]!.members[0]! };
    expect(check({ known: [...proof.known, own] })).toContain(fault);
  });

  function without(keys: readonly string[], key: string): readonly string[] {
    return keys.filter((other) => other !== key);
  }
});
