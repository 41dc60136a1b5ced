import type { NotCompared, PackCounts } from '../../disparity/pack-trend-change.js';
import type { PackFamily, PackSeries } from '../../disparity/pack-trend-family.js';
import type { PackTrend } from '../../disparity/pack-trend.js';
import { readableNumber } from '../../format/numbers.js';
import { listInWords, rangeInWords } from '../analyses/words.js';

/** Which family of figures is meant. */
export type Family = 'themes' | 'rates';

/** "2026 Q4" of "2026 Q4 (calendar quarter)". */
export function shortPeriod(label: string): string {
  return label.replace(/ \((?:calendar|financial) quarter\)$/u, '');
}

/** The latest period, and the earlier ones together: "2026 Q1 to 2026 Q3". */
export function latestAndEarlier({ periods }: PackTrend): readonly [string, string] {
  const labels = periods.map(({ label }) => shortPeriod(label));
  const [first, before] = [labels[0] ?? '', labels.at(-2) ?? ''];
  return [labels.at(-1) ?? '', first === before ? before : `${first} to ${before}`];
}

/** A rate or a theme in one plain sentence or more: counts, direction, size and chance. */
export function seriesSentence(series: PackSeries, trend: PackTrend, family: Family): string {
  const { label, change, notCompared } = series;
  const named = `${label}${namesInWords(series, trend)}`;
  if (change === null) return `${named}: ${reasonInWords(notCompared)}.`;
  const [latest] = latestAndEarlier(trend);
  const counts = `${countsInWords(change.latest, family)} in ${latest}, ${countsInWords(change.earlier, family)} before`;
  const verb = { rises: 'rises', falls: 'falls', 'within chance': '', 'not compared': '' }[
    series.finding
  ];
  const size = sizeInWords(series, family);
  if (verb !== '') return `${named} ${verb} by more than chance would explain: ${counts}; ${size}.`;
  const amongMany = change.pValue < 1 - trend.settings.level;
  const chance = amongMany
    ? 'which among as many as are tested could be chance'
    : 'no change that could be told from chance';
  return `${named}: ${counts}; ${size}, ${chance}.`;
}

function sizeInWords({ change }: PackSeries, family: Family): string {
  if (change === null) return '';
  const what = family === 'themes' ? 'share' : 'rate';
  const { value } = change.ratio;
  if (value === null) return 'there were none before, so look whether it is a new name or code';
  const shown = readableNumber(value, 'ratio');
  const times = shown === '1.00' ? 'about the' : `${shown} times the`;
  return `${times} ${what} of before (${rangeInWords(change.ratio)})`;
}

/** Names that earlier packs used, and since when it is listed. */
function namesInWords({ earlierLabels, first, points }: PackSeries, trend: PackTrend): string {
  const since = points.slice(0, first).some(({ state }) => state === 'not listed')
    ? [`first listed in ${shortPeriod(trend.periods[first]?.label ?? '')}`]
    : [];
  const called =
    earlierLabels.length === 0
      ? []
      : [`called ${listInWords(earlierLabels.map((label) => `“${label}”`))} in earlier packs`];
  const said = [...called, ...since];
  return said.length === 0 ? '' : ` (${said.join('; ')})`;
}

/** Why the latest period is not set against the earlier ones. */
export function reasonInWords(reason: NotCompared | null): string {
  return reason === null ? '' : reasons[reason];
}

const reasons: Readonly<Record<NotCompared, string>> = {
  'few periods': 'not compared, as there are fewer than three periods',
  'not published': 'not compared, as too few packs say it',
  hidden: 'not compared, as numbers are not shown, to protect people',
  'few members': 'too few to compare',
  'no variation': 'none in any period, or all',
  'not known': 'not tested, as it is not known what they are',
  'repeats in a case':
    'not tested, as allegations of one case go together and the numbers do not say how many',
};

/** "12 of 40 cases (30.0%)". */
function countsInWords({ events, members }: PackCounts, family: Family): string {
  const count = (value: number): string => readableNumber(value, 'count');
  const noun = family === 'themes' ? ' cases' : '';
  const share = members === 0 ? '' : ` (${readableNumber(events / members, 'rate')})`;
  return `${count(events)} of ${count(members)}${noun}${share}`;
}

/** What was found of a family: what rises, each in its sentence, else that nothing does; then what falls. */
export function familySentences(
  found: PackFamily,
  trend: PackTrend,
  family: Family,
): readonly string[] {
  const { rising, falling, tested } = found;
  const sentences = [...rising, ...falling].map((series) => seriesSentence(series, trend, family));
  if (tested === 0) return [nothingTested(family)];
  return rising.length === 0 ? [noneRises(tested, family), ...sentences] : sentences;
}

/** What rises beyond chance, themes first, for the head of a report; none where nothing does. */
export function trendPoints(trend: PackTrend): readonly string[] {
  const said = (found: PackFamily, family: Family): readonly string[] =>
    found.rising.map((series) => seriesSentence(series, trend, family));
  return [
    ...(trend.themes === null ? [] : said(trend.themes, 'themes')),
    ...said(trend.rates, 'rates'),
  ];
}

/** The same in short: names and shares alone. */
export function familyFinding(found: PackFamily, trend: PackTrend, family: Family): string {
  const { rising, falling, tested } = found;
  const [latest] = latestAndEarlier(trend);
  if (tested === 0) return nothingTested(family);
  const said = (verb: string, those: readonly PackSeries[]): readonly string[] =>
    those.length === 0
      ? []
      : [`${verb} beyond chance: ${listInWords(those.map((one) => endsInWords(one, latest)))}.`];
  return [
    ...(rising.length === 0 ? [noneRises(tested, family)] : said('Rises', rising)),
    ...said('Falls', falling),
  ].join(' ');
}

/** "Use of force (14.4% in 2026 Q4, 5.4% before)". */
function endsInWords({ label, change }: PackSeries, latest: string): string {
  if (change === null) return label;
  const rate = ({ events, members }: PackCounts): string =>
    readableNumber(events / members, 'rate');
  return `${label} (${rate(change.latest)} in ${latest}, ${rate(change.earlier)} before)`;
}

function noneRises(tested: number, family: Family): string {
  return tested === 1
    ? `The one ${family === 'themes' ? 'theme' : 'rate'} tested does not rise by more than chance would explain.`
    : `Of ${String(tested)} ${family} tested, none rises by more than chance would explain.`;
}

function nothingTested(family: Family): string {
  return `No ${family === 'themes' ? 'theme' : 'rate'} could be tested.`;
}
