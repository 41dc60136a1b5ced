import { describe, expect, it } from 'vitest';
import type { ReleaseCell } from '../../../src/disclosure/release.js';
import { sensitiveSets } from '../../../src/disclosure/rules/sensitive-sets.js';
import { cleanUp } from '../../../src/disclosure/search/clean-up.js';
import { costsOfHiding } from '../../../src/disclosure/search/cost-of-hiding.js';
import { findTable, stanceOf } from '../../../src/disclosure/search/find-table.js';
import { hideFor, startHiding } from '../../../src/disclosure/search/hiding.js';
import {
  closedOf,
  type Insiders,
  insiderRequirement,
  openTo,
} from '../../../src/disclosure/search/insiders.js';
import {
  evidenceIn,
  goalsOf,
  meets,
  pooled,
  tableFor,
} from '../../../src/disclosure/search/pool.js';
import { problemOf, type Problem } from '../../../src/disclosure/search/problem.js';
import { problemWithin } from '../../../src/disclosure/search/problem-within.js';
import { readRelease } from '../../../src/disclosure/sets/read-release.js';
import { tableCells, tablePopulation } from './releases.js';

/** A table of three rows and columns with one small cell, all margins, and a zero. */
const rows = [
  [3, 40, 60],
  [50, 12, 70],
  [80, 90, 0],
];
const readingOf = (change: (cell: ReleaseCell) => ReleaseCell = (cell) => cell) => {
  const population = tablePopulation(rows);
  return readRelease(population, tableCells(population, [['row', 'column']]).map(change), []);
};
const problem = (zerosAreLocked = true): Problem => {
  const reading = readingOf();
  return problemOf(reading, sensitiveSets(reading, 5), { zerosAreLocked });
};
const figureOf = ({ figures }: Problem, key: string) =>
  figures.findIndex(({ cells }) => cells.includes(key));

