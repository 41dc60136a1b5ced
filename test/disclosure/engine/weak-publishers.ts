import type { Population, ReleaseCell } from '../../../src/disclosure/release.js';
import { countOf } from './releases.js';

/** The common mistake: hides small cells and nothing else. */
export function primaryAlone(
  population: Population,
  cells: readonly ReleaseCell[],
  threshold: number,
): string[] {
  return cells
    .filter(({ conditions }) => {
      const count = countOf(population, conditions);
      return count > 0 && count < threshold;
    })
    .map(({ key }) => key);
}

/**
 * The rule of thumb: hides small cells, and then the smallest of the others in every row and column,
 * until none has just one hidden. Zeros and margins are not touched.
 */
export function twoInEachLine(
  population: Population,
  cells: readonly ReleaseCell[],
  threshold: number,
): string[] {
  const hidden = new Set(primaryAlone(population, cells, threshold));
  const inner = cells.filter(({ conditions }) => conditions.length === 2);
  const lines = [0, 1].flatMap((place) => {
    const values = new Set(inner.map(({ conditions }) => conditions[place]!.values[0]));
    return [...values].map((value) =>
      inner.filter(({ conditions }) => conditions[place]!.values[0] === value),
    );
  });
  for (let changes = true; changes;) {
    changes = false;
    for (const line of lines) {
      if (line.filter(({ key }) => hidden.has(key)).length !== 1) continue;
      const [smallest] = line
        .map(({ key, conditions }) => ({ key, count: countOf(population, conditions) }))
        .filter(({ key, count }) => count > 0 && !hidden.has(key))
        .sort((left, right) => left.count - right.count);
      if (smallest === undefined) continue;
      hidden.add(smallest.key);
      changes = true;
    }
  }
  return [...hidden];
}
