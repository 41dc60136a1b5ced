import { describe, expect, it } from 'vitest';
import { cheapestWithinBounds } from '../../../src/disclosure/simplex/dual-simplex.js';
import { pivot } from '../../../src/disclosure/simplex/pivot.js';
import type { Programme } from '../../../src/disclosure/simplex/programme.js';
import { wake } from '../../../src/disclosure/simplex/sleeping-lines.js';
import { copyOf, pieceBeside, tableauOf } from '../../../src/disclosure/simplex/tableau.js';
import { weightsAgainst } from '../../../src/disclosure/simplex/weights-against.js';
import { wholeChange } from '../../../src/disclosure/simplex/whole-change.js';

const variable = (price: number, low = -10, high = 10) => ({ price, low, high });
const line = (signs: readonly number[], low: number, high: number, price = 0) => ({
  ...{ low, high, price },
  terms: signs.flatMap((sign, index) => (sign === 0 ? [] : [{ variable: index, sign }])),
});

/** Two variables, of which the first is dear; a goal of 3 for both, and a line of the first less the second. */
const programme = (): Programme => ({
  variables: [variable(2), variable(1)],
  lines: [line([1, 1], 3, Infinity), line([1, -1], -Infinity, Infinity, 5)],
});

describe('the tableau of no change', () => {
  it('has all variables at rest, and lines asleep on their kink or within their bounds', () => {
    const tableau = tableauOf(programme());
    expect(tableau.columns).toBe(2);
    expect([...tableau.resting]).toEqual([0, 1]);
    expect([...tableau.columnOf]).toEqual([0, 1, -1, -1]);
    expect([...tableau.rowOf]).toEqual([-1, -1, -1, -1]);
    expect([...tableau.lowAsleep]).toEqual([3, 0]);
    expect([...tableau.highAsleep]).toEqual([Infinity, 0]);
    expect([...tableau.price]).toEqual([2, 1, 0, 5]);
    expect([...tableau.low]).toEqual([-10, -10, 3, -Infinity]);
    expect([...tableau.high]).toEqual([10, 10, Infinity, Infinity]);
    expect(tableau.linesOf).toEqual([
      [
        { line: 0, sign: 1 },
        { line: 1, sign: 1 },
      ],
      [
        { line: 0, sign: 1 },
        { line: 1, sign: -1 },
      ],
    ]);
  });

  it('takes a priced line that cannot be nought for one without a kink', () => {
    const { lowAsleep, highAsleep } = tableauOf({
      variables: [variable(0)],
      lines: [line([1], 1, 4, 5), line([1], -4, -1, 5), line([1], 0, 4, 5), line([1], -4, 0, 5)],
    });
    expect([...lowAsleep]).toEqual([1, -4, 0, 0]);
    expect([...highAsleep]).toEqual([4, -1, 0, 0]);
  });

  it('has for each item the piece beside a value', () => {
    const tableau = tableauOf({
      variables: [variable(2), variable(0), variable(3, 1, 6)],
      lines: [],
    });
    expect(pieceBeside(tableau, 0, 0, 1)).toEqual({ low: 0, high: 10, slope: 2 });
    expect(pieceBeside(tableau, 0, 0, -1)).toEqual({ low: -10, high: 0, slope: -2 });
    expect(pieceBeside(tableau, 0, 4, -1)).toEqual({ low: 0, high: 10, slope: 2 });
    expect(pieceBeside(tableau, 0, -4, 1)).toEqual({ low: -10, high: 0, slope: -2 });
    expect(pieceBeside(tableau, 1, 0, 1)).toEqual({ low: -10, high: 10, slope: 0 });
    expect(pieceBeside(tableau, 2, 3, 1)).toEqual({ low: 1, high: 6, slope: 3 });
  });

  it('can be copied, so that what is tried on the copy leaves no trace', () => {
    const tableau = tableauOf(programme());
    wake(tableau, 2);
    const copy = copyOf(tableau);
    expect(cheapestWithinBounds(copy).status).toBe('within');
    copy.low[0] = 5;
    copy.high[0] = 5;
    expect([...tableau.value]).toEqual([0, 0, 0, 0]);
    expect([...tableau.resting]).toEqual([0, 1]);
    expect([...tableau.columnOf]).toEqual([0, 1, -1, -1]);
    expect([...tableau.rowOf]).toEqual([-1, -1, 0, -1]);
    expect([...tableau.basicCost]).toEqual([0, 0]);
    expect([...tableau.low, ...tableau.high]).toEqual([
      ...[-10, -10, 3, -Infinity],
      ...[10, 10, Infinity, Infinity],
    ]);
    expect(tableau.rows).toEqual([
      { item: 2, entries: Float64Array.of(1, 1), low: 3, high: Infinity, slope: 0 },
    ]);
  });
});

