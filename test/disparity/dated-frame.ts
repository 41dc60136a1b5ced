import { withDays } from '../../src/disparity/days.js';
import type { Frame, UnitLevel } from '../../src/frame/frame.js';
import { calendarDate } from '../../src/frame/day-number.js';
import { isoDate } from '../../src/frame/calendar.js';
import { frameOf } from './small-frame.js';

export const span = { from: 'received', to: 'ended' };

/** A frame whose units took so many days, group by group; null for a unit that has not ended. */
export function datedFrame(
  groups: Readonly<Record<string, readonly (number | null)[]>>,
  unit: UnitLevel = 'case',
): Frame {
  const values = Object.entries(groups).flatMap(([ethnicity, days]) =>
    days.map((taken) => ({
      ethnicity,
      outcome: 'NFA',
      received: dayAfter(0),
      ended: taken === null ? 'Not stated' : dayAfter(taken),
    })),
  );
  return withDays(frameOf(values, unit), [span]);
}

function dayAfter(days: number): string {
  const { year, month, day } = calendarDate(740_000 + days);
  return isoDate(year, month, day);
}

/** So many days, evenly spread about a middle, the furthest a tenth of it away. */
export function about(middle: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, place) => middle + ((place * 7) % 11) - 5);
}
