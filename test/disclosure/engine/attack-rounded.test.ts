import { beforeAll, describe, expect, it } from 'vitest';
import { auditRounded, type ShownRange } from '../../../src/disclosure/audit-rounded.js';
import { roundings } from '../../../src/disclosure/roundings/index.js';
import { randomStream } from '../../../src/random/stream.js';
import { rules, threshold } from './attack.js';
import { canBe, kindsOf, smallTargets, worldOf } from './attacker.js';
import { cellKey, countOf, policeTable, tableCells, tablePopulation } from './releases.js';

const twoWay = [['row', 'column']];

describe('rounded releases', () => {
  /** How many tables of 25 the audit finds fault with, and how many small cells come out exactly. */
  function audit(name: keyof typeof roundings, totals: 'rounded' | 'exact') {
    const random = randomStream('attack suite: rounding', '1');
    const { round } = roundings[name];
    const result = { small: 0, exact: 0, tables: 0, missed: [] as string[] };
    for (let table = 0; table < 25; table += 1) {
      const population = tablePopulation(policeTable(random, 5, 5));
      const cells = tableCells(population, twoWay);
      const shown = new Map(
        cells.map(({ key, conditions }) => {
          const count = countOf(population, conditions);
          const isExact = totals === 'exact' && conditions.length < 2;
          return [key, isExact ? { low: count, high: count } : round(count)] as const;
        }),
      );
      const exposed = auditRounded(population, cells, shown, [], rules);
      if (exposed.length > 0) result.tables += 1;
      const world = worldOf(population);
      const inner = cells.filter(({ conditions }) => conditions.length === 2);
      const targets = smallTargets(
        world,
        inner.map(({ conditions }) => conditions),
        threshold,
      );
      const facts = cells.map(({ key, conditions }) => {
        const { low, high } = shown.get(key)!;
        return { kinds: kindsOf(world, conditions), low, high };
      });
      for (const target of targets) {
        result.small += 1;
        const isExact =
          !canBe(world, facts, target, { atLeast: target.count + 1 }) &&
          !canBe(world, facts, target, { atMost: target.count - 1 });
        if (!isExact) continue;
        result.exact += 1;
        const found = exposed.some(
          ({ low, high, sensitive }) =>
            low === high &&
            sensitive!.whole
              .map(({ field, values }) => `${field}=${values.join()}`)
              .sort()
              .join('&') === target.name.split('&').sort().join('&'),
        );
        if (!found) result.missed.push(target.name);
      }
    }
    return result;
  }

  let audits: Readonly<Record<string, ReturnType<typeof audit>>> = {};

  beforeAll(() => {
    audits = {
      'base 5': audit('base-5', 'rounded'),
      'base 5, exact totals': audit('base-5', 'exact'),
      '10-5': audit('10-5', 'rounded'),
      '10-5, exact totals': audit('10-5', 'exact'),
    };
  });

  it('are found fault with wherever the attacker recovers a count', () => {
    for (const { missed } of Object.values(audits)) expect(missed).toEqual([]);
  });

  it('are given away by exact totals beside rounded cells', () => {
    const exact = (name: string): number => audits[name]!.exact;
    const tables = (name: string): number => audits[name]!.tables;
    expect(audits['base 5']!.small).toBeGreaterThan(200);
    expect(exact('base 5, exact totals')).toBeGreaterThan(exact('base 5'));
    expect(tables('base 5, exact totals')).toBeGreaterThan(2 * tables('base 5'));
    expect([exact('10-5'), tables('10-5')]).toEqual([0, 0]);
    expect(tables('10-5, exact totals')).toBeGreaterThan(5);
  });

  it('are audited beside what was published before', () => {
    const population = tablePopulation([
      [3, 40],
      [50, 60],
    ]);
    const cells = tableCells(population, twoWay);
    const { round } = roundings['10-5'];
    const shown = new Map(
      cells.map(({ key, conditions }) => [key, round(countOf(population, conditions))] as const),
    );
    expect(auditRounded(population, cells, shown, [], rules)).toEqual([]);
    const column = [{ field: 'column', values: ['c1'] }];
    const before = [{ conditions: column, low: 53, high: 54 }];
    expect(auditRounded(population, cells, shown, before, rules)).toEqual([]);
    const below = cellKey([{ field: 'row', values: ['r2'] }, ...column]);
    const exact = new Map<string, ShownRange>([...shown, [below, { low: 50, high: 50 }]]);
    const exposed = auditRounded(population, cells, exact, before, rules);
    expect(exposed.map(({ low, high }) => [low, high])).toContainEqual([3, 4]);
    const cell = exposed.find(({ sensitive }) => sensitive?.whole.length === 2 && !sensitive.part);
    expect(cell?.cells).toContain('row=r1&column=c1');
    expect(cell?.cells).not.toContain('row=r2');
    // What was out before the release gave the count away by itself: no fault of the release.
    const both = [
      ...before,
      { conditions: [{ field: 'row', values: ['r2'] }, ...column], low: 50, high: 50 },
    ];
    expect(auditRounded(population, cells, exact, both, rules)).toEqual([]);
    const wrong = [{ conditions: column, low: 60, high: 60 }];
    const everyKey = cells.map(({ key }) => key).sort();
    expect(auditRounded(population, cells, shown, wrong, rules)).toEqual([
      { sensitive: null, low: 0, high: Infinity, cells: everyKey },
    ]);
    const small = { ...rules, largestModel: 1 };
    expect(auditRounded(population, cells, shown, [], small)).toEqual([
      { sensitive: null, low: 0, high: Infinity, cells: everyKey },
    ]);
  });

  it('must be shown as what they are', () => {
    const population = tablePopulation([[3, 40]]);
    const cells = tableCells(population, twoWay);
    const shown = new Map([[cells[0]!.key, { low: 1, high: 2 }]]);
    expect(() => auditRounded(population, cells, shown, [], rules)).toThrow(
      'which is not shown as',
    );
  });
});
