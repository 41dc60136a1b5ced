import { describe, expect, it } from 'vitest';
import type { Population, ReleaseCell } from '../../../src/disclosure/release.js';
import { randomStream } from '../../../src/random/stream.js';
import { engine, threshold } from './attack.js';
import { canBe, kindsOf, smallTargets, worldOf } from './attacker.js';
import {
  countOf,
  policeTable,
  published,
  randomPopulation,
  tableCells,
  tablePopulation,
} from './releases.js';

const twoWay = [['row', 'column']];

describe('an insider, who is alone in a hidden cell and knows it', () => {
  /** The small counts that some insider can tell exactly, of those that are not their own. */
  function toldToInsiders(
    population: Population,
    cells: readonly ReleaseCell[],
    hidden: readonly string[],
  ): string[] {
    const world = worldOf(population);
    const targets = smallTargets(
      world,
      cells.map(({ conditions }) => conditions),
      threshold,
    );
    const facts = published(population, cells, hidden).map(({ conditions, low, high }) => {
      return { kinds: kindsOf(world, conditions), low, high };
    });
    const empty = new Set(
      facts.filter(({ high }) => high === 0).flatMap(({ kinds }) => [...kinds]),
    );
    return targets
      .filter(({ count }) => count === 1)
      .flatMap((knower) => {
        const knows = [...facts, { kinds: knower.kinds, low: 1, high: 1 }];
        return targets.filter((target) => {
          const others = [...target.kinds].filter((kind) => !empty.has(kind));
          if (others.every((kind) => knower.kinds.has(kind))) return false;
          return (
            !canBe(world, knows, target, { atLeast: target.count + 1 }) &&
            !canBe(world, knows, target, { atMost: target.count - 1 })
          );
        });
      })
      .map(({ name, count }) => `${name} (${count})`);
  }

  it('can tell no other count from single and linked tables', () => {
    const random = randomStream('attack suite: insiders', '1');
    let alone = 0;
    for (let table = 0; table < 25; table += 1) {
      const population = tablePopulation(policeTable(random, 4, 4));
      const cells = tableCells(population, twoWay);
      const hidden = engine(population, cells, []);
      if (hidden === null) continue;
      alone += cells.filter(({ conditions }) => countOf(population, conditions) === 1).length;
      expect(toldToInsiders(population, cells, hidden)).toEqual([]);
    }
    expect(alone).toBeGreaterThan(40);
    const linked = randomPopulation(random, 90, {
      ethnicity: [6, 2, 1],
      outcome: [4, 2, 1],
      sex: [2, 1],
    });
    const cells = tableCells(linked, [
      ['ethnicity', 'outcome'],
      ['sex', 'outcome'],
    ]);
    expect(toldToInsiders(linked, cells, engine(linked, cells, []) ?? [])).toEqual([]);
  });

  it('could tell the other of two hidden cells', () => {
    const population = tablePopulation([
      [1, 2, 60],
      [4, 90, 70],
      [80, 30, 30],
    ]);
    const cells = tableCells(population, twoWay);
    const square = ['r1&column=c1', 'r1&column=c2', 'r2&column=c1', 'r2&column=c2'];
    const told = toldToInsiders(
      population,
      cells,
      square.map((key) => `row=${key}`),
    );
    expect(told).toContain('row=r1&column=c2 (2)');
    const hidden = engine(population, cells, []) ?? [];
    expect(hidden.length).toBeGreaterThan(4);
    expect(toldToInsiders(population, cells, hidden)).toEqual([]);
  });
});
