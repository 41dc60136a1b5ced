import type { Model } from '../model/build-model.js';
import type { Reading } from '../sets/read-release.js';
import { findTable, stanceOf } from './find-table.js';
import { boundBefore } from './ledger.js';
import { goalsOf, meets, pooled, type PooledTable, type Requirement } from './pool.js';
import type { Problem } from './problem.js';

/** What a reader must be left with: a range around what is safe, or one that is wide enough. */
export interface Safe {
  readonly least: number;
  readonly most: number;
  /** Wide enough is a range whose ends are this far apart. */
  readonly width: number;
}

/** A sensitive count, by number, and the range that a reader can narrow it to. */
export interface Narrowed {
  readonly about: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The sensitive counts that can be narrowed further than is safe, when nothing is known but what the
 * lines of the model say. Ranges are followed no further than they matter. What earlier publications
 * alone give away is not counted.
 */
export function narrowedTo(
  problem: Problem,
  reading: Reading,
  bareModel: Model,
  safe: readonly Safe[],
): readonly Narrowed[] {
  const pool: PooledTable[] = [pooled(problem, new Int32Array(problem.model.truth.length))];
  const stance = stanceOf(problem, () => 0);
  const canBe = (about: number, low: number, high: number): boolean => {
    const requirement: Requirement = { about, ways: [{ low, high }], knower: null };
    if (pool.some((table) => meets(table, requirement))) return true;
    const found = findTable(problem, stance, goalsOf(problem, requirement, { low, high }));
    if (typeof found !== 'string') pool.push(pooled(problem, found));
    return typeof found !== 'string';
  };
  return problem.sensitive.flatMap(({ set }, about) => {
    const { count } = set.said;
    const { least, most, width } = safe[about] ?? { least: count, most: count, width: 0 };
    const farthest = {
      low: Math.max(0, Math.min(least, count - width)),
      high: Math.max(most, count + width),
    };
    let { low, high } = farthest;
    while (high > count && !canBe(about, high - count, Infinity)) high -= 1;
    while (low < count && !canBe(about, -Infinity, low - count)) low += 1;
    if ((low <= least && high >= most) || high - low >= width) return [];
    const isKnown = (side: 'low' | 'high'): boolean => {
      const end = { low, high }[side];
      if (end === farthest[side]) return true;
      const question = { about: set, side, safe: farthest[side], knower: null };
      return boundBefore(reading, bareModel, question)?.bound === end;
    };
    return isKnown('low') && isKnown('high') ? [] : [{ about, low, high }];
  });
}
