import type { Settings } from './settings.js';

/**
 * The few numbers of a pack that a trend is read from, as it published them; null is a hidden number.
 *
 * A theme that is not listed in a period that has themes of the field counts as none there, so list
 * the codes of a code list with their noughts.
 */
export interface TrendFigures {
  readonly audit: string;
  readonly edition: 'restricted' | 'public';
  readonly period: { readonly label: string; readonly from: string; readonly to: string };
  readonly cases: number | null;
  readonly rates: readonly FigureOfRate[];
  readonly themes: {
    readonly field: string;
    readonly title: string;
    readonly counts: readonly FigureOfTheme[];
  } | null;
  readonly days: FigureOfDays | null;
}

export interface FigureOfRate {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly events: number | null;
  readonly members: number | null;
}

export interface FigureOfTheme {
  readonly value: string;
  readonly label: string;
  readonly cases: number | null;
}

export interface FigureOfDays {
  readonly title: string;
  readonly mean: number | null;
  readonly cases: number | null;
}

/**
 * How a trend is worked out. It is tested whatever `inference` says of the comparisons: what rises is
 * asked of what produces the cases, of which even all cases of a period are one outcome.
 */
export type TrendSettings = Pick<Settings, 'level' | 'correction' | 'inference'>;

/** How many numbers are hidden in all of them. */
export function hiddenNumbers(figures: readonly TrendFigures[]): number {
  return figures
    .flatMap(({ cases, rates, themes, days }) => [
      cases,
      ...rates.flatMap(({ events, members }) => [events, members]),
      ...(themes?.counts ?? []).map((theme) => theme.cases),
      ...(days === null ? [] : [days.mean, days.cases]),
    ])
    .filter((number) => number === null).length;
}
