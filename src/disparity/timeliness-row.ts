import { differenceOfMeans } from '../statistics/means/difference-of-means.js';
import { clusteredMean } from '../statistics/means/clustered-mean.js';
import { meanInterval } from '../statistics/means/mean-interval.js';
import { medianInterval } from '../statistics/means/median-interval.js';
import { quartiles } from '../statistics/means/quantiles.js';
import { informationOf } from './information.js';
import type { GroupRow, Reliability } from './comparison.js';
import type { Condition } from './count.js';
import type { Counter, CountRole } from './counter.js';
import type { Span } from './days.js';
import { type Mean, meanOf } from './mean.js';
import { noEstimate, type Estimate } from './measures/measure.js';
import type { NamedValue } from './named.js';
import type { Query } from './query.js';
import type { Settings } from './settings.js';

/** How long it took for the members of a group. */
export interface MeanFigures {
  readonly mean: Mean;
  /** Of the mean, in days. */
  readonly estimate: Estimate;
  /** Null where no days can be counted. */
  readonly spread: Spread | null;
}

/** How days are spread, by their order; limits are those of the median. */
export interface Spread {
  readonly lowerQuartile: number;
  readonly median: Estimate;
  readonly upperQuartile: number;
}

export interface TimelinessRow extends NamedValue, MeanFigures {
  readonly role: GroupRow['role'];
  /** Null for the reference itself and for groups that are not known. */
  readonly comparison: MeanComparison | null;
  readonly reliability: Reliability;
}

export interface MeanComparison {
  readonly from: MeanFigures;
  /** Days longer than those it is compared with; below 0 where it took less. */
  readonly difference: Estimate;
  readonly pValue: number | null;
}

/** No mean of fewer is given. */
export const fewestForMean = 10;
/** On fewer a mean is not to be relied on. */
const fewestToRely = 20;

/** The mean of the units that meet the conditions, with its interval and how they are spread. */
export function meanFigures(
  counter: Counter,
  span: Span,
  conditions: readonly Condition[],
  settings: Settings,
  role: CountRole = {},
): MeanFigures {
  const mean = meanOf(counter, span, conditions, role);
  const amounts = mean.measured.map(({ amount }) => amount);
  if (amounts.length === 0) return { mean, estimate: noEstimate, spread: null };
  const { mean: value, variance, ...size } = clusteredMean(byCase(mean));
  const found = {
    ...size,
    mean: value,
    variance: variance === null ? null : variance / informationOf(counter, settings),
  };
  const { lower, median, upper } = quartiles(amounts);
  const isCensus = settings.inference === 'census';
  const interval = isCensus ? null : meanInterval(found, settings.level);
  const ofMedian = isCensus ? null : medianInterval(amounts, settings.level);
  return {
    mean,
    estimate: {
      value,
      low: interval === null ? null : Math.max(0, interval.low),
      high: interval?.high ?? null,
    },
    spread: {
      lowerQuartile: lower,
      median: {
        value: median,
        low: ofMedian?.low ?? null,
        high: ofMedian?.high ?? null,
      },
      upperQuartile: upper,
    },
  };
}

/** The row of a group: its mean, and its difference from the reference where both are known. */
export function timelinessRow(
  counter: Counter,
  group: Query['groups'][number],
  own: MeanFigures,
  comparator: MeanFigures | null,
  query: Query,
  settings: Settings,
): TimelinessRow {
  const sides = comparator === null ? [own] : [own, comparator];
  const fewest = Math.min(...sides.map(({ mean }) => mean.measured.length));
  return {
    value: group.value,
    label: group.label,
    ...own,
    role: !group.known ? 'not-known' : comparator === null ? 'reference' : 'compared',
    comparison:
      comparator === null
        ? null
        : comparisonOf(own, comparator, query, settings, informationOf(counter, settings)),
    reliability: fewest < fewestForMean ? 'none' : fewest < fewestToRely ? 'poor' : 'fair',
  };
}

function comparisonOf(
  own: MeanFigures,
  from: MeanFigures,
  { reference }: Query,
  { level, inference }: Settings,
  information: number,
): MeanComparison {
  const [mine, theirs] = [own.mean.measured, from.mean.measured];
  if (mine.length === 0 || theirs.length === 0) {
    return { from, difference: noEstimate, pValue: null };
  }
  // Held against all known groups together it differs by what the others make up of them.
  const part = reference.kind === 'all' ? theirs.length / (mine.length + theirs.length) : 1;
  const value = ((own.estimate.value ?? 0) - (from.estimate.value ?? 0)) * part;
  const found =
    inference === 'census'
      ? null
      : differenceOfMeans(clustersOf(own.mean), clustersOf(from.mean), level, information);
  if (found === null) return { from, difference: { ...noEstimate, value }, pValue: null };
  return {
    from,
    difference: { value, low: found.low * part, high: found.high * part },
    pValue: found.pValue,
  };
}

function clustersOf({ measured }: Mean): { readonly cluster: string; readonly amount: number }[] {
  return measured.map(({ caseRef, amount }) => ({ cluster: caseRef, amount }));
}

function byCase({ measured }: Mean): readonly (readonly number[])[] {
  const cases = new Map<string, number[]>();
  for (const { caseRef, amount } of measured) {
    const before = cases.get(caseRef);
    if (before === undefined) cases.set(caseRef, [amount]);
    else before.push(amount);
  }
  return [...cases.values()];
}
