import { describe, expect, it } from 'vitest';
import { randomStream } from '../../../src/random/stream.js';
import { attackOne, engine, noAttack, type Attack, type Publisher } from './attack.js';
import { ledgerOf, randomPopulation, tableCells } from './releases.js';

describe('a ledger', () => {
  const fields = { ethnicity: [60, 9, 6, 3, 2], outcome: [45, 25, 15, 10], quarter: [1, 1] };
  const tables = [['ethnicity', 'outcome']];
  const firstQuarter = [{ field: 'quarter', values: ['q1'] }];

  /** The first quarter, published by itself, and then the year to date. */
  function quarterThenYear(second: Publisher, releases: number, seed: string): Attack {
    const random = randomStream('attack suite: ledger', seed);
    const result: Attack = noAttack();
    for (let release = 0; release < releases; release += 1) {
      const population = randomPopulation(random, 80 + random.integer(200), fields);
      const quarter = tableCells(population, tables, firstQuarter);
      const hidden = engine(population, quarter, []);
      if (hidden === null) continue;
      const before = ledgerOf(population, quarter, hidden);
      attackOne(second, population, tableCells(population, tables), before, result);
    }
    return result;
  }

  it('keeps a quarter from being taken from the year to date', () => {
    const result = quarterThenYear(engine, 30, '1');
    expect(result.recovered).toEqual([]);
    expect(result.published).toBeGreaterThan(25);
    expect(result.targets).toBeGreaterThan(500);
  });

  it('is what keeps it: a publisher who forgets the quarter is caught', () => {
    const forgetful: Publisher = (population, cells) => engine(population, cells, []);
    expect(quarterThenYear(forgetful, 15, '1').recovered.length).toBeGreaterThan(20);
  });

  it('covers cases that came in late', () => {
    const random = randomStream('attack suite: late cases', '1');
    const late = { ethnicity: [60, 9, 6, 3, 2], outcome: [45, 25, 15], seen: [20, 1] };
    const result: Attack = noAttack();
    for (let release = 0; release < 20; release += 1) {
      const population = randomPopulation(random, 80 + random.integer(120), late);
      const seen = tableCells(population, tables, [{ field: 'seen', values: ['s1'] }]);
      const hidden = engine(population, seen, []);
      if (hidden === null) continue;
      const before = ledgerOf(population, seen, hidden);
      attackOne(engine, population, tableCells(population, tables), before, result);
    }
    expect(result.recovered).toEqual([]);
    expect(result.published).toBeGreaterThan(15);
  });
});
