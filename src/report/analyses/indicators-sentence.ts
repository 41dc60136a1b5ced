import type { IndicatorRow, Indicators } from '../../disparity/indicators.js';
import type { Edition } from '../edition.js';
import { notShown } from './words.js';
import { differs, rankInWords, type ShownRanks } from './indicators-ranks.js';
import { limitsInWords, rateCounts, rateInWords } from './indicators-words.js';
import { eventsInWords } from './per-thousand-words.js';

/** One area in words: its count and rate, its places, and whether they tell different stories. */
export function areaSentence(
  row: IndicatorRow,
  result: Indicators,
  ranks: ShownRanks,
  edition: Edition,
): string {
  const { label, events } = row;
  if (!edition.shows(events)) return `${label}: ${notShown}.`;
  const count = eventsInWords(events.value);
  if (!row.known) return `${label}: ${count}; not ranked.`;
  const byCount = ranks.byCount.get(row);
  const first =
    byCount === undefined
      ? `${label}: ${count}`
      : `${label}: ${count} (${rankInWords(byCount, ranks.byCount.size, 'count')})`;
  if (!edition.shows(...rateCounts(row, result))) return `${first}; its rate is ${notShown}.`;
  const byRate = ranks.byRate.get(row);
  if (row.rate.value === null || byRate === undefined) return `${first}; too few for a rate.`;
  const limits = limitsInWords(row.rate, result);
  const range = limits === '' ? '' : `, ${limits}`;
  const second = `${rateInWords(row.rate.value, result)}${range} (${rankInWords(byRate, ranks.byRate.size, 'rate')})`;
  const counted = result.settings.inference === 'census' ? ' (counted, not estimated)' : '';
  const warning = differs(row, ranks)
    ? `; the two places differ much: ${byCount !== undefined && byCount.place < byRate.place ? 'many events, yet not many for its size' : 'few events, yet many for its size'}`
    : '';
  return `${first}; ${second}${counted}${warning}.`;
}
