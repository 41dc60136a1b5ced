import type { PackAmounts } from '../../disparity/pack-trend-amounts.js';
import type { PackTrend } from '../../disparity/pack-trend.js';
import { readableNumber } from '../../format/numbers.js';
import { latestAndEarlier, shortPeriod } from './trend-words.js';

/** Cases a day, or mean days, in the latest period beside the earlier ones; not tested. */
export function amountSentence(amounts: PackAmounts, trend: PackTrend): string {
  const { title, change, points } = amounts;
  const [latest] = latestAndEarlier(trend);
  const now = points.at(-1) ?? null;
  if (now === null) return `${title}: not shown, or not in the pack, for ${latest}.`;
  const said = (value: number): string => readableNumber(value, 'days');
  const before =
    change === null ? 'not compared' : `${said(change.earlier)} in the earlier periods together`;
  return `${title}: ${said(now)} in ${latest}, ${before}. Not tested.${limitsInWords(amounts, trend)}`;
}

function limitsInWords({ limits, points }: PackAmounts, { periods }: PackTrend): string {
  if (limits === null) return '';
  const { low, high } = limits.process;
  const outside = limits.places.filter((place) => {
    const value = points[place] ?? low;
    return value < low || value > high;
  });
  const labels = outside.map((place) => shortPeriod(periods[place]?.label ?? ''));
  return outside.length === 0
    ? ' All periods stay within the limits of routine variation.'
    : ` More than routine variation in ${labels.join(', ')}.`;
}
