import { hypergeometricMidP } from '../statistics/two-groups/hypergeometric-mid-p.js';
import { twoByTwoTest } from '../statistics/two-groups/two-by-two-test.js';
import { settled } from './adjusted-settled.js';
import type { Reliability } from './comparison.js';
import type { EventCounts } from './count-groups.js';
import type { Counter } from './counter.js';
import { informed } from './information.js';
import { difference } from './measures/difference.js';
import { twoByTwo, type Estimate } from './measures/measure.js';
import { ratio } from './measures/ratio.js';
import { reliabilityOf } from './reliability.js';
import type { Settings } from './settings.js';

/** A theme in the latest period against all earlier ones together. */
export interface ThemeChange {
  readonly latest: EventCounts;
  readonly earlier: EventCounts;
  /** Latest over earlier. */
  readonly ratio: Estimate;
  readonly difference: Estimate;
  readonly test: 'central mid-P' | 'N-1 chi-square' | null;
  readonly pValue: number | null;
  readonly reliability: Reliability;
}

/**
 * Sets the latest period against the earlier ones. The test is exact where units count as one each
 * (mid-P given both totals); allegations of one case, and samples, are tested by effective numbers.
 */
export function changeOf(
  counter: Counter,
  latest: EventCounts,
  earlier: EventCounts,
  settings: Settings,
): ThemeChange {
  const now = informed(counter, latest, settings);
  const before = informed(counter, earlier, settings);
  const isCensus = settings.inference === 'census';
  const ofRates = settled(ratio.against(now, before, settings.level), settings);
  const table = twoByTwo(now, before);
  const isWhole = now.information === 1 && before.information === 1;
  const isEmpty = now.members === 0 || before.members === 0;
  const test = isCensus || isEmpty || isWhole ? null : twoByTwoTest(table);
  const isExact = isWhole && !isEmpty && !isCensus;
  return {
    latest,
    earlier,
    ratio: ofRates,
    difference: settled(difference.against(now, before, settings.level), settings),
    test: isExact ? 'central mid-P' : (test?.test ?? null),
    pValue: isExact ? hypergeometricMidP(table) : (test?.pValue ?? null),
    reliability: reliabilityOf([latest, earlier], ofRates),
  };
}
