import { dayNumber } from '../../frame/day-number.js';
import { workingDaysBetween } from '../clocks/working-days.js';
import { wrongWayRound } from './deadline.js';
import { dateOf } from './facts.js';
import type { PrefillRule } from './rule.js';

/** The time from one day to another. How long is too long is for the reviewer, so it suggests no answer. */
export const timeBetween: PrefillRule = {
  summary: 'the days and working days between two dates, without an answer',
  fields: { from: 'required', to: 'required' },
  numbers: {},
  codes: {},
  answers: [],
  work: (facts) => {
    const from = dateOf(facts, 'from');
    const to = dateOf(facts, 'to');
    if (from === null || to === null) return null;
    if (to.value < from.value) return wrongWayRound([from, to]);
    const working = workingDaysBetween(from.value, to.value, facts.calendar);
    const days = inDays(dayNumber(to.value) - dayNumber(from.value), 'day');
    const words = `${days}${working === null ? '' : `, ${inDays(working, 'working day')}`}, the first day not counted.`;
    return { answer: null, from: [from, to], missing: [], words };
  },
};

function inDays(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