describe('a pivot', () => {
  it('lets a variable take the place of a line, and all else follow', () => {
    const tableau = tableauOf(programme());
    const goal = wake(tableau, 2);
    pivot(tableau, goal, 1, 3);
    // The second variable is the goal less the first, and costs 1 for each on its upper piece.
    expect(goal).toEqual({
      ...{ item: 1, low: 0, high: 10, slope: 1 },
      entries: Float64Array.of(-1, 1),
    });
    expect([...tableau.value]).toEqual([0, 3, 3, -3]);
    expect([...tableau.resting]).toEqual([0, 2]);
    expect([...tableau.columnOf]).toEqual([0, -1, 1, -1]);
    expect([...tableau.rowOf]).toEqual([-1, 0, -1, -1]);
    // Where the first grows, the second shrinks: that saves 1.
    expect([...tableau.basicCost]).toEqual([-1, 1]);
    // The line of the first less the second is twice the first, less the goal.
    expect(wake(tableau, 3)).toEqual({
      ...{ item: 3, low: 0, high: 0, slope: 0 },
      entries: Float64Array.of(2, -1),
    });
    expect([...tableau.rowOf]).toEqual([-1, 0, -1, 1]);
  });

  it('puts the row into all others', () => {
    const tableau = tableauOf(programme());
    const goal = wake(tableau, 2);
    const other = wake(tableau, 3);
    pivot(tableau, goal, 0, 3);
    expect([...other.entries]).toEqual([1, -2]);
    expect([...tableau.value]).toEqual([3, 0, 3, 3]);
    expect([...goal.entries]).toEqual([1, -1]);
  });
});

describe('the cheapest change', () => {
  const change = (own: Programme) => {
    const found = wholeChange(own);
    return typeof found === 'string' ? found : [...found];
  };

  it('is that of the cheaper variable, unless a line makes it dear', () => {
    const { variables, lines } = programme();
    const goal = lines[0]!;
    expect(change({ variables, lines: [goal] })).toEqual([0, 3]);
    // A difference of 1 costs 5: two of the first and one of the second, or the other way round.
    expect(change({ variables, lines })).toEqual([1, 2]);
    expect(change({ variables: [variable(2), variable(1, -10, 1)], lines: [goal] })).toEqual([
      2, 1,
    ]);
    expect(
      change({ variables: [variable(2), variable(1)], lines: [line([1, 1], -Infinity, -4)] }),
    ).toEqual([0, -4]);
  });

  it('is none at all where nothing is asked', () => {
    expect(change({ variables: [variable(1)], lines: [line([1], -2, 2)] })).toEqual([0]);
    expect(change({ variables: [], lines: [] })).toEqual([]);
  });

  it('is not there where the bounds leave none, in fractions or in whole numbers', () => {
    expect(change({ variables: [variable(1, 0, 2)], lines: [line([1], 3, 3)] })).toBe('none');
    // Each two of three differ by one from their sum: half of one each.
    const odd = {
      variables: [variable(1), variable(1), variable(1)],
      lines: [line([1, 1, 0], 1, 1), line([1, 0, 1], 0, 0), line([0, 1, 1], 0, 0)],
    };
    expect(cheapestWithinBounds(tableauOf(odd)).status).toBe('within');
    expect(change(odd)).toBe('none');
  });

  it('is looked for on both sides of a fraction, the nearer first', () => {
    // In fractions 0.5 of both: then one of them is 1 and the other 0, or neither will do.
    const half = {
      variables: [variable(1, 0, 1), variable(1, 0, 1), variable(1, 0, 1)],
      lines: [
        line([1, 1, 0], 1, Infinity),
        line([1, 0, 1], 1, Infinity),
        line([0, 1, 1], 1, Infinity),
      ],
    };
    const found = change(half) as number[];
    expect(found.reduce((sum, one) => sum + one, 0)).toBe(2);
  });

  it('is put off by what cannot be, with a weight for each line that shows it', () => {
    const own = {
      variables: [variable(1, -5, Infinity), variable(1, -5, Infinity)],
      lines: [line([1, 0], 4, Infinity), line([1, 1], 0, 0), line([0, 1], -3, Infinity)],
    };
    // The first is the sum less the second, which is no less than -3: 3 at most.
    expect(weightsAgainst(own)).toEqual([1, -1]);
    expect(
      weightsAgainst({ ...own, lines: [line([1, 0], 3, Infinity), ...own.lines.slice(1)] }),
    ).toBeNull();
    // Lines that contradict each other say nothing of the goal.
    expect(
      weightsAgainst({
        ...own,
        lines: [line([1, 0], 1, Infinity), line([0, 1], 1, 1), line([0, 1], 2, 2)],
      }),
    ).toBeNull();
  });
});
