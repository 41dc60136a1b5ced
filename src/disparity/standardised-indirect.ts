import { normalUpperTail } from '../statistics/distributions/normal-upper-tail.js';
import {
  indirectlyStandardised,
  type IndirectStandardisation,
} from '../statistics/standardised/indirectly-standardised.js';
import { levelWith } from './adjusted-level.js';
import { withNumbers } from './adjusted-numbers.js';
import { settled } from './adjusted-settled.js';
import type { GroupInStratum } from './adjusted-strata.js';
import type { Reliability } from './comparison.js';
import type { CountedGroup, EventCounts } from './count-groups.js';
import type { Counter } from './counter.js';
import { informed } from './information.js';
import { noEstimate, type Estimate } from './measures/measure.js';
import { ratio } from './measures/ratio.js';
import { reliabilityOf } from './reliability.js';
import type { Settings } from './settings.js';

/** Observed against expected at the comparator's rates, over the strata that the comparator is in. */
export interface IndirectResult {
  readonly comparator: EventCounts;
  readonly crude: Estimate;
  readonly crudeReliability: Reliability;
  readonly observed: number;
  readonly expected: number;
  /** Observed over expected. */
  readonly ratio: Estimate;
  readonly pValue: number | null;
  /** Members of the group in strata without anybody of the comparator; left out of both sides. */
  readonly leftOut: number;
  readonly reliability: Reliability;
}

/** Holds the events of a group against those expected of it; null for the reference itself. */
export function standardisedIndirectly(
  counter: Counter,
  group: CountedGroup,
  strata: readonly GroupInStratum[],
  settings: Settings,
): IndirectResult | null {
  const { comparator } = group;
  if (comparator === null) return null;
  const own = informed(counter, group, settings);
  const result = indirectlyStandardised(
    strata.map(numbers),
    strata.map((stratum) => (stratum.comparator === null ? nobody : numbers(stratum.comparator))),
    levelWith(own.information, settings.level),
  );
  const other = informed(counter, comparator, settings);
  const crude = settled(ratio.against(own, other, settings.level), settings);
  const observedOverExpected = settled(
    result.ratio === null || result.interval === null
      ? noEstimate
      : { value: result.ratio, ...result.interval },
    settings,
  );
  const leftOut = result.dropped.reduce(
    (sum, place) => sum + (strata[place]?.members.value ?? 0),
    0,
  );
  const within = withNumbers(group, {
    events: result.observed,
    members: group.members.value - leftOut,
  });
  return {
    comparator,
    crude,
    crudeReliability: reliabilityOf([group, comparator], crude),
    observed: result.observed,
    expected: result.expected,
    ratio: observedOverExpected,
    pValue: settings.inference === 'census' ? null : pValueOf(result, own.information),
    leftOut,
    reliability: reliabilityOf([within, comparator], observedOverExpected),
  };
}

/** Effective numbers are not whole, as the exact test wants them: there a score test stands in. */
function pValueOf(
  { observed, expected, pValue }: IndirectStandardisation,
  information: number,
): number | null {
  if (pValue === null || information === 1) return pValue;
  const errors = Math.abs(observed - expected) / Math.sqrt(expected / information);
  return Math.min(1, 2 * normalUpperTail(errors));
}

const nobody = { events: 0, members: 0 };

function numbers({ events, members }: EventCounts): typeof nobody {
  return { events: events.value, members: members.value };
}
