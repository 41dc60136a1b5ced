import { protectRelease } from '../../../src/disclosure/protect-release.js';
import type { Population, PublishedBefore, ReleaseCell } from '../../../src/disclosure/release.js';
import { recovered, smallTargets, worldOf } from './attacker.js';
import { published } from './releases.js';

export const threshold = 5;
export const rules = { threshold, largestModel: 400 };

export type Publisher = (
  population: Population,
  cells: readonly ReleaseCell[],
  before: readonly PublishedBefore[],
) => readonly string[] | null;

/** The keys that the engine hides; null where it refuses to publish. */
export const engine: Publisher = (population, cells, before) => {
  const release = protectRelease(population, cells, before, rules);
  return release.status === 'protected' ? release.hidden : null;
};

export interface Attack {
  published: number;
  refused: number;
  targets: number;
  readonly recovered: string[];
}

/** Nothing attacked yet. */
export function noAttack(): Attack {
  return { published: 0, refused: 0, targets: 0, recovered: [] };
}

/**
 * Lets a publisher decide what to hide, and attacks what comes out; what is found is added to the
 * result. What was hidden before is attacked as well.
 */
export function attackOne(
  publish: Publisher,
  population: Population,
  cells: readonly ReleaseCell[],
  before: readonly PublishedBefore[],
  result: Attack,
): readonly string[] | null {
  const hidden = publish(population, cells, before);
  if (hidden === null) {
    result.refused += 1;
    return null;
  }
  result.published += 1;
  const world = worldOf(population);
  const sets = [...cells, ...before].map(({ conditions }) => conditions);
  const targets = smallTargets(world, sets, threshold);
  result.targets += targets.length;
  const facts = [...published(population, cells, hidden), ...before];
  result.recovered.push(...recovered(world, facts, targets, threshold));
  return hidden;
}
