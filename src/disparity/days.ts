import { isIsoDate } from '../frame/calendar.js';
import { dayNumber } from '../frame/day-number.js';
import type { Frame, Unit } from '../frame/frame.js';
import { condition, type Condition } from './count.js';

/** The time between two dates of a unit, in days: from one date field to another. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/**
 * The frame with one more value for every unit and span: whether both dates are known and in order,
 * so that those whose days can be counted are counted by a condition on one field.
 */
export function withDays(frame: Frame, spans: readonly Span[]): Frame {
  if (spans.length === 0) return frame;
  return {
    ...frame,
    units: frame.units.map((unit) => ({
      ...unit,
      values: {
        ...unit.values,
        ...Object.fromEntries(
          spans.map((span) => [fieldOf(span), daysOf(unit, span) === null ? 'no' : 'yes']),
        ),
      },
    })),
  };
}

/** The units whose days can be counted. */
export function daysKnown(span: Span): Condition {
  return condition(fieldOf(span), ['yes']);
}

/** Whole days from the one date to the other; null where one is not known or they are not in order. */
export function daysOf({ values }: Pick<Unit, 'values'>, { from, to }: Span): number | null {
  const [start = '', end = ''] = [values[from], values[to]];
  if (!isIsoDate(start) || !isIsoDate(end)) return null;
  const days = dayNumber(end) - dayNumber(start);
  return days < 0 ? null : days;
}

/** A span as text, which tells it from others: "date_recorded..date_finalised". */
export function spanText({ from, to }: Span): string {
  return `${from}..${to}`;
}

function fieldOf(span: Span): string {
  return `days_known(${spanText(span)})`;
}
