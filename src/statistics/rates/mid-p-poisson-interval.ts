import { gammaTails } from '../distributions/gamma-tails.js';
import { poissonLogMass } from '../distributions/poisson-log-mass.js';
import { increasingRoot } from '../increasing-root.js';
import type { Interval } from '../interval.js';

/**
 * The mid-P interval for the mean of a Poisson count: as the exact one, with half the probability of
 * the observed events in either tail. No events give a lower limit of 0.
 */
export function midPPoissonInterval(events: number, level = 0.95): Interval {
  const target = Math.log((1 - level) / 2);
  const solve = (upper: boolean, start: number): number => {
    const evaluate = (logMean: number) => {
      const mean = Math.exp(logMean);
      const mass = Math.exp(poissonLogMass(events, mean));
      const tail = (upper ? fewer(events, mean) : more(events, mean)) + mass / 2;
      const slope = (mass * (events + mean)) / 2 / tail;
      return { value: (Math.log(tail) - target) * (upper ? -1 : 1), slope };
    };
    return Math.exp(increasingRoot(evaluate, -700, 700, Math.log(start)));
  };
  const spread = 2 * Math.sqrt(events + 1);
  return {
    low: events === 0 ? 0 : solve(false, Math.max(0.05 * events, events - spread)),
    high: solve(true, events + 1 + spread),
  };
}

function fewer(events: number, mean: number): number {
  return events === 0 ? 0 : gammaTails(events, mean).upper;
}

function more(events: number, mean: number): number {
  return gammaTails(events + 1, mean).lower;
}
