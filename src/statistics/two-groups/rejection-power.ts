import { binomialMass } from '../distributions/binomial-tails.js';
import type { Rejections } from './fisher-rejections.js';

/**
 * The exact power of a test of two independent groups: the probability, under two binomial
 * distributions, of the outcomes that it rejects. At equal chances it is the test's true error.
 */
export function rejectionPower(
  { groupMembers, comparatorMembers, rejected }: Rejections,
  groupChance: number,
  comparatorChance: number,
): number {
  const groupMasses = masses(groupMembers, groupChance);
  const comparatorMasses = masses(comparatorMembers, comparatorChance);
  let power = 0;
  for (const [events, mass] of groupMasses.entries()) {
    const row = events * (comparatorMembers + 1);
    let conditional = 0;
    for (const [comparatorEvents, comparatorMass] of comparatorMasses.entries()) {
      if (rejected[row + comparatorEvents] === 1) conditional += comparatorMass;
    }
    power += mass * conditional;
  }
  return Math.min(1, power);
}

function masses(members: number, chance: number): readonly number[] {
  if (members === 0) return [1];
  return Array.from({ length: members + 1 }, (_, events) => binomialMass(events, members, chance));
}
