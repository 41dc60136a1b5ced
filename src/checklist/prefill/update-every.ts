import { isIsoDate } from '../../frame/calendar.js';
import { dayNumber } from '../../frame/day-number.js';
import type { ExportValue } from '../case-value.js';
import { addDays } from '../clocks/add-days.js';
import { cannotBeWorkedOut, wrongWayRound } from './deadline.js';
import { dateOf, entriesOf, missingOf, numberOf, valueOf } from './facts.js';
import type { Prefilled } from './prefilled.js';
import type { PrefillRule } from './rule.js';

/**
 * Updates within so many days of the start and then of the last update, until the end: the outcome
 * counts as the last of them. Without the dates of updates it says by when the first was due and how
 * many there must have been.
 */
export const updateEvery: PrefillRule = {
  summary:
    'whether updates followed one another within so many days; without their dates, how many were due',
  fields: { start: 'required', end: 'required', updates: 'required' },
  numbers: { days: 'required' },
  codes: {},
  answers: ['Y', 'N', 'NA'],
  work: (facts) => {
    const days = numberOf(facts, 'days');
    const start = dateOf(facts, 'start');
    const end = dateOf(facts, 'end');
    if (start === null) return cannotBeWorkedOut([], missingOf(facts, 'start'));
    const due = addDays(start.value, days);
    const first = `The first update was due by ${due}, ${days} days on, the first day not counted.`;
    if (end === null) {
      return { answer: null, from: [start], missing: missingOf(facts, 'end'), words: first };
    }
    if (end.value < start.value) return wrongWayRound([start, end]);
    if (end.value <= due) {
      const words = `It ended by ${due}, before an update fell due.`;
      return { answer: 'NA', from: [start, end], missing: [], words };
    }
    const updates = valueOf(facts, 'updates');
    if (updates !== null && entriesOf(updates).every(isIsoDate)) {
      return judgeGaps(start, end, updates, days);
    }
    const least = Math.ceil((dayNumber(end.value) - dayNumber(start.value)) / days) - 1;
    const count = `By ${end.value} there must have been ${least} at least.`;
    const missing = missingOf(facts, 'updates');
    return { answer: null, from: [start, end], missing, words: `${first} ${count}` };
  },
};

/** The longest time without an update, from the start to the end. */
function judgeGaps(
  start: ExportValue,
  end: ExportValue,
  updates: ExportValue,
  days: number,
): Prefilled {
  const between = entriesOf(updates).filter((day) => day >= start.value && day <= end.value);
  const told = [start.value, ...between.sort(), end.value];
  const gaps = told.slice(1).map((day, index) => {
    const since = told[index] ?? start.value;
    return { since, day, length: dayNumber(day) - dayNumber(since) };
  });
  const longest = gaps.reduce((worst, gap) => (gap.length > worst.length ? gap : worst));
  const words = `The longest time without an update was ${longest.length} days, from ${longest.since} to ${longest.day}; ${days} are allowed.`;
  return {
    answer: longest.length <= days ? 'Y' : 'N',
    from: [start, end, updates],
    missing: [],
    words,
  };
}