describe('a release made ready for the search', () => {
  it('has a figure for each number, but for what zeros that are shown settle', () => {
    const { figures, sensitive, model } = problem();
    const keys = figures.flatMap(({ cells }) => cells);
    expect(keys).toHaveLength(15);
    expect(keys).not.toContain('row=r3&column=c3');
    expect(figures.filter(({ isSensitive }) => isSensitive).flatMap(({ cells }) => cells)).toEqual([
      'row=r1&column=c1',
    ]);
    expect(figures.some(({ isLocked }) => isLocked)).toBe(false);
    expect(sensitive.map(({ set }) => set.said.count)).toEqual([3]);
    // Cells are column by column: the last is of c3 and r3.
    expect([...model.settled]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  it('has the zero, too, where zeros are not locked', () => {
    const { figures, model } = problem(false);
    expect(figures.flatMap(({ cells }) => cells)).toContain('row=r3&column=c3');
    expect(model.settled.every((one) => one === 0)).toBe(true);
  });

  it('is none where more hangs together than is worked on', () => {
    const reading = readingOf();
    const sensitive = sensitiveSets(reading, 5);
    const within = (most: number) =>
      problemWithin(reading, sensitive, { zerosAreLocked: true }, most) !== null;
    expect([7, 8, 9].map(within)).toEqual([false, true, true]);
    expect(within(0.36)).toBe(false);
  });
});

describe('the cost of hiding', () => {
  it('is more for more units, ten times as much for each margin above, and by importance', () => {
    const dear = (cell: ReleaseCell) =>
      cell.key === 'row=r2&column=c1' ? { ...cell, importance: 4 } : cell;
    const reading = readingOf(dear);
    const costs = costsOfHiding(reading);
    const costOf = (key: string) =>
      costs[reading.sets.findIndex(({ cells }) => cells.some((cell) => cell.key === key))];
    // 1 + log2(1 + 3) is 3; of nobody it is 1; a row of 103 costs ten times as much as such a cell.
    expect(costOf('row=r1&column=c1')).toBe(3);
    expect(costOf('row=r3&column=c3')).toBe(1);
    expect(costOf('row=r1')).toBeCloseTo(10 * (1 + Math.log2(104)), 9);
    expect(costOf('all')).toBeCloseTo(100 * (1 + Math.log2(406)), 9);
    expect(costOf('row=r2&column=c1')).toBeCloseTo(4 * (1 + Math.log2(51)), 9);
  });
});

describe('a search for a table', () => {
  const differing = (table: ReturnType<typeof findTable>) =>
    typeof table === 'string' ? table : [...table];

  it('moves units around the cheapest square, where prices are those of hiding', () => {
    const of = problem();
    const stance = stanceOf(of, (figure) => of.figures[figure]!.price);
    // r1c1 is to be two more: r1c2 and r2c1 are less then, and r2c2 more.
    const goals = goalsOf(of, { about: 0, ways: [], knower: null }, { low: 2, high: Infinity });
    expect(differing(findTable(of, stance, goals))).toEqual([2, -2, 0, -2, 2, 0, 0, 0, 0]);
  });

  it('finds none where all else is fixed', () => {
    const of = problem();
    const about = figureOf(of, 'row=r1&column=c1');
    const stance = stanceOf(of, (figure) => (figure === about ? 0 : 'fixed'));
    const goals = goalsOf(of, { about: 0, ways: [], knower: null }, { low: 1, high: Infinity });
    expect(findTable(of, stance, goals)).toBe('none');
    expect(() => goalsOf(of, { about: 7, ways: [], knower: null }, { low: 1, high: 1 })).toThrow(
      'no such sensitive count',
    );
  });

  it('hides what differs in the table that it finds, and no more', () => {
    const of = problem();
    const start = startHiding(of);
    const keysOf = (hidden: Uint8Array) =>
      of.figures.flatMap(({ cells }, figure) => (hidden[figure] === 1 ? cells : [])).sort();
    expect(keysOf(start.hidden)).toEqual(['row=r1&column=c1']);
    const requirement = { about: 0, ways: [{ low: 2, high: Infinity }], knower: null };
    const found = hideFor(of, start, requirement);
    if (typeof found === 'string') throw new Error(found);
    expect(keysOf(found.hiding.hidden)).toEqual([
      'row=r1&column=c1',
      'row=r1&column=c2',
      'row=r2&column=c1',
      'row=r2&column=c2',
    ]);
    expect(found.hiding.pool).toHaveLength(2);
    expect([...found.met.table.changes]).toEqual([2]);
    // The same again is met by the same table, and hides nothing else.
    const again = hideFor(of, found.hiding, requirement);
    expect(again).toEqual({ hiding: found.hiding, met: found.met });
    // One less cannot be in the same way, nor four less at all.
    expect(hideFor(of, start, { ...requirement, ways: [{ low: -Infinity, high: -4 }] })).toBe(
      'none',
    );
  });

  it('takes the cheaper of two ways', () => {
    const of = problem();
    const found = hideFor(of, startHiding(of), insiderRequirement(0, 0));
    expect(found).toBe('none');
    const either = {
      about: 0,
      ways: [
        { low: 45, high: Infinity },
        { low: -Infinity, high: -1 },
      ],
      knower: null,
    };
    const cheap = hideFor(of, startHiding(of), either);
    if (typeof cheap === 'string') throw new Error(cheap);
    expect(cheap.met.table.changes[0]).toBe(-1);
    const turned = hideFor(of, startHiding(of), { ...either, ways: either.ways.toReversed() });
    expect(typeof turned !== 'string' && turned.met.table.changes[0]).toBe(-1);
    expect(
      tableFor(
        of,
        stanceOf(of, () => 0),
        either,
      ),
    ).toMatchObject({
      changes: Int32Array.of(45),
    });
  });
});

describe('what proves not to be needed', () => {
  // Cells are column by column: c1 with r1, r2 and r3, then c2, then c3.
  const cheap = [2, -2, 0, -2, 2, 0, 0, 0, 0];
  const dear = [2, -2, 0, 0, 0, 0, -2, 2, 0];
  const nobody = { knowers: [], mayKnow: () => true };
  const more = { about: 0, ways: [{ low: 2, high: Infinity }], knower: null };
  const keys = (...cells: readonly string[]) =>
    cells.map((cell) => `row=r${cell[0]!}&column=c${cell[1]!}`);

  /** What is still hidden of cells (row, column), where the requirement was met by a table. */
  const kept = (
    cells: readonly string[],
    table: readonly number[],
    insiders: Insiders = nobody,
    requirements = [more],
  ) => {
    const of = problem();
    const own = pooled(of, Int32Array.from(table));
    const hidden = Uint8Array.from(of.figures, (figure) =>
      figure.cells.some((key) => keys(...cells).includes(key)) ? 1 : 0,
    );
    const start = {
      hiding: { hidden, pool: [pooled(of, new Int32Array(9)), own] },
      met: requirements.map((requirement) => ({ requirement, table: own })),
    };
    const { hiding, met } = cleanUp(of, start, insiders);
    expect(met.every(({ requirement, table: found }) => meets(found, requirement))).toBe(true);
    return of.figures.flatMap((figure, at) => (hiding.hidden[at] === 1 ? figure.cells : [])).sort();
  };

  it('is shown again, where the tables found leave it as it is', () => {
    expect(kept(['11', '12', '21', '22', '31', '33'], cheap)).toEqual(keys('11', '12', '21', '22'));
    expect(kept(['11', '12', '21', '22'], cheap)).toEqual(keys('11', '12', '21', '22'));
  });

  it('is never what is sensitive itself, though nothing be required of it', () => {
    expect(kept(['11', '12', '33'], cheap, nobody, [])).toEqual(keys('11'));
  });

  it('is shown again, the dearest first, where other tables can be found without it', () => {
    // The square with c3 is dearer than that with c2.
    expect(kept(['11', '12', '13', '21', '22', '23'], dear)).toEqual(keys('11', '12', '21', '22'));
    expect(kept(['11', '13', '21', '23'], dear)).toEqual(keys('11', '13', '21', '23'));
  });

  it('stays hidden where somebody who is alone could tell without it', () => {
    const of = problem();
    const alone = { knowers: [0], mayKnow: () => false };
    expect(of.sensitive).toHaveLength(1);
    // Who knows the one count knows it: nothing can be shown again.
    expect(kept(['11', '12', '21', '22', '31'], cheap, alone)).toEqual(
      keys('11', '12', '21', '22', '31'),
    );
    const mayKnow = { knowers: [0], mayKnow: (about: number, knower: number) => about === knower };
    expect(kept(['11', '12', '21', '22', '31'], cheap, mayKnow)).toEqual(
      keys('11', '12', '21', '22'),
    );
  });
});

describe('a pool of tables', () => {
  it('knows what each changes, whom it serves, and what it leaves closed', () => {
    const of = problem();
    const truth = pooled(of, new Int32Array(9));
    const other = pooled(of, Int32Array.of(2, -2, 0, -2, 2, 0, 0, 0, 0));
    expect([...truth.changes, ...truth.open]).toEqual([0, 0]);
    expect([...other.changes, ...other.open]).toEqual([2, 1]);
    expect([...other.differs].filter((one) => one === 1)).toHaveLength(4);
    const asked = (low: number, high: number, knower: number | null = null) => {
      return { about: 0, ways: [{ low, high }], knower };
    };
    expect(
      [asked(2, 9), asked(0, 2), asked(3, 9), asked(0, 1)].map((one) => meets(other, one)),
    ).toEqual([true, true, false, false]);
    expect(meets(other, asked(2, 2, 0))).toBe(false);
    expect(evidenceIn([truth, other], asked(1, 5))).toBe(other);
    expect(evidenceIn([truth], asked(1, 5))).toBeNull();
    expect([...closedOf(of, openTo(of, [truth, other], 0))]).toEqual([0]);
    expect(insiderRequirement(3, 4)).toEqual({
      about: 3,
      ways: [
        { low: 1, high: Infinity },
        { low: -Infinity, high: -1 },
      ],
      knower: 4,
    });
  });
});
