import { multiple, noIndividualSubject, notStated } from '../frame/code-list.js';
import { hypergeometricMidP } from '../statistics/two-groups/hypergeometric-mid-p.js';
import type { Reliability } from './comparison.js';
import { difference } from './measures/difference.js';
import { twoByTwo, type Estimate } from './measures/measure.js';
import { ratio } from './measures/ratio.js';
import type { CountedSeries, PackPoint } from './pack-trend-series.js';
import { fewestForRate, reliabilityOf } from './reliability.js';
import { fewestPeriods } from './trend-test.js';

/** A rate in the latest period against all earlier ones together. */
export interface PackChange {
  readonly latest: PackCounts;
  readonly earlier: PackCounts;
  /** Latest over earlier, with the score interval; no value where there were none before. */
  readonly ratio: Estimate;
  readonly difference: Estimate;
  /** Central mid-P given both totals. */
  readonly pValue: number;
  readonly reliability: Reliability;
}

export interface PackCounts {
  readonly events: number;
  readonly members: number;
}

/** Why the latest period is not set against the earlier ones. */
export type NotCompared =
  | 'few periods'
  | 'not published'
  | 'hidden'
  | 'few members'
  | 'no variation'
  | 'not known'
  | 'repeats in a case';

/**
 * Sets the latest period of a series against the earlier ones that show it, three periods at the
 * least. Numbers of allegations alone do not tell how many go together in a case, so they are not
 * tested.
 */
export function packChange(
  { key, unit, points, first }: CountedSeries,
  level: number,
): PackChange | NotCompared {
  if (points.length < fewestPeriods) return 'few periods';
  if (notKnown.includes(key)) return 'not known';
  const now = points.at(-1);
  if (now === undefined || now.state === 'not published') return 'not published';
  if (now.events === null || now.members === null) return 'hidden';
  // Once a later theme is listed in enough periods, those before it was known say nothing of it.
  const since = points.length - first >= fewestPeriods ? first : 0;
  const before = points.slice(since, -1).filter(isCounted);
  if (before.length < fewestPeriods - 1) {
    return points.some(({ state }) => state === 'hidden') ? 'hidden' : 'not published';
  }
  if (unit.startsWith('allegation')) return 'repeats in a case';
  const latest = { events: now.events, members: now.members };
  const earlier = {
    events: before.reduce((sum, { events }) => sum + events, 0),
    members: before.reduce((sum, { members }) => sum + members, 0),
  };
  return compared(latest, earlier, level);
}

function compared(
  latest: PackCounts,
  earlier: PackCounts,
  level: number,
): PackChange | NotCompared {
  if (Math.min(latest.members, earlier.members) < fewestForRate) return 'few members';
  const events = latest.events + earlier.events;
  if (events === 0 || events === latest.members + earlier.members) return 'no variation';
  const after = { ...latest, information: 1 };
  const before = { ...earlier, information: 1 };
  const ofRates = ratio.against(after, before, level);
  const sides = [latest, earlier].map((counts) => ({
    events: { value: counts.events },
    members: { value: counts.members },
  }));
  return {
    latest,
    earlier,
    ratio: ofRates,
    difference: difference.against(after, before, level),
    pValue: hypergeometricMidP(twoByTwo(after, before)),
    reliability: reliabilityOf(sides, ofRates),
  };
}

/** A period whose numbers are there. */
export function isCounted(point: PackPoint): point is PackPoint & PackCounts {
  return point.events !== null && point.members !== null;
}

const notKnown: readonly string[] = [notStated, multiple, noIndividualSubject];
