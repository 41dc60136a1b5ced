import { addWorkingDays } from '../clocks/working-days.js';
import { judgeDeadline } from './deadline.js';
import { numberOf } from './facts.js';
import type { PrefillRule } from './rule.js';

/** Done within so many working days of an event, the day of the event not counted and the last one counted. */
export const withinWorkingDays: PrefillRule = {
  summary: 'whether something was done within so many working days; without its date, the deadline',
  fields: { from: 'required', by: 'required' },
  numbers: { days: 'required' },
  codes: {},
  answers: ['Y', 'N'],
  work: (facts) => {
    const days = numberOf(facts, 'days');
    const due = (from: string) => addWorkingDays(from, days, facts.calendar);
    return judgeDeadline(facts, due, `${days} working days`);
  },
};
