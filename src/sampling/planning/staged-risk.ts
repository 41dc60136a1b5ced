import type { Fraction } from '../fraction.js';
import { choose } from './exact-counts.js';

/** Where a staged plan may stop: `size` and the two numbers count from the first file on. */
export interface Stage {
  readonly size: number;
  /** Pass with at most so many faulty files; -1 where this stage cannot pass. */
  readonly accept: number;
  /** Fail with at least so many; between the two, go on. The last stage has accept + 1. */
  readonly reject: number;
}

/** Exact probabilities of what happens at a stage. */
export interface StageChance {
  readonly reached: Fraction;
  readonly passed: Fraction;
}

/**
 * What a staged plan does to a frame with a given number of faulty files: hypergeometric, stage after
 * stage from the files not read yet. Sizes rise strictly and are at most the frame.
 */
export function stageChances(
  stages: readonly Stage[],
  frameSize: number,
  faulty: number,
): readonly StageChance[] {
  const chances: StageChance[] = [];
  let ways = new Map([[0, 1n]]);
  let allWays = 1n;
  let drawn = 0;
  for (const { size, accept, reject } of stages) {
    const reached = { numerator: total(ways), denominator: allWays };
    const further = size - drawn;
    const open = new Map<number, bigint>();
    for (const [seen, soFar] of ways) {
      for (let found = 0; found <= further && seen + found < reject; found += 1) {
        const unspoilt = frameSize - drawn - (faulty - seen);
        const step = choose(faulty - seen, found) * choose(unspoilt, further - found);
        open.set(seen + found, (open.get(seen + found) ?? 0n) + soFar * step);
      }
    }
    allWays *= choose(frameSize - drawn, further);
    drawn = size;
    const passing = new Map([...open].filter(([seen]) => seen <= accept));
    chances.push({ reached, passed: { numerator: total(passing), denominator: allWays } });
    ways = new Map([...open].filter(([seen]) => seen > accept));
  }
  return chances;
}

function total(ways: ReadonlyMap<number, bigint>): bigint {
  return [...ways.values()].reduce((sum, each) => sum + each, 0n);
}
