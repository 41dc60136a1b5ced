import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ratioAxis } from '../../../src/format/charts/ratio-axis.js';

const labelsOf = (ratios: readonly number[], limits: readonly number[], width = 300) =>
  ratioAxis(ratios, limits, width).ticks.map(({ label }) => label);

describe('ratioAxis', () => {
  test.each([
    { ratios: [1.02], limits: [0.98, 1.07], labels: ['0.5', '1', '2'] },
    { ratios: [1.81], limits: [1.1, 2.98], labels: ['0.5', '1', '2', '4'] },
    { ratios: [0.3, 3], limits: [], labels: ['0.25', '0.5', '1', '2', '4'] },
    { ratios: [0.2, 6], limits: [], labels: ['0.25', '0.5', '1', '2', '4', '8'] },
    { ratios: [0.01, 100], limits: [], labels: ['0.01', '0.1', '1', '10', '100'] },
    {
      ratios: [0.06, 20],
      limits: [],
      labels: ['0.1', '0.2', '0.5', '1', '2', '5', '10', '20'],
    },
    { ratios: [0.000001, 1000], limits: [], labels: ['0.0001', '0.01', '1', '100'] },
    { ratios: [0, Infinity], limits: [0, Infinity], labels: ['0.5', '1', '2'] },
    { ratios: [], limits: [], labels: ['0.5', '1', '2'] },
  ])('of $ratios with limits $limits reads $labels', ({ ratios, limits, labels }) => {
    expect(labelsOf(ratios, limits)).toEqual(labels);
  });

  test('has fewer marks where there is less room, and always 1', () => {
    expect(labelsOf([0.2, 6], [], 400)).toEqual(['0.125', '0.25', '0.5', '1', '2', '4', '8']);
    expect(labelsOf([0.2, 6], [], 200)).toEqual(['0.25', '1', '4']);
    expect(labelsOf([0.2, 6], [], 120)).toEqual(['0.25', '1', '4']);
    expect(labelsOf([0.2, 6], [], 60)).toEqual(['1', '4']);
    expect(labelsOf([0.01, 100], [], 100)).toEqual(['0.1', '1', '10']);
  });

  test('puts half as far to the left of 1 as twice to the right', () => {
    const { shareOf } = ratioAxis([0.3, 3], [], 300);
    expect([0.25, 0.5, 1, 2, 4].map(shareOf)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  });

  test('has 0 at the left end and Infinity at the right, both beyond it', () => {
    const { shareOf, beyond } = ratioAxis([1], [], 300);
    expect([shareOf(0), shareOf(Infinity)]).toEqual([0, 1]);
    expect([0, 0.5, 1, 2, Infinity].map(beyond)).toEqual([-1, 0, 0, 0, 1]);
  });

  test('holds every ratio, in order, whatever they are', () => {
    const ratio = fc.double({ min: 1e-9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(fc.array(ratio, { minLength: 1, maxLength: 9 }), (ratios) => {
        const { shareOf, beyond, ticks } = ratioAxis(ratios, [], 256);
        const shares = ratios.toSorted((a, b) => a - b).map(shareOf);
        expect(shares).toEqual(shares.toSorted((a, b) => a - b));
        expect(ratios.map(beyond).every((side) => side === 0)).toBe(true);
        expect(ticks.map(({ label }) => label)).toContain('1');
      }),
    );
  });
});
