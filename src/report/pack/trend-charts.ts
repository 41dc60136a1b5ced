import type { PackAmounts } from '../../disparity/pack-trend-amounts.js';
import type { PackFamily, PackSeries } from '../../disparity/pack-trend-family.js';
import type { PackTrend } from '../../disparity/pack-trend.js';
import { calendarDate, dayNumber } from '../../frame/day-number.js';
import { isoDate } from '../../frame/calendar.js';
import type {
  MultiplesChart,
  MultiplesPanel,
  MultiplesPoint,
} from '../../format/charts/multiples-chart.js';
import { amountPoint, noPack, seriesPoint } from './trend-points.js';
import { changeCaption } from './trend-tables.js';
import { amountSentence } from './trend-amount-words.js';
import { familyFinding, reasonInWords, shortPeriod, type Family } from './trend-words.js';

/** More panels than this are no picture; the table has them all. */
const mostPanels = 24;

/** A panel a theme or rate over all periods, what rises first; a gap between packs breaks the line. */
export function familyChart(trend: PackTrend, found: PackFamily, family: Family): MultiplesChart {
  const drawn = found.series.filter(({ notCompared }) => notCompared !== 'not known');
  const more =
    drawn.length > mostPanels
      ? [`The first ${String(mostPanels)} of ${String(drawn.length)} are drawn; the table has all.`]
      : [];
  return {
    kind: 'multiples',
    title: changeCaption(trend, family),
    finding: [familyFinding(found, trend, family), ...more].join(' '),
    up: family === 'themes' ? 'Share of cases' : 'Share of members with the event',
    measure: 'rate',
    ...(drawn.length > 1 ? { scales: 'own' } : {}),
    periods: slots(trend).map(({ label }) => label),
    panels: drawn
      .slice(0, mostPanels)
      .map((series) =>
        panelOf(series.label, noteOf(series), trend, (place) => seriesPoint(series, place)),
      ),
  };
}

/** Cases a day, or mean days, as one panel. */
export function amountChart(trend: PackTrend, amounts: PackAmounts): MultiplesChart {
  return {
    kind: 'multiples',
    title: `${amounts.title}, period by period`,
    finding: amountSentence(amounts, trend),
    up: amounts.title,
    measure: 'number',
    periods: slots(trend).map(({ label }) => label),
    panels: [panelOf(amounts.title, '', trend, (place) => amountPoint(amounts, place))],
  };
}

function noteOf({ finding, notCompared }: PackSeries): string {
  if (finding === 'rises' || finding === 'falls') return `${finding} beyond chance`;
  // The points that are hidden say so themselves.
  return notCompared === null || notCompared === 'hidden' ? '' : reasonInWords(notCompared);
}

function panelOf(
  label: string,
  note: string,
  trend: PackTrend,
  pointAt: (place: number) => MultiplesPoint,
): MultiplesPanel {
  const points = slots(trend).map(({ place }) => (place === null ? noPack : pointAt(place)));
  return { label, note, points };
}

interface Slot {
  readonly label: string;
  /** The place of the period; null for days of which there is no pack. */
  readonly place: number | null;
}

function slots({ periods }: PackTrend): readonly Slot[] {
  return periods.flatMap(({ label, from, gap }, place): readonly Slot[] => {
    const own = { label: shortPeriod(label), place };
    if (gap === 0) return [own];
    const next = dayNumber(from);
    return [{ label: `${dateOf(next - gap)} to ${dateOf(next - 1)}`, place: null }, own];
  });
}

function dateOf(days: number): string {
  const { year, month, day } = calendarDate(days);
  return isoDate(year, month, day);
}
