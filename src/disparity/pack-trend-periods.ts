import { UserError } from '../errors.js';
import { dayNumber } from '../frame/day-number.js';
import type { TrendFigures } from './pack-trend-figures.js';

/** The period of a pack in a trend. */
export interface PackPeriod {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** Both ends counted. */
  readonly days: number;
  /** Days between the period before it and this one, of which there is no pack. */
  readonly gap: number;
}

/**
 * The periods of packs, in the order given, which must be that of time.
 *
 * @throws UserError TREND_PERIODS_OVERLAP, TREND_PERIODS_ORDER
 */
export function packPeriods(figures: readonly TrendFigures[]): readonly PackPeriod[] {
  for (const [place, { period }] of figures.entries()) {
    const shared = figures.slice(0, place).find((other) => overlaps(other.period, period));
    if (shared !== undefined) throw overlap(shared.period, period);
  }
  return figures.map(({ period }, place) => {
    const before = figures[place - 1]?.period;
    const gap = before === undefined ? 0 : dayNumber(period.from) - dayNumber(before.to) - 1;
    if (before !== undefined && gap < 0) throw misplaced(before, period);
    const { label, from, to } = period;
    return { label, from, to, days: dayNumber(to) - dayNumber(from) + 1, gap };
  });
}

type Span = TrendFigures['period'];

function overlaps(one: Span, other: Span): boolean {
  return one.from <= other.to && other.from <= one.to;
}

function overlap(one: Span, other: Span): UserError {
  return new UserError(
    'TREND_PERIODS_OVERLAP',
    `Two packs of the trend have days in common: ${inWords(one)} and ${inWords(other)}.`,
    'Name packs of periods that follow each other: a quarter and a year to date that holds it cannot stand in one trend, nor the same quarter twice.',
  );
}

function misplaced(one: Span, other: Span): UserError {
  return new UserError(
    'TREND_PERIODS_ORDER',
    `${inWords(one)} is taken as earlier than ${inWords(other)}, and is later.`,
    'Name only packs of periods before this one as earlier packs.',
  );
}

function inWords({ label, from, to }: Span): string {
  return label.includes(from) ? label : `${label}, ${from} to ${to}`;
}
