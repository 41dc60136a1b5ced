import type { PackChange } from '../../disparity/pack-trend-change.js';
import type { PackFamily, PackSeries } from '../../disparity/pack-trend-family.js';
import { fewestForRate } from '../../disparity/reliability.js';
import type { PackTrend } from '../../disparity/pack-trend.js';
import type { Cell, Table } from '../../format/table.js';
import { changeColumns } from '../analyses/change-columns.js';
import { cellsOf, columnsOf, placed, type Placed } from '../analyses/layout.js';
import { hiddenMark } from '../shown.js';
import { methodNotes, notShownAbsent, periodNotes, renamedNote } from './trend-notes.js';
import { overallTable, seriesTable } from './trend-period-tables.js';
import { latestAndEarlier, reasonInWords, seriesSentence, type Family } from './trend-words.js';

/** All tables of a trend for files: by theme and by rate, latest against earlier; then every period. */
export function trendTables(trend: PackTrend): readonly Table[] {
  const { themes, rates } = trend;
  return [
    ...(themes === null ? [] : [changeTable(trend, themes, 'themes')]),
    ...(rates.series.length === 0 ? [] : [changeTable(trend, rates, 'rates')]),
    seriesTable(trend),
    overallTable(trend),
  ];
}

/** Each theme or rate in the latest period against all earlier ones together, what rises first. */
export function changeTable(trend: PackTrend, found: PackFamily, family: Family): Table {
  const layout = layoutOf(trend, family);
  return {
    name: `${trend.audit}-trend-${family}`,
    caption: changeCaption(trend, family),
    columns: columnsOf(layout),
    rows: found.series.map((series) => cellsOf(layout, series)),
    notes: [
      ...(family === 'themes'
        ? [
            'Share: cases with at least one allegation of the theme, of all cases. A case can have several themes, so shares do not add up to 100%; but it has few, so where one theme rises much the share of another can fall with it.',
            ...renamedNote(found),
          ]
        : ['Rate: events among members, over everybody.']),
      ...methodNotes(trend, found),
      ...periodNotes(trend),
      notShownAbsent,
    ],
  };
}

/** What is compared with what. */
export function changeCaption(trend: PackTrend, family: Family): string {
  const [latest, earlier] = latestAndEarlier(trend);
  const what =
    family === 'themes'
      ? `Share of cases by ${(trend.themes?.title ?? 'theme').toLowerCase()}`
      : 'Rates over everybody';
  return trend.warning === null
    ? `${what}: ${latest} against ${earlier} together`
    : `${what}: ${latest}, not compared`;
}

function layoutOf(trend: PackTrend, family: Family): readonly Placed<PackSeries>[] {
  const changed =
    (figure: (change: PackChange) => number | null) =>
    ({ change, notCompared }: PackSeries): Cell => {
      if (change !== null) return figure(change) ?? '[z]';
      return notCompared === 'hidden' ? hiddenMark : notCompared === 'few members' ? '[u]' : '[z]';
    };
  const ofThemes = family === 'themes';
  const sides = (['latest', 'earlier'] as const).flatMap((side): readonly Placed<PackSeries>[] => [
    placed(
      `${side}_${ofThemes ? 'cases' : 'events'}`,
      `${ofThemes ? 'Cases with it' : 'Events'}, ${side}`,
      'count',
      side === 'latest' ? latestCell('events') : changed((change) => change.earlier.events),
    ),
    placed(
      `${side}_${ofThemes ? 'all' : 'members'}`,
      `${ofThemes ? 'All cases' : 'Members'}, ${side}`,
      'count',
      side === 'latest' ? latestCell('members') : changed((change) => change.earlier.members),
    ),
    placed(
      `${side}_${ofThemes ? 'share' : 'rate'}`,
      `${ofThemes ? 'Share' : 'Rate'}, ${side}`,
      'rate',
      side === 'latest' ? latestShare : changed(({ earlier }) => earlier.events / earlier.members),
    ),
  ]);
  return [
    placed(
      ofThemes ? 'theme' : 'figure',
      ofThemes ? (trend.themes?.title ?? 'Theme') : 'Figure',
      'text',
      ({ label }) => label,
    ),
    ...(ofThemes ? [] : [placed<PackSeries>('unit', 'Unit', 'text', ({ unit }) => unit)]),
    ...sides,
    ...changeColumns<PackSeries>(
      changed,
      trend.settings.correction,
      (series) => series.pAdjusted ?? changed(() => null)(series),
    ),
    placed('finding', 'Finding', 'text', ({ finding }) => finding),
    placed('value_status', 'Status', 'text', (series) => statusOf(series)[0]),
    placed('note', 'Note', 'text', (series) => statusOf(series)[1]),
    placed('code', 'Code', 'text', ({ key }) => key),
    placed('sentence', 'In words', 'text', (series) => seriesSentence(series, trend, family)),
  ];
}

/** The counts of the latest period stand there also where they are compared with nothing. */
function latestCell(which: 'events' | 'members') {
  return ({ points }: PackSeries): Cell => {
    const point = points.at(-1);
    if (point === undefined || point.state === 'not published') return '[z]';
    return point[which] ?? hiddenMark;
  };
}

function latestShare(series: PackSeries): Cell {
  const [events, members] = [latestCell('events')(series), latestCell('members')(series)];
  if (typeof events !== 'number' || typeof members !== 'number') return events;
  return members < fewestForRate ? '[u]' : events / members;
}

function statusOf({ change, notCompared }: PackSeries): readonly [string, string] {
  if (change !== null) {
    return change.reliability === 'fair' ? ['', ''] : ['[u]', 'too few to rely on'];
  }
  if (notCompared === 'hidden') return [hiddenMark, 'suppressed'];
  return [notCompared === 'few members' ? '[u]' : '[z]', reasonInWords(notCompared)];
}
