import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corrections } from '../../src/statistics/many/corrections.js';
import { expectClose } from './closeness.js';
import { haveVectors, publishedCases, vectorCases } from './published-cases.js';

interface AdjustmentCase {
  p: (number | null)[];
  holm: (number | null)[];
  BH: (number | null)[];
  n_effective: number;
}

const published = publishedCases<AdjustmentCase[]>('p-adjustments.json');
const { holm, none } = corrections;
const benjaminiHochberg = corrections['benjamini-hochberg'];

function expectAdjusted({ p, ...given }: AdjustmentCase): void {
  for (const [adjusted, expected] of [
    [holm.adjust(p), given.holm],
    [benjaminiHochberg.adjust(p), given.BH],
  ] as const) {
    expect(adjusted).toHaveLength(p.length);
    for (const [index, value] of expected.entries()) {
      if (value === null) expect(adjusted[index]).toBeNull();
      else expectClose(adjusted[index] ?? undefined, value, 1e-12);
    }
  }
}

describe('p-values adjusted for many comparisons', () => {
  it.each(published)('are as published: $p', expectAdjusted);

  it('let Benjamini and Hochberg reject four of their fifteen, Holm three', () => {
    const { p } = published[1]!;
    const rejected = (adjusted: readonly (number | null)[]) =>
      adjusted.filter((value) => value !== null && value <= 0.05).length;
    expect(p).toHaveLength(15);
    expect(rejected(benjaminiHochberg.adjust(p))).toBe(4);
    expect(rejected(holm.adjust(p))).toBe(3);
    expect(rejected(none.adjust(p))).toBe(9);
  });

  it('do not count comparisons that were not made', () => {
    expect(holm.adjust([0.01, null, null])).toEqual([0.01, null, null]);
    expect(benjaminiHochberg.adjust([null])).toEqual([null]);
    expect(holm.adjust([])).toEqual([]);
  });
});

describe.each(Object.entries(corrections))('the correction %s', (_, { title, adjust }) => {
  const family = fc.array(
    fc.oneof(fc.constant(null), fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(0.04)),
    { maxLength: 12 },
  );

  it('gives each comparison its value whatever their order', () => {
    fc.assert(
      fc.property(family, (pValues) => {
        expect(adjust(pValues.toReversed())).toEqual(adjust(pValues).toReversed());
      }),
    );
  });

  it('never lowers a p-value, passes 1 or changes the order, and treats ties alike', () => {
    fc.assert(
      fc.property(family, (pValues) => {
        const adjusted = adjust(pValues);
        pValues.forEach((pValue, index) => {
          const value = adjusted[index];
          if (pValue === null) {
            expect(value).toBeNull();
            return;
          }
          expect(value).toBeGreaterThanOrEqual(pValue * (1 - 1e-12));
          expect(value).toBeLessThanOrEqual(1);
          pValues.forEach((other, place) => {
            if (other === null) return;
            if (other === pValue) expect(adjusted[place]).toBe(value);
            if (other > pValue) expect(adjusted[place]!).toBeGreaterThanOrEqual(value!);
          });
        });
      }),
    );
  });

  it('says what it promises', () => {
    expect(title).toMatch(/^[A-Z].+: .+/u);
  });
});

describe.skipIf(!haveVectors)('the shared vectors', () => {
  it('p_adjust: Holm and Benjamini-Hochberg are met; the others are not offered', () => {
    const cases = vectorCases<AdjustmentCase[]>('p_adjust.json');
    expect(cases).toHaveLength(6);
    cases.forEach(expectAdjusted);
  });
});
