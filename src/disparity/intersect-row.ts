import { minimumDetectableRatio } from '../statistics/planning/minimum-detectable-ratio.js';
import { twoByTwoTest, type TestResult } from '../statistics/two-groups/two-by-two-test.js';
import { withNumbers } from './adjusted-numbers.js';
import { settled } from './adjusted-settled.js';
import type { Detectable, Reliability } from './comparison.js';
import type { EventCounts } from './count-groups.js';
import type { Counter } from './counter.js';
import { informed } from './information.js';
import type { CountedPair, CountedPairs } from './intersect-pairs.js';
import { difference } from './measures/difference.js';
import { twoByTwo, type ComparingMeasure, type Counts, type Estimate } from './measures/measure.js';
import { rate } from './measures/rate.js';
import { ratio } from './measures/ratio.js';
import type { Query } from './query.js';
import { reliabilityOf } from './reliability.js';
import type { Settings } from './settings.js';

/** A pair with its rate and, where both its values are known, its comparison. */
export interface PairRow extends CountedPair {
  readonly role: 'reference' | 'compared' | 'not-known';
  readonly rate: Estimate;
  readonly comparison: PairComparison | null;
  readonly reliability: Reliability;
}

export interface PairComparison {
  /**
   * What it is worked out from, beside the pair's own counts: the reference pair, or all known pairs
   * together, from which the pair's own are taken away.
   */
  readonly from: EventCounts;
  readonly comparator: { readonly events: number; readonly members: number };
  readonly ratio: Estimate;
  readonly difference: Estimate;
  readonly test: TestResult | null;
  readonly detectable: Detectable | null;
}

export function pairRow(
  counter: Counter,
  pair: CountedPair,
  { known, pairs }: CountedPairs,
  query: Query,
  settings: Settings,
): PairRow {
  const own = informed(counter, pair, settings);
  const reference = pairs.find(({ isReference }) => isReference) ?? null;
  const isKnown = pair.kind === 'pair' || pair.kind === 'other-pairs';
  const counted = { ...pair, rate: settled(rate.ofGroup(own, settings.level), settings) };
  if (!isKnown || pair === reference) {
    return {
      ...counted,
      role: isKnown ? 'reference' : 'not-known',
      comparison: null,
      reliability: reliabilityOf([pair], null),
    };
  }
  const other =
    reference === null
      ? withoutPair(informed(counter, known, settings), own)
      : informed(counter, reference, settings);
  const compared = (measure: ComparingMeasure): Estimate => {
    const against = query.reference.kind === 'all' ? measure.againstAll : measure.against;
    return settled(against(own, other, settings.level), settings);
  };
  const test = settings.inference === 'census' ? null : twoByTwoTest(twoByTwo(own, other));
  const ratioOfRates = compared(ratio);
  return {
    ...counted,
    role: 'compared',
    comparison: {
      from: reference ?? known,
      comparator: { events: other.events, members: other.members },
      ratio: ratioOfRates,
      difference: compared(difference),
      test,
      detectable: test === null ? null : detectable(own, other, test.pValue, settings),
    },
    reliability: reliabilityOf([pair, withNumbers(known, other)], ratioOfRates),
  };
}

/**
 * All known pairs but one. Of the two informations the smaller is taken: where allegations of one
 * case go together, what is known of the whole is not known of the rest.
 */
function withoutPair(all: Counts, own: Counts): Counts {
  return {
    events: all.events - own.events,
    members: all.members - own.members,
    information: Math.min(all.information, own.information),
  };
}

function detectable(
  own: Counts,
  other: Counts,
  pValue: number,
  { level }: Settings,
): Detectable | null {
  if (pValue < 1 - level || own.members === 0 || other.members === 0) return null;
  const comparatorRate = other.events / other.members;
  if (comparatorRate === 0 || comparatorRate === 1) return null;
  return minimumDetectableRatio(
    own.members * own.information,
    other.members * other.information,
    comparatorRate,
    { significance: 1 - level },
  );
}
