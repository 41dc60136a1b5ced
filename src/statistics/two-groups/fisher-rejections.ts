import { hypergeometricMass } from '../distributions/hypergeometric-mass.js';

/** Which outcomes of two groups a test calls different, and the group sizes it was made for. */
export interface Rejections {
  readonly groupMembers: number;
  readonly comparatorMembers: number;
  /** 1 where rejected, at groupEvents · (comparatorMembers + 1) + comparatorEvents. */
  readonly rejected: Uint8Array;
}

/**
 * The outcomes that Fisher's two-sided exact test rejects at a significance level: those whose
 * probability, with all that are at most as probable given the same total of events, is at most the
 * level (R's fisher.test: "at most" within a relative 1e-7).
 */
export function fisherRejections(
  groupMembers: number,
  comparatorMembers: number,
  significance: number,
): Rejections {
  const rejected = new Uint8Array((groupMembers + 1) * (comparatorMembers + 1));
  for (let total = 0; total <= groupMembers + comparatorMembers; total += 1) {
    const outcomes = outcomesOf(total, groupMembers, comparatorMembers);
    outcomes.sort((left, right) => left.mass - right.mass);
    let counted = 0;
    let sum = 0;
    for (const { events, mass } of outcomes) {
      for (; counted < outcomes.length; counted += 1) {
        const next = outcomes[counted]?.mass ?? Infinity;
        if (next > mass * (1 + 1e-7)) break;
        sum += next;
      }
      if (sum > significance * (1 + 1e-9)) break;
      rejected[events * (comparatorMembers + 1) + total - events] = 1;
    }
  }
  return { groupMembers, comparatorMembers, rejected };
}

interface Outcome {
  readonly events: number;
  readonly mass: number;
}

/** The events of the group that a total allows, each with its probability, outwards from the mode. */
function outcomesOf(total: number, groupMembers: number, comparatorMembers: number): Outcome[] {
  const least = Math.max(0, total - comparatorMembers);
  const most = Math.min(total, groupMembers);
  const mode = Math.floor(
    ((total + 1) * (groupMembers + 1)) / (groupMembers + comparatorMembers + 2),
  );
  const peak = hypergeometricMass(mode, groupMembers, comparatorMembers, total);
  const outcomes = [{ events: mode, mass: peak }];
  const odds = (events: number): number =>
    (((groupMembers - events) / (events + 1)) * (total - events)) /
    (comparatorMembers - total + events + 1);
  for (let events = mode, mass = peak; events < most; events += 1) {
    mass *= odds(events);
    outcomes.push({ events: events + 1, mass });
  }
  for (let events = mode, mass = peak; events > least; events -= 1) {
    mass /= odds(events - 1);
    outcomes.push({ events: events - 1, mass });
  }
  return outcomes;
}
