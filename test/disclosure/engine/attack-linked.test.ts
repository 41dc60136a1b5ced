import { describe, expect, it } from 'vitest';
import type { Population, ReleaseCell } from '../../../src/disclosure/release.js';
import { randomStream } from '../../../src/random/stream.js';
import { attackOne, engine, noAttack, type Attack, type Publisher } from './attack.js';
import { randomPopulation, tableCells } from './releases.js';

describe('linked tables', () => {
  const linked = [
    ['ethnicity', 'outcome'],
    ['ethnicity', 'outcome', 'sex'],
    ['ethnicity', 'rank'],
    ['sex', 'outcome'],
  ];
  const fields = {
    ethnicity: [60, 9, 6, 3],
    outcome: [45, 25, 15, 10],
    sex: [2, 1],
    rank: [3, 1],
  };

  it('recovers nothing from linked tables', () => {
    const random = randomStream('attack suite: linked tables', '1');
    const result: Attack = noAttack();
    for (let release = 0; release < 25; release += 1) {
      const population = randomPopulation(random, 60 + random.integer(200), fields);
      attackOne(engine, population, tableCells(population, linked), [], result);
    }
    expect(result.recovered).toEqual([]);
    expect(result.published).toBeGreaterThan(22);
    expect(result.targets).toBeGreaterThan(500);
  });

  it('catches a publisher who protects each of the linked tables by itself', () => {
    const random = randomStream('attack suite: linked tables', '1');
    const eachAlone: Publisher = (population, cells) => {
      const hidden = linked.flatMap(
        (table) => engine(population, tableCells(population, [table]), []) ?? [],
      );
      // A cell of two tables is hidden where either hides it, which is more than each alone would do.
      return cells.map(({ key }) => key).filter((key) => hidden.includes(key));
    };
    const result: Attack = noAttack();
    for (let release = 0; release < 8; release += 1) {
      const population = randomPopulation(random, 60 + random.integer(200), fields);
      attackOne(eachAlone, population, tableCells(population, linked), [], result);
    }
    expect(result.recovered.length).toBeGreaterThan(2);
  });
});

describe('counts of any shape', () => {
  it('are protected, groups of codes and lists of values too', () => {
    const random = randomStream('attack suite: counts of any shape', '1');
    const result = noAttack();
    for (let release = 0; release < 60; release += 1) {
      const codes = randomPopulation(random, 30 + random.integer(90), {
        code: [40, 9, 6, 3],
        outcome: [45, 25, 10],
        sex: [2, 1],
      });
      const of = { c1: 'g1', c2: 'g2', c3: 'g2', c4: random.pick(['g1', 'g2', 'g3']) };
      const population: Population = {
        fields: [...codes.fields, { field: 'group', values: ['g1', 'g2', 'g3'] }],
        units: codes.units.map(({ values, count }) => {
          return { values: [...values, of[values[0] as keyof typeof of]], count };
        }),
        nested: [{ fine: 'code', broad: 'group', of }],
      };
      const cells = Array.from({ length: 20 + random.integer(25) }, (_, index): ReleaseCell => ({
        key: String(index),
        conditions: random
          .shuffle(population.fields)
          .slice(0, random.integer(4))
          .map(({ field, values }) => ({
            field,
            values: random.shuffle(values).slice(0, 1 + random.integer(2)),
          })),
        within: null,
        binary: random.next() < 0.3,
        importance: 1,
      }));
      attackOne(engine, population, cells, [], result);
    }
    expect(result.recovered).toEqual([]);
    expect(result.published).toBeGreaterThan(50);
    expect(result.targets).toBeGreaterThan(300);
  });
});
