import type { NamedField } from './named.js';
import { casesADay, meanDays, type PackAmounts } from './pack-trend-amounts.js';
import { packFamily, type PackFamily } from './pack-trend-family.js';
import { hiddenNumbers, type TrendFigures, type TrendSettings } from './pack-trend-figures.js';
import { packPeriods, type PackPeriod } from './pack-trend-periods.js';
import { rateSeries, themeSeries } from './pack-trend-series.js';
import { fewestPeriods } from './trend-test.js';

/** What the figures of several packs show over time, from the numbers that they published alone. */
export interface PackTrend {
  readonly audit: string;
  readonly edition: TrendFigures['edition'];
  readonly settings: TrendSettings;
  /** In time order; the last is the latest. */
  readonly periods: readonly PackPeriod[];
  /** With fewer than three periods no trend may be read, and nothing is compared. */
  readonly warning: 'few periods' | null;
  /** The longest period is more than a fifth longer than the shortest. */
  readonly unequal: boolean;
  /** How many numbers of all packs are hidden; they are left out of every test. */
  readonly hidden: number;
  readonly cases: PackAmounts;
  readonly days: PackAmounts | null;
  readonly rates: PackFamily;
  /** Shares of cases with at least one allegation of the theme; a family of their own. */
  readonly themes: (NamedField & PackFamily) | null;
  /** Labels of periods whose packs tell no themes, or those of another field. */
  readonly withoutThemes: readonly string[];
}

/**
 * The trend over packs in time order, of which the last is the latest.
 *
 * The latest period is tested once against all earlier ones together. Each further pack is a further
 * look: over many quarters something rises by chance more often than in one.
 *
 * @throws UserError TREND_PERIODS_OVERLAP, TREND_PERIODS_ORDER
 * @throws RangeError for no figures, or figures of several audits or editions
 */
export function packTrend(figures: readonly TrendFigures[], settings: TrendSettings): PackTrend {
  const latest = figures.at(-1);
  if (latest === undefined) throw new RangeError('A trend was asked for without any figures.');
  const { audit, edition, themes } = latest;
  if (figures.some((other) => other.audit !== audit || other.edition !== edition)) {
    throw new RangeError('A trend was asked for over figures of several audits or editions.');
  }
  const periods = packPeriods(figures);
  const lengths = periods.map(({ days }) => days);
  const { level, correction, inference } = settings;
  return {
    audit,
    edition,
    settings: { level, correction, inference },
    periods,
    warning: periods.length < fewestPeriods ? 'few periods' : null,
    unequal: Math.max(...lengths) > 1.2 * Math.min(...lengths),
    hidden: hiddenNumbers(figures),
    cases: casesADay(figures, periods),
    days: meanDays(figures),
    rates: packFamily(rateSeries(figures), settings),
    themes:
      themes === null
        ? null
        : {
            field: themes.field,
            title: themes.title,
            ...packFamily(themeSeries(figures), settings),
          },
    withoutThemes: figures
      .filter((figure) => themes !== null && figure.themes?.field !== themes.field)
      .map(({ period }) => period.label),
  };
}
