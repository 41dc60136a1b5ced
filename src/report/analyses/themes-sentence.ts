import type { ThemeRow, Themes } from '../../disparity/themes.js';
import { readableNumber } from '../../format/numbers.js';
import { unitInWords } from '../comparison/query-words.js';
import type { Edition } from '../edition.js';
import { countsInWords, notShown, rangeInWords } from './words.js';
import { changeCounts, growth, type ThemeMeasure } from './themes-order.js';

/** A theme in one plain sentence: latest against earlier, direction, size and chance. */
export function themeSentence(
  row: ThemeRow,
  themes: Themes,
  measure: ThemeMeasure,
  corrected: ReadonlyMap<ThemeRow, number>,
  edition: Edition,
): string {
  const { label, change, known } = row;
  if (change === null) return `${label}: no two periods to compare.`;
  if (!edition.shows(...changeCounts(row))) return `${label}: ${notShown}.`;
  const { latest, earlier, reliability } = change;
  const period = themes.periods.at(-1)?.label ?? 'the latest period';
  const counts = `${label}: ${countsInWords(latest)} in ${period}, ${countsInWords(earlier)} before`;
  if (!known) return `${counts}; not tested, as it is not known what they are.`;
  if (reliability === 'none') return `${counts}; too few to compare.`;
  return `${counts}; ${changeInWords(row, themes, measure, corrected.get(row) ?? null)}.`;
}

function changeInWords(
  row: ThemeRow,
  { settings, unit }: Themes,
  measure: ThemeMeasure,
  corrected: number | null,
): string {
  const { change } = row;
  if (change === null) return '';
  const { latest, earlier, ratio, pValue } = change;
  if (latest.events.value + earlier.events.value === 0) return 'none in either';
  const what = measure === 'shares' ? 'share' : 'rate';
  const size =
    ratio.value === null
      ? `new: there were none before`
      : `${timesThe(ratio.value)} ${what} of before`;
  if (settings.inference === 'census') return `${size} (counted, not estimated)`;
  const significance = 1 - settings.level;
  if (pValue === null || pValue >= significance) {
    const few = readableNumber(latest.events.value + earlier.events.value, 'count');
    return `${size}, no change that these ${few} ${unitInWords(unit)} could tell from chance (${rangeInWords(ratio)})`;
  }
  const direction = growth(row) > 1 ? 'rises' : 'falls';
  const chance =
    corrected !== null && corrected >= significance
      ? 'though among as many as in this table a change like this could be chance'
      : 'by more than chance would explain';
  return `${direction}, ${chance}: ${size} (${rangeInWords(ratio)})`;
}

function timesThe(ratio: number): string {
  const shown = readableNumber(ratio, 'ratio');
  return shown === '1.00' ? 'about the' : `${shown} times the`;
}
