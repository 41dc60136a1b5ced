import type { Interval } from '../interval.js';
import { poissonInterval } from '../rates/poisson-interval.js';

/** Events and members of a group within one stratum, and how many the standard population has there. */
export interface WeightedStratum {
  readonly events: number;
  readonly members: number;
  readonly standard: number;
}

/** The rate that a group would have if its strata were as large as those of a standard population. */
export interface DirectStandardisation {
  readonly events: number;
  /** Events per member; null where withheld. */
  readonly rate: number | null;
  readonly interval: Interval | null;
  readonly withheld: 'fewer than 10 events' | 'a stratum without members' | null;
}

/**
 * The directly standardised rate, Σ(w x/n) / Σw, with the limits of Dobson, Kuulasmaa, Eberle and
 * Scherer (1991, Statistics in Medicine 10: 457-462): Byar's limits for all events, scaled to the
 * standard error of the rate (PHEindicatormethods::calculate_dsr).
 *
 * Not reported below 10 events, where the limits fail, nor where the standard population is in a
 * stratum without members, whose rate nobody knows. Fay and Feuer's gamma limits are not used: one
 * small stratum without events can double their upper limit.
 */
export function directlyStandardised(
  strata: readonly WeightedStratum[],
  level = 0.95,
): DirectStandardisation {
  const counted = strata.filter(({ standard }) => standard > 0);
  const events = counted.reduce((sum, stratum) => sum + stratum.events, 0);
  const withhold = (withheld: DirectStandardisation['withheld']): DirectStandardisation => ({
    events,
    rate: null,
    interval: null,
    withheld,
  });
  if (counted.some(({ members }) => members === 0)) return withhold('a stratum without members');
  if (events < 10) return withhold('fewer than 10 events');

  const population = counted.reduce((sum, { standard }) => sum + standard, 0);
  let rate = 0;
  let variance = 0;
  for (const stratum of counted) {
    const weight = stratum.standard / population / stratum.members;
    rate += weight * stratum.events;
    variance += weight * weight * stratum.events;
  }
  const scale = Math.sqrt(variance / events);
  const { low, high } = poissonInterval(events, level);
  return {
    events,
    rate,
    interval: {
      low: Math.max(0, rate + scale * (low - events)),
      high: rate + scale * (high - events),
    },
    withheld: null,
  };
}
