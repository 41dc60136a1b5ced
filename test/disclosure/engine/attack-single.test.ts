import { describe, expect, it } from 'vitest';
import { randomStream } from '../../../src/random/stream.js';
import { attackOne, engine, noAttack, threshold, type Attack, type Publisher } from './attack.js';
import { recovered, smallTargets, triedOut, worldOf } from './attacker.js';
import { cellKey, policeTable, published, tableCells, tablePopulation } from './releases.js';
import { primaryAlone, twoInEachLine } from './weak-publishers.js';

const twoWay = [['row', 'column']];

const smallAlone: Publisher = (population, cells) => primaryAlone(population, cells, threshold);
const twoInLines: Publisher = (population, cells) => twoInEachLine(population, cells, threshold);

/** Throws random releases at a publisher, and attacks what comes out. */
function attackTables(publish: Publisher, seed: string, tables: number): Attack {
  const result: Attack = noAttack();
  const random = randomStream('attack suite: single tables', seed);
  for (let table = 0; table < tables; table += 1) {
    const population = tablePopulation(
      policeTable(random, 3 + random.integer(3), 3 + random.integer(3)),
    );
    attackOne(publish, population, tableCells(population, twoWay), [], result);
  }
  return result;
}

describe('an attacker who tries out every population', () => {
  it('recovers nothing from small tables, and agrees with the one who solves equations', () => {
    const random = randomStream('attack suite: tried out', '1');
    let tried = 0;
    for (let table = 0; table < 120; table += 1) {
      const rows = policeTable(random, 3, 3).map((row) => row.map((count) => Math.min(count, 12)));
      const population = tablePopulation(rows);
      const cells = tableCells(population, twoWay);
      const world = worldOf(population);
      const sets = cells.map(({ conditions }) => conditions);
      const targets = smallTargets(world, sets, threshold);
      for (const publish of [engine, smallAlone]) {
        const hidden = publish(population, cells, []);
        if (hidden === null) continue;
        const facts = published(population, cells, hidden);
        const bounds = triedOut(world, facts, targets, 24);
        if (bounds === null) continue;
        tried += 1;
        const found = targets
          .filter((_, index) => bounds[index]!.low > 1 || bounds[index]!.high < threshold)
          .map(({ name, count }) => `${name} (${count})`);
        expect(recovered(world, facts, targets, threshold)).toEqual(found);
        if (publish === engine) expect(found).toEqual([]);
      }
    }
    expect(tried).toBeGreaterThan(150);
  });
});

describe('the attack suite', () => {
  it('recovers nothing below the threshold from single tables', () => {
    const result = attackTables(engine, '1', 200);
    expect(result.recovered).toEqual([]);
    expect(result.published).toBeGreaterThan(195);
    expect(result.targets).toBeGreaterThan(3000);
  });

  it('catches a publisher who hides small cells alone', () => {
    const result = attackTables(smallAlone, '1', 60);
    expect(result.recovered.length).toBeGreaterThan(result.targets / 2);
  });

  it('catches a publisher who hides two in every row and column', () => {
    const result = attackTables(twoInLines, '1', 60);
    expect(result.recovered.length).toBeGreaterThan(100);
  });

  it('catches a bridge: two hidden in every row and column, and one still known', () => {
    // Two squares of hidden cells, and between them one cell that the sums of either give exactly.
    const population = tablePopulation([
      [3, 8, 20, 31],
      [9, 7, 4, 25],
      [30, 22, 8, 3],
      [41, 27, 2, 9],
    ]);
    const cells = tableCells(population, twoWay);
    const squares = ['r1c1', 'r1c2', 'r2c1', 'r2c2', 'r3c3', 'r3c4', 'r4c3', 'r4c4'];
    const hidden = [...squares, 'r2c3'].map((name) =>
      cellKey([
        { field: 'row', values: [name.slice(0, 2)] },
        { field: 'column', values: [name.slice(2)] },
      ]),
    );
    const result: Attack = noAttack();
    attackOne(() => hidden, population, cells, [], result);
    expect(result.recovered).toContain('row=r2&column=c3 (4)');
    const safe: Attack = noAttack();
    attackOne(engine, population, cells, [], safe);
    expect(safe).toMatchObject({ published: 1, recovered: [] });
  });
});
