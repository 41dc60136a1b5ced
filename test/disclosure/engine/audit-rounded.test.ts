import { describe, expect, it } from 'vitest';
import { auditRounded, type ShownRange } from '../../../src/disclosure/audit-rounded.js';
import type { PublishedBefore, ReleaseCell } from '../../../src/disclosure/release.js';
import { tablePopulation } from './releases.js';

const rules = { threshold: 5, largestModel: 400 };
const population = tablePopulation([
  [1, 20, 30],
  [40, 50, 60],
]);
const cell = (key: string, row: string, columns: readonly string[]): ReleaseCell => ({
  key,
  conditions: [
    { field: 'row', values: [row] },
    ...(columns.length === 0 ? [] : [{ field: 'column', values: columns }]),
  ],
  within: null,
  ...{ binary: false, importance: 1 },
});
const whole = cell('r1', 'r1', []);
const small = cell('r1c1', 'r1', ['c1']);
const second = cell('r1c2', 'r1', ['c2']);
const third = cell('r1c3', 'r1', ['c3']);

/** The ranges that the reader is left with, and the cells to blame; cells that are not named are hidden. */
function exposed(
  cells: readonly ReleaseCell[],
  shown: Readonly<Record<string, readonly [number, number]>>,
  before: readonly PublishedBefore[] = [],
  own = rules,
) {
  const ranges = new Map<string, ShownRange>(
    Object.entries(shown).map(([key, [low, high]]) => [key, { low, high }]),
  );
  return auditRounded(population, cells, ranges, before, own).map(
    ({ sensitive, low, high, cells: keys }) => [sensitive?.count ?? null, low, high, keys],
  );
}

describe('an audit of a rounded release', () => {
  it('finds a small count that is shown as it is, and names its cell', () => {
    expect(exposed([small, third], { r1c1: [1, 1], r1c3: [30, 30] })).toEqual([
      [1, 1, 1, ['r1c1']],
    ]);
    expect(exposed([small], { r1c1: [1, 2] })).toEqual([[1, 1, 2, ['r1c1']]]);
  });

  it('finds what says the same of nearly everybody of a small group', () => {
    const group = tablePopulation([
      [7, 2],
      [30, 40],
    ]);
    const members: ReleaseCell = { ...whole, key: 'members' };
    const most: ReleaseCell = { ...small, key: 'most', within: 'members' };
    const audit = (low: number, high: number) =>
      auditRounded(
        group,
        [members, most],
        new Map([
          ['members', { low: 8, high: 12 }],
          ['most', { low, high }],
        ]),
        [],
        rules,
      ).filter(({ sensitive }) => sensitive?.why === 'class');
    expect(audit(7, 7).map(({ low, high, cells }) => [low, high, cells])).toEqual([
      [7, 7, ['most']],
    ]);
    expect(audit(6, 7).map(({ low, high }) => [low, high])).toEqual([[6, 7]]);
    expect(audit(6, 8)).toEqual([]);
    expect(audit(3, 7)).toEqual([]);
  });

  it('lets be what leaves a range of two, or is hidden', () => {
    expect(exposed([small], { r1c1: [0, 2] })).toEqual([]);
    expect(exposed([small], { r1c1: [1, 3] })).toEqual([]);
    expect(exposed([small], {})).toEqual([]);
  });

  it('puts all ranges together', () => {
    const exact = { r1: [51, 51], r1c2: [20, 20], r1c3: [30, 30] } as const;
    const found = exposed([whole, small, second, third], { ...exact });
    expect(found).toContainEqual([1, 1, 1, ['r1c1']]);
    const rounded = { r1: [48, 52], r1c2: [18, 22], r1c3: [28, 32] } as const;
    expect(exposed([whole, small, second, third], { ...rounded })).toEqual([]);
  });

  it('takes two cells of the same units for one, of which both ranges are known', () => {
    const twin = { ...small, key: 'twin' };
    expect(exposed([small, twin], { r1c1: [0, 2], twin: [1, 5] })).toEqual([
      [1, 1, 2, ['r1c1', 'twin']],
    ]);
  });

  it('blames all that is shown where the count is in no cell of the release', () => {
    // It was hidden before; now the row and its other two columns tell it.
    const before = [{ conditions: small.conditions, low: 0, high: Infinity }];
    const exact = { r1: [51, 51], r1c3: [30, 30], r1c2: [20, 20] } as const;
    expect(exposed([whole, second, third], { ...exact }, before)).toEqual([
      [1, 1, 1, ['r1', 'r1c2', 'r1c3']],
    ]);
  });

  it('does not count what earlier publications alone give away', () => {
    const before = [{ conditions: small.conditions, low: 1, high: 1 }];
    expect(exposed([small], { r1c1: [0, 2] }, before)).toEqual([]);
  });

  it('says that it cannot be audited where the past contradicts it, or it is too large', () => {
    const before = [{ conditions: small.conditions, low: 2, high: 2 }];
    const all = [[null, 0, Infinity, ['r1', 'r1c1']]];
    const shown = { r1c1: [0, 2], r1: [51, 51] } as const;
    expect(exposed([small, whole], { ...shown }, before)).toEqual(all);
    expect(exposed([small, whole], { ...shown }, [], { threshold: 5, largestModel: 1 })).toEqual(
      all,
    );
  });

  it('refuses ranges that the counts are not in', () => {
    expect(() => exposed([small], { r1c1: [2, 3] })).toThrow(
      'r1c1 is 1, which is not shown as 2 to 3',
    );
    expect(() => exposed([small], { r1c1: [0, 0] })).toThrow(
      'r1c1 is 1, which is not shown as 0 to 0',
    );
  });
});
