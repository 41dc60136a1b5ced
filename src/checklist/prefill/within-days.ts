import { addDays } from '../clocks/add-days.js';
import { judgeDeadline } from './deadline.js';
import { numberOf } from './facts.js';
import type { PrefillRule } from './rule.js';

/** Done within so many days of an event, the day of the event not counted and the last one counted. */
export const withinDays: PrefillRule = {
  summary: 'whether something was done within so many days; without its date, the deadline',
  fields: { from: 'required', by: 'required' },
  numbers: { days: 'required' },
  codes: {},
  answers: ['Y', 'N'],
  work: (facts) => {
    const days = numberOf(facts, 'days');
    return judgeDeadline(facts, (from) => addDays(from, days), `${days} days`);
  },
};
