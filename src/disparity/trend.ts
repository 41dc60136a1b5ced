import { countedUnit, type CountedUnit } from './counted-unit.js';
import { UserError } from '../errors.js';
import { compareGroups } from './compare-groups.js';
import type { Comparison, GroupRow } from './comparison.js';
import { condition } from './count.js';
import { countGroups, type EventCounts } from './count-groups.js';
import type { Counter } from './counter.js';
import type { NamedField, NamedValue } from './named.js';
import type { Query } from './query.js';
import type { Settings } from './settings.js';
import { ratioOverTime, type RatioOverTime } from './trend-ratio.js';
import { trendLimits, type TrendLimits } from './trend-limits.js';
import { periodsOf, type TrendPeriod } from './trend-periods.js';
import { trendTest, type TrendFinding, type TrendPoint } from './trend-test.js';

/** An outcome by group, period by period. */
export interface Trend {
  readonly query: Query;
  readonly settings: Settings;
  readonly unit: CountedUnit;
  readonly over: NamedField;
  readonly periods: readonly PeriodComparison[];
  /** Periods between the first and the last in which there is no unit at all. */
  readonly gaps: number;
  /** All members, whatever their period. */
  readonly whole: Comparison;
  /** Members whose period is not known; they are in no series. Null when there are none. */
  readonly undated: EventCounts | null;
  /** Everybody first, then the groups. */
  readonly series: readonly TrendSeries[];
  /** Of the rate of everybody; null for a census, with too few periods, and without variation. */
  readonly limits: TrendLimits | null;
}

export interface PeriodComparison extends TrendPeriod {
  readonly comparison: Comparison;
}

export interface TrendSeries extends NamedValue {
  readonly role: 'everybody' | GroupRow['role'];
  /** One a period, in their order. */
  readonly points: readonly TrendPoint[];
  /** Null also for groups that are not known. */
  readonly test: TrendFinding | null;
  /** Null for everybody, the reference and groups that are not known. */
  readonly ratio: RatioOverTime | null;
}

/**
 * Compares the groups in each period, and each group with itself over the periods.
 *
 * @throws UserError TREND_OVER_ITSELF, UNKNOWN_FIELD
 * @throws RangeError when the query names no field of periods
 */
export function trendOf(counter: Counter, query: Query, settings: Settings): Trend {
  const field = periodField(query);
  const vocabulary = counter.vocabulary(field);
  const seen = counter.seen(field);
  const within = (values: readonly string[]): Query => ({
    ...query,
    membership: [...query.membership, condition(field, values)],
  });
  const found = periodsOf(vocabulary, seen);
  const periods = found.map((period) => ({
    ...period,
    comparison: compareGroups(counter, within([period.value]), settings),
  }));
  const undated = [...seen].filter((value) => vocabulary.notKnown.has(value));
  const whole = compareGroups(counter, query, settings);
  const everybody = periods.map(({ time, comparison: { total } }) => ({ time, ...total }));
  return {
    query,
    settings,
    unit: countedUnit(counter.frame),
    over: { field, title: vocabulary.title },
    periods,
    gaps: (found.at(-1)?.time ?? found.length) - found.length,
    whole,
    undated: undated.length === 0 ? null : countGroups(counter, within(undated)).total,
    series: [
      {
        value: '',
        label: 'Everybody',
        role: 'everybody',
        points: everybody,
        test: trendTest(counter, everybody, settings),
        ratio: null,
      },
      ...whole.rows.map((row, place): TrendSeries => {
        const { value, label, role } = row;
        const points = periods.flatMap(({ time, comparison }) => {
          const inPeriod = comparison.rows[place];
          return inPeriod === undefined ? [] : [{ ...inPeriod, time }];
        });
        return {
          value,
          label,
          role,
          points,
          test: role === 'not-known' ? null : trendTest(counter, points, settings),
          ratio: role === 'compared' ? ratioOverTime(counter, points, settings) : null,
        };
      }),
    ],
    limits: trendLimits(everybody, settings),
  };
}

function periodField({ over, group, outcome }: Query): string {
  if (over === null) throw new RangeError('A trend was asked for without a field of periods.');
  if (over !== group.field && over !== outcome.field) return over;
  throw new UserError(
    'TREND_OVER_ITSELF',
    `The trend of ${outcome.field} by ${group.field} cannot run over ${over} itself.`,
    'Use a field of periods, such as date_finalised_quarter.',
  );
}
