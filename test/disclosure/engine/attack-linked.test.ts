import { describe, expect, it } from 'vitest';
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
