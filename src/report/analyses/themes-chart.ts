import type { ThemeRow, Themes } from '../../disparity/themes.js';
import { fewestForRate } from '../../disparity/reliability.js';
import type { MultiplesChart, MultiplesPoint } from '../../format/charts/multiples-chart.js';
import { unitInWords } from '../comparison/query-words.js';
import type { Edition } from '../edition.js';
import { themesCaption } from './themes-notes.js';
import { rises, type ThemeMeasure } from './themes-order.js';
import { themeSentence } from './themes-sentence.js';

/** More panels than this are no picture; the table has them all. */
const mostPanels = 24;

/** A panel a theme over all periods, in the order given. */
export function themesChart(
  themes: Themes,
  measure: ThemeMeasure,
  rows: readonly ThemeRow[],
  corrected: ReadonlyMap<ThemeRow, number>,
  edition: Edition,
): MultiplesChart {
  const known = rows.filter((row) => row.known);
  const drawn = known.slice(0, mostPanels);
  const more =
    drawn.length < known.length
      ? ` The first ${String(mostPanels)} of ${String(known.length)} are drawn; the table has all.`
      : '';
  return {
    kind: 'multiples',
    title: themesCaption(themes, measure),
    finding: `${themesFinding(themes, measure, rows, corrected, edition)}${more}`,
    up:
      measure === 'shares'
        ? `Share of all ${unitInWords(themes.unit)}`
        : `Share of ${unitInWords(themes.unit)} with the event`,
    measure: 'rate',
    periods: themes.periods.map(({ label }) => label),
    panels: drawn.map((row) => ({
      label: row.label,
      note: rises(row, themes, corrected) ? 'rises beyond chance' : '',
      points: row.points.map((_, place) => pointOf(row, place, edition)),
    })),
  };
}

function pointOf({ points }: ThemeRow, place: number, edition: Edition): MultiplesPoint {
  const empty = { value: null, lower: null, centre: null, upper: null, signal: null };
  const point = points[place];
  if (point === undefined || !edition.shows(point.events, point.members)) {
    return { ...empty, note: '[c] not shown, to protect people' };
  }
  if (point.members.value === 0) return { ...empty, note: 'no members' };
  if (point.members.value < fewestForRate) return { ...empty, note: '[u] too few for a rate' };
  return { ...empty, value: point.events.value / point.members.value, note: '' };
}

/** Which themes rise beyond chance, each in its sentence. */
export function themesFinding(
  themes: Themes,
  measure: ThemeMeasure,
  rows: readonly ThemeRow[],
  corrected: ReadonlyMap<ThemeRow, number>,
  edition: Edition,
): string {
  const what = measure === 'shares' ? 'share' : 'rate';
  if (themes.periods.length < 2) return 'At least two periods are needed to see what rises.';
  if (themes.settings.inference === 'census') {
    return `Counted, not estimated: the ${what} of each in the latest period against earlier.`;
  }
  const rising = rows.filter((row) => rises(row, themes, corrected));
  if (rising.length > 0) {
    return rising.map((row) => themeSentence(row, themes, measure, corrected, edition)).join(' ');
  }
  const tested = corrected.size === 1 ? 'the one tested' : `the ${String(corrected.size)} tested`;
  return corrected.size === 0
    ? 'Nothing is large enough to be tested and may be shown.'
    : `Of ${tested}, none has a ${what} that rises by more than chance would explain.`;
}
