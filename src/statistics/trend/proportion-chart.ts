import type { Interval } from '../interval.js';
import { processSignals, type ProcessSignal } from './process-signals.js';

/** Events and members of one period. */
export interface PeriodCount {
  readonly events: number;
  readonly members: number;
}

/** Rates over periods with changing numbers of people, and what in them is more than to and fro. */
export interface ProportionChart {
  /** All events over all members. */
  readonly centre: number;
  /** How much more the rates vary than chance alone would have it: 1 is chance alone. */
  readonly sigmaZ: number;
  /** One a period; null for a period without members. */
  readonly points: readonly (ProportionPoint | null)[];
  /** By Laney's limits. */
  readonly signals: readonly ProcessSignal[];
}

/** A rate with its limits, which stay within 0 and 1. */
export interface ProportionPoint {
  readonly rate: number;
  /** Of the p' chart, which allows for more variation than chance: the limits to go by. */
  readonly limits: Interval;
  /** Of the p chart: binomial chance alone, too narrow for most real series. */
  readonly binomialLimits: Interval;
}

/**
 * The p' chart of Laney (2002, Quality Engineering 14: 531-537): limits p ± 3 √(p (1 - p)/n) σz, with
 * σz the average moving range of the standardised rates over 1.128, beside those of the p chart (σz of
 * 1), and Wheeler's signals. Fewer than two periods with members, no events, or events only give null.
 */
export function proportionChart(periods: readonly PeriodCount[]): ProportionChart | null {
  const places = [...periods.keys()].filter((index) => periods[index]?.members !== 0);
  const used = periods.filter(({ members }) => members !== 0);
  const events = used.reduce((sum, period) => sum + period.events, 0);
  const all = used.reduce((sum, { members }) => sum + members, 0);
  if (used.length < 2 || events === 0 || events === all) return null;
  const centre = events / all;
  const sigmas = used.map(({ members }) => Math.sqrt((centre * (1 - centre)) / members));
  const scores = used.map((period, index) => {
    return (period.events / period.members - centre) / (sigmas[index] ?? 1);
  });
  const ranges = scores.slice(1).map((score, index) => Math.abs(score - (scores[index] ?? score)));
  const sigmaZ = ranges.reduce((sum, range) => sum + range, 0) / ranges.length / 1.128;

  const points: (ProportionPoint | null)[] = periods.map(() => null);
  for (const [index, { events: counted, members }] of used.entries()) {
    const reach = 3 * (sigmas[index] ?? 0);
    points[places[index] ?? -1] = {
      rate: counted / members,
      limits: within0And1(centre, reach * sigmaZ),
      binomialLimits: within0And1(centre, reach),
    };
  }
  const signals = processSignals(
    scores.map((score) => ({ fromCentre: score, reach: 3 * sigmaZ })),
  ).map(({ kind, first, last }) => ({
    kind,
    first: places[first] ?? first,
    last: places[last] ?? last,
  }));
  return { centre, sigmaZ, points, signals };
}

function within0And1(centre: number, reach: number): Interval {
  return { low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}
