import type { Count } from '../../disparity/count.js';
import { fewestPeriods, type TrendFinding } from '../../disparity/trend-test.js';
import type { Trend, TrendSeries } from '../../disparity/trend.js';
import { fewestForRate } from '../../disparity/reliability.js';
import { readableNumber } from '../../format/numbers.js';
import { corrections } from '../../disparity/choices.js';
import { unitInWords } from '../comparison/query-words.js';
import type { Edition } from '../edition.js';
import { countsInWords, notShown, rangeInWords, timesAsLikely } from './words.js';

/** What the trend of a series comes from: both numbers of every period. */
export function seriesCounts({ points }: TrendSeries): readonly Count[] {
  return points.flatMap(({ events, members }) => [events, members]);
}

/** What the ratio of a series over time comes from. */
export function ratioCounts({ ratio }: TrendSeries): readonly Count[] {
  return (ratio?.sides ?? []).flatMap(({ events, members }) => [events, members]);
}

export function membersOf({ points }: TrendSeries): number {
  return points.reduce((sum, { members }) => sum + members.value, 0);
}

/** The p-values of the known groups' trends that the edition shows, corrected as one family. */
export function adjustedTrends(
  { series, settings }: Trend,
  edition: Edition,
): ReadonlyMap<TrendSeries, number> {
  const tested = series.flatMap((one) => {
    const shown = edition.shows(...seriesCounts(one));
    const pValue = one.test?.pValue ?? null;
    const isTested = shown && pValue !== null && one.role !== 'everybody';
    return isTested && membersOf(one) >= fewestForRate ? [{ one, pValue }] : [];
  });
  const adjusted = corrections[settings.correction].adjust(tested.map(({ pValue }) => pValue));
  return new Map(
    tested.flatMap(({ one }, index) => {
      const corrected = adjusted[index];
      return corrected === null || corrected === undefined ? [] : [[one, corrected] as const];
    }),
  );
}

/** A series in words: whether it rises or falls, and whether its distance from the reference changes. */
export function seriesSentence(
  series: TrendSeries,
  trend: Trend,
  pAdjusted: number | null,
  edition: Edition,
): string {
  const { label, role } = series;
  if (!edition.shows(...seriesCounts(series))) {
    return `${label}: whether the rate rises or falls is ${notShown}.`;
  }
  const ratio = ratioInWords(series, trend, edition);
  if (role === 'not-known') return `${label}: not tested, as the group is not known.`;
  return `${label}: ${trendInWords(series, trend, pAdjusted)}.${ratio}`;
}

function trendInWords(series: TrendSeries, trend: Trend, pAdjusted: number | null): string {
  const used = series.points.filter(({ members }) => members.value > 0);
  if (membersOf(series) < fewestForRate) return 'too few to tell a trend';
  if (trend.settings.inference === 'census') {
    return `${endsInWords(series, trend)} (counted, not estimated)`;
  }
  if (used.length < fewestPeriods) {
    return `no trend can be told from ${periodsInWords(used.length)}; at least ${String(fewestPeriods)} are needed`;
  }
  if (series.test === null) return 'nothing that can rise or fall: no events, or events only';
  if (series.test.pValue === null) {
    return `too few expected for a test of ${unitInWords(trend.unit)} that go together in cases`;
  }
  return testInWords(series, series.test, series.test.pValue, pAdjusted, trend);
}

function testInWords(
  series: TrendSeries,
  finding: TrendFinding,
  pValue: number,
  pAdjusted: number | null,
  trend: Trend,
): string {
  const significance = 1 - trend.settings.level;
  const departure = departureOf(finding);
  const uneven = departure !== null && departure.pValue < significance;
  const used = series.points.filter(({ members }) => members.value > 0);
  if (pValue >= significance) {
    const count = readableNumber(membersOf(series), 'count');
    const alone = `no rise or fall that these ${count} ${unitInWords(trend.unit)} could tell from chance (${pInWords(pValue)})`;
    return uneven
      ? `${alone}, but the periods differ by more than chance would explain (${pInWords(departure.pValue)})`
      : alone;
  }
  const chance =
    pAdjusted !== null && pAdjusted >= significance
      ? 'which among as many series as in this table could be chance'
      : 'by more than chance would explain';
  const steady = uneven ? '; the change is not a steady one' : '';
  return `the rate ${finding.z > 0 ? 'rises' : 'falls'} over ${periodsInWords(used.length)}, ${chance} (${pInWords(pValue)}): ${endsInWords(series, trend)}${steady}`;
}

/** Departure from a steady change; null where too few are expected for its approximation. */
export function departureOf({ test, departure }: TrendFinding): TrendFinding['departure'] {
  return test === 'exact conditional trend' ? null : departure;
}

/** "3 of 40 (7.5%) in 2024, 8 of 47 (17.0%) in 2026": the first and last period with members. */
function endsInWords({ points }: TrendSeries, { periods }: Trend): string {
  const said = points.flatMap((point, index) =>
    point.members.value === 0 ? [] : [`${countsInWords(point)} in ${periods[index]?.label ?? ''}`],
  );
  const [first = 'nobody in any period'] = said;
  const last = said.at(-1);
  return last === undefined || said.length < 2 ? first : `${first}, ${last}`;
}

function ratioInWords(series: TrendSeries, trend: Trend, edition: Edition): string {
  const { ratio } = series;
  if (ratio === null) return '';
  if (!edition.shows(...ratioCounts(series))) {
    return ` The comparison over the periods is ${notShown}.`;
  }
  const { pooled, homogeneity } = ratio;
  if (membersOf(series) < fewestForRate || pooled.value === null) return '';
  if (!Number.isFinite(pooled.value)) return '';
  const isCensus = trend.settings.inference === 'census';
  const within = ` Within periods ${timesAsLikely(pooled.value)} as ${whomInWords(trend)} (${isCensus ? 'counted, not estimated' : rangeInWords(pooled)})`;
  if (homogeneity === null) return `${within}.`;
  return homogeneity.pValue < 1 - trend.settings.level
    ? `${within}; that differs between periods by more than chance would explain (${pInWords(homogeneity.pValue)}).`
    : `${within}; no change of that between periods could be told from chance (${pInWords(homogeneity.pValue)}).`;
}

/** Whom a group is held against within periods; a group held against all is held against the rest. */
function whomInWords({ query: { reference } }: Trend): string {
  return reference.kind === 'group' ? reference.label : 'everyone else';
}

export function periodsInWords(count: number): string {
  return count === 1 ? 'one period' : `${String(count)} periods`;
}

/** "p = 0.03", "p less than 0.001". */
function pInWords(pValue: number): string {
  const said = readableNumber(pValue, 'p-value');
  return said.startsWith('less') ? `p ${said}` : `p = ${said}`;
}
