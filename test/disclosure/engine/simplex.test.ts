import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Programme } from '../../../src/disclosure/simplex/programme.js';
import { weightsAgainst } from '../../../src/disclosure/simplex/weights-against.js';
import { wholeChange } from '../../../src/disclosure/simplex/whole-change.js';

const variable = fc.record({
  low: fc.integer({ min: -3, max: 0 }),
  high: fc.integer({ min: 0, max: 3 }),
  price: fc.constantFrom(0, 0.5, 1, 2, 7),
});
const terms = fc.array(fc.constantFrom(-1, 0, 1), { minLength: 4, maxLength: 4 });
const line = fc.record({
  terms,
  low: fc.constantFrom(-Infinity, -2, -1, 0),
  high: fc.constantFrom(0, 1, 2, Infinity),
  price: fc.constantFrom(0, 0, 1, 3),
});
const goal = fc.record({
  terms,
  low: fc.integer({ min: 1, max: 5 }),
  high: fc.constant(Infinity),
  price: fc.constant(0),
});

/** A goal, lines and four variables, so few that every change can be tried. */
const programme: fc.Arbitrary<Programme> = fc
  .tuple(fc.array(variable, { minLength: 4, maxLength: 4 }), goal, fc.array(line, { maxLength: 4 }))
  .map(([variables, first, lines]) => ({
    variables,
    lines: [first, ...lines].map((one) => ({
      ...one,
      terms: one.terms.flatMap((sign, index) => (sign === 0 ? [] : [{ variable: index, sign }])),
    })),
  }));

function valueOf(terms: Programme['lines'][number]['terms'], change: ArrayLike<number>): number {
  return terms.reduce((sum, one) => sum + one.sign * change[one.variable]!, 0);
}

function cost({ variables, lines }: Programme, change: ArrayLike<number>): number {
  return (
    variables.reduce((sum, { price }, at) => sum + price * Math.abs(change[at]!), 0) +
    lines.reduce((sum, { price, terms }) => sum + price * Math.abs(valueOf(terms, change)), 0)
  );
}

/** Every change in whole numbers that the bounds allow. */
function allChanges({ variables, lines }: Programme): number[][] {
  let changes: number[][] = [[]];
  for (const { low, high } of variables) {
    const values = Array.from({ length: high - low + 1 }, (_, step) => low + step);
    changes = changes.flatMap((change) => values.map((value) => [...change, value]));
  }
  return changes.filter((change) =>
    lines.every(({ terms, low, high }) => {
      const value = valueOf(terms, change);
      return low <= value && value <= high;
    }),
  );
}

describe('the search for a change in whole numbers', () => {
  it('finds one exactly when trying all changes finds one', () => {
    let found = 0;
    let none = 0;
    fc.assert(
      fc.property(programme, (one) => {
        const all = allChanges(one);
        const change = wholeChange(one);
        expect(change).not.toBe('unknown');
        if (all.length === 0) {
          expect(change).toBe('none');
          none += 1;
        } else {
          expect(all.map(String)).toContain(String(Array.from(change as Int32Array)));
          found += 1;
        }
      }),
      { numRuns: 2000, seed: 1 },
    );
    expect(Math.min(found, none)).toBeGreaterThan(300);
  });

  it('finds the cheapest where every line is of one row and one column of a table', () => {
    // Rows have a plus and columns a minus: such a matrix is totally unimodular, nothing is branched.
    const cell = (row: number, column: number): number => 3 * row + column;
    const table = fc
      .tuple(
        fc.array(variable, { minLength: 9, maxLength: 9 }),
        fc.array(fc.constantFrom(0, 0, 1, 10), { minLength: 6, maxLength: 6 }),
        fc.integer({ min: 1, max: 3 }),
      )
      .map(([cells, prices, wanted]): Programme => {
        const margin = (own: readonly number[], price: number) => ({
          terms: own.map((one) => ({ variable: one, sign: 1 })),
          low: price === 0 ? 0 : -Infinity,
          high: price === 0 ? 0 : Infinity,
          price,
        });
        return {
          variables: cells.map((one) => ({
            ...one,
            low: Math.max(one.low, -1),
            high: Math.min(one.high, 1),
          })),
          lines: [
            {
              terms: [
                { variable: 0, sign: 1 },
                { variable: 1, sign: 1 },
              ],
              low: wanted,
              high: Infinity,
              price: 0,
            },
            ...[0, 1, 2].map((row) =>
              margin(
                [0, 1, 2].map((column) => cell(row, column)),
                prices[row]!,
              ),
            ),
            ...[0, 1, 2].map((column) =>
              margin(
                [0, 1, 2].map((row) => cell(row, column)),
                prices[3 + column]!,
              ),
            ),
          ],
        };
      });
    let found = 0;
    fc.assert(
      fc.property(table, (one) => {
        const change = wholeChange(one);
        const all = allChanges(one);
        if (typeof change === 'string') {
          expect(all).toHaveLength(0);
          return;
        }
        found += 1;
        expect(cost(one, change)).toBeCloseTo(Math.min(...all.map((each) => cost(one, each))), 9);
      }),
      { numRuns: 150, seed: 2 },
    );
    expect(found).toBeGreaterThan(40);
  });

  it('says why a goal is out of reach by weights that can be added up', () => {
    let impossible = 0;
    fc.assert(
      fc.property(programme, ({ variables, lines }) => {
        // As in the ledger: nothing is bounded above but by lines, nor below but by the units there are.
        const open = variables.map((one) => ({ ...one, high: Infinity }));
        const weights = weightsAgainst({ variables: open, lines });
        if (weights === null) return;
        impossible += 1;
        const [first, ...others] = lines;
        let bound = 0;
        for (const [at, { low, high }] of others.entries()) {
          const weight = weights[at]!;
          if (weight !== 0) bound += weight * (weight > 0 ? high : low);
        }
        for (const [at, { low }] of open.entries()) {
          const inGoal = first!.terms.find((term) => term.variable === at)?.sign ?? 0;
          const inLines = others.reduce((sum, { terms }, index) => {
            return sum + weights[index]! * (terms.find((term) => term.variable === at)?.sign ?? 0);
          }, 0);
          expect(inGoal).toBeLessThanOrEqual(inLines + 1e-9);
          bound += (inGoal - inLines) * low;
        }
        expect(bound).toBeLessThan(first!.low);
      }),
      { numRuns: 1000, seed: 3 },
    );
    expect(impossible).toBeGreaterThan(100);
  });
});
