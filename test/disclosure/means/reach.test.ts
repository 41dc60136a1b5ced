import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reach, type Goal } from '../../../src/disclosure/means/reach.js';
import { isDetermined, tableauOf } from '../../../src/disclosure/means/tableau.js';

/** Sums of columns that are fixed, the columns themselves from 0 on. */
interface System {
  readonly sums: readonly number[];
  readonly equations: readonly (readonly number[])[];
}

function goal({ sums }: System, terms: readonly number[], sign: 1 | -1, gain: number): Goal {
  return {
    ...{ terms, sign, gain },
    low: Float64Array.from(sums, (sum) => -sum),
    high: new Float64Array(sums.length).fill(Infinity),
  };
}

const run = (system: System, one: Goal): ReturnType<typeof reach> =>
  reach(tableauOf(system.sums, system.equations), one);

describe('how far a sum can go', () => {
  // Two rows of two columns each, with all margins: a square.
  const square: System = {
    sums: [3, 8, 5, 10],
    equations: [
      [0, 1],
      [2, 3],
      [0, 2],
      [1, 3],
    ],
  };

  it('is as far as the others leave', () => {
    expect(run(square, goal(square, [0], 1, 5))).toMatchObject({
      status: 'reached',
      change: Float64Array.of(5, -5, -5, 5),
    });
    expect(run(square, goal(square, [0], 1, 5.1)).status).toBe('short');
    expect(run(square, goal(square, [0], -1, 3)).status).toBe('reached');
    expect(run(square, goal(square, [0], -1, 3.1)).status).toBe('short');
  });

  it('is nowhere for a sum that is fixed, and names the equations that fix it', () => {
    const found = run(square, goal(square, [0, 1], 1, 1));
    expect(found).toMatchObject({ status: 'short', weights: Float64Array.of(1, 0, 0, 0) });
    const { sums, equations } = square;
    expect(isDetermined(tableauOf(sums, equations), [0, 1])).toBe(true);
    expect(isDetermined(tableauOf(sums, equations), [0])).toBe(false);
    expect(isDetermined(tableauOf(sums, equations), [0, 1, 2, 3])).toBe(true);
  });

  it('is any distance for a column that is in no equation', () => {
    const loose = { sums: [1, 2], equations: [[1]] };
    expect(run(loose, goal(loose, [0], 1, 1e6)).status).toBe('reached');
    expect(run(loose, goal(loose, [1], 1, 1e-6)).status).toBe('short');
  });

  it('comes with a proof, one way or the other', () => {
    const system = fc.integer({ min: 2, max: 14 }).chain((columns) =>
      fc.record({
        sums: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 50 })), {
          minLength: columns,
          maxLength: columns,
        }),
        equations: fc.array(fc.subarray([...Array(columns).keys()], { minLength: 1 }), {
          maxLength: 9,
        }),
        terms: fc.subarray([...Array(columns).keys()], { minLength: 1 }),
        fixed: fc.subarray([...Array(columns).keys()], { maxLength: 2 }),
        sign: fc.constantFrom(1 as const, -1 as const),
        gain: fc.integer({ min: 1, max: 60 }),
      }),
    );
    fc.assert(
      fc.property(system, ({ fixed, terms, sign, gain, ...rest }) => {
        const { low, high, ...asked } = goal(rest, terms, sign, gain);
        for (const column of fixed) low[column] = high[column] = 0;
        const found = run(rest, { ...asked, low, high });
        if (found.status === 'reached') {
          const { change } = found;
          for (const equation of rest.equations) expect(sumOver(equation, change)).toBeCloseTo(0);
          expect(sign * sumOver(terms, change)).toBeGreaterThan(gain - 1e-6);
          expect(change.every((by, at) => by > low[at]! - 1e-6 && by < high[at]! + 1e-6)).toBe(
            true,
          );
          return;
        }
        // The weighted sum of the equations has each column as often as the goal, or it cannot help.
        if (found.status === 'given-up') throw new Error('given up');
        let most = 0;
        for (const column of rest.sums.keys()) {
          const asks = terms.includes(column) ? 1 : 0;
          const weight = rest.equations.reduce(
            (sum, equation, at) => sum + (equation.includes(column) ? found.weights[at]! : 0),
            0,
          );
          const helps = sign * (asks - weight);
          if (!fixed.includes(column)) expect(helps).toBeLessThan(1e-6);
          most += helps * low[column]!;
        }
        expect(most).toBeLessThan(gain);
      }),
      { numRuns: 2000 },
    );
  });

  function sumOver(columns: readonly number[], change: ArrayLike<number>): number {
    return columns.reduce((sum, column) => sum + change[column]!, 0);
  }
});
