import { describe, expect, it } from 'vitest';
import type { Design } from '../../src/sampling/design.js';
import { scaleOf, sizeTexts, wholeSizes } from '../../src/sampling/measure.js';
import { refusalOf } from './refusal.js';

const design: Design = {
  unit: 'case',
  by: ['outcome'],
  size: 3,
  allocation: 'proportional',
  method: 'pareto',
  minimum: 0,
  cap: null,
  takeAll: [],
  reserves: 0,
  measure: { field: 'days' },
};
const units = (...values: readonly string[]) =>
  values.map((value, index) => ({ unitId: `C${index}`, values: ['NFA', value] }));
const weighted = (weights: Readonly<Record<string, string>>): Design => ({
  ...design,
  measure: { field: 'days', weights },
});

describe('size measures', () => {
  it('become whole numbers in the same proportion', () => {
    expect([...wholeSizes(units('1.5', '2', '0.25'), design)]).toEqual([
      ['C0', 150],
      ['C1', 200],
      ['C2', 25],
    ]);
    expect([...wholeSizes(units('3', '2'), design).values()]).toEqual([3, 2]);
    expect(scaleOf(['1.5', '2', '0.125'])).toBe(1000n);
    expect(scaleOf([])).toBe(1n);
  });

  it('are those of the weights where values have some', () => {
    const texts = sizeTexts(units('low', 'high'), weighted({ low: '1', high: '2.5' }));
    expect([...texts]).toEqual([
      ['C0', '1'],
      ['C1', '2.5'],
    ]);
  });

  it('are refused where they cannot be added up exactly', () => {
    // Three of them are 2,999,999,999,999,997; times 3 that is below 2^53, and times 4 it is not.
    const large = units('999999999999999', '999999999999999', '999999999999999');
    expect(wholeSizes(large, design).size).toBe(3);
    expect(refusalOf(() => wholeSizes(large, { ...design, size: 4 }))).toMatchObject({
      code: 'MEASURE_TOO_FINE',
      message:
        'The size measure days is too large or has too many decimals to be added up exactly.',
      hint: 'Round it to fewer digits, or use a band with a weight for each value.',
    });
  });

  it('are refused where they are not above zero, with the values and how often they stand there', () => {
    const refusal = refusalOf(() => sizeTexts(units('0', '', '0.0', '-1', '0', '7'), design));
    expect(refusal).toMatchObject({
      code: 'MEASURE_NOT_POSITIVE',
      message:
        '5 units have no size above zero in days: 0 (2), (blank) (1), 0.0 (1), -1 (1). A unit without a size could never be drawn.',
      hint: 'Complete the field at the source, leave those units out with --where, or give weights by value with --weights.',
    });
  });

  it('are refused where a value has no weight, one that every object knows included', () => {
    const refusal = refusalOf(() =>
      sizeTexts(units('low', 'toString', 'none'), weighted({ low: '1', none: '0' })),
    );
    expect(refusal.message).toContain('2 units have no size above zero in days');
    expect(refusal.message).toContain('toString (1), none (1)');
    expect(refusal.hint).toContain('Give each of these values a weight');
  });

  it('are not shown where there are more than eight different ones: each may tell of one case', () => {
    const eight = refusalOf(() => sizeTexts(units(...'abcdefgh'), design)).message;
    expect(eight).toContain('a (1), b (1), c (1), d (1), e (1), f (1), g (1), h (1)');
    const nine = refusalOf(() => sizeTexts(units(...'abcdefghi'), design)).message;
    expect(nine).toContain('9 units have no size above zero in days: 9 different values.');
  });

  it('are asked of nobody without a measure', () => {
    const { measure, ...without } = design;
    expect(measure).toEqual({ field: 'days' });
    expect(() => sizeTexts(units('1'), without)).toThrow('a method without its size measure');
  });
});
