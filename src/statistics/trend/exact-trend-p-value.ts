import { binomialMass } from '../distributions/binomial-tails.js';
import { wholeScores } from './whole-scores.js';

/**
 * The two-sided exact p-value of a trend: the probability, given the events in all and the members of
 * each group, of a score sum Σ s x at least as far from its mean as the one observed. Nothing that can
 * vary gives 1; null where it is too much work, the scores have no common measure, or the counts are
 * effective numbers that are not whole.
 */
export function exactTrendPValue(groups: readonly ScoredCount[]): number | null {
  const scores = wholeScores(groups.map(({ score }) => score));
  const areWhole = groups.every(
    ({ events, members }) => Number.isInteger(events) && Number.isInteger(members),
  );
  if (scores === null || !areWhole) return null;
  const all = groups.reduce((sum, { members }) => sum + members, 0);
  const events = groups.reduce((sum, group) => sum + group.events, 0);
  // Events and those without one mirror each other; the fewer are less work.
  const mirrored = 2 * events > all;
  const marked = mirrored ? all - events : events;
  const steps = groups.map((group, index) => ({
    marked: mirrored ? group.members - group.events : group.events,
    members: group.members,
    score: scores[index] ?? 0,
  }));
  const distribution = scoreSums(steps, marked, marked / all);
  if (distribution === null) return null;

  const observed = steps.reduce((sum, step) => sum + step.marked * step.score, 0);
  const mean = (marked / all) * steps.reduce((sum, { members, score }) => sum + members * score, 0);
  const distance = Math.abs(observed - mean) * (1 - 1e-9);
  let whole = 0;
  let asFar = 0;
  for (const [scoreSum, weight] of distribution.entries()) {
    whole += weight;
    if (Math.abs(scoreSum - mean) >= distance) asFar += weight;
  }
  return Math.min(1, asFar / whole);
}

interface Step {
  readonly members: number;
  readonly score: number;
}

interface ScoredCount extends Step {
  readonly events: number;
}

/** The weight of each score sum that `marked` units can have; null beyond `mostSteps` additions. */
function scoreSums(steps: readonly Step[], marked: number, rate: number): Float64Array | null {
  const width = marked * Math.max(0, ...steps.map(({ score }) => score)) + 1;
  const counts = steps.reduce((sum, { members }) => sum + Math.min(members, marked) + 1, 0);
  if ((marked + 1) * width * counts > mostSteps) return null;
  let sums = Array.from({ length: marked + 1 }, () => new Float64Array(width));
  sums[0]?.fill(1, 0, 1);
  for (const { members, score } of steps) {
    const next = Array.from({ length: marked + 1 }, () => new Float64Array(width));
    for (let count = 0; count <= Math.min(members, marked); count += 1) {
      const mass = members === 0 ? 1 : binomialMass(count, members, rate);
      for (let before = 0; before + count <= marked; before += 1) {
        addShifted(next[before + count], sums[before], count * score, mass);
      }
    }
    sums = next;
  }
  return sums[marked] ?? null;
}

/** A few tenths of a second. */
const mostSteps = 200_000_000;

function addShifted(
  to: Float64Array | undefined,
  from: Float64Array | undefined,
  shift: number,
  factor: number,
): void {
  if (to === undefined || from === undefined) return;
  for (let index = 0; index + shift < to.length; index += 1) {
    to[index + shift] = (to[index + shift] ?? 0) + factor * (from[index] ?? 0);
  }
}
