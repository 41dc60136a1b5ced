import type { Prefilled } from './prefilled.js';
import { dateOf, missingOf } from './facts.js';
import type { PrefillFacts } from './rule.js';

/**
 * Whether what had to be done after the day of `from` was done, on the day of `by`, no later than
 * the deadline. Without a day on which it was done only the deadline is said.
 *
 * `dueAfter` gives the last day, or null where the calendar does not reach; `period` says how long.
 */
export function judgeDeadline(
  facts: PrefillFacts,
  dueAfter: (from: string) => string | null,
  period: string,
): Prefilled {
  const from = dateOf(facts, 'from');
  if (from === null) return cannotBeWorkedOut([], missingOf(facts, 'from'));
  const due = dueAfter(from.value);
  if (due === null) {
    const { title, years } = facts.calendar;
    const words = `The deadline cannot be worked out: it runs beyond ${title}, which is known for ${years.from} to ${years.to}.`;
    return { answer: null, from: [from], missing: [], words };
  }
  const limit = `The last day was ${due}: ${period}, the first day not counted.`;
  const by = dateOf(facts, 'by');
  if (by === null) {
    return { answer: null, from: [from], missing: missingOf(facts, 'by'), words: limit };
  }
  if (by.value < from.value) return wrongWayRound([from, by]);
  return by.value <= due
    ? { answer: 'Y', from: [from, by], missing: [], words: `${limit} It was kept.` }
    : { answer: 'N', from: [from, by], missing: [], words: `${limit} It was not kept.` };
}

/** What is said where a date is missing without which nothing can be said. */
export function cannotBeWorkedOut(from: Prefilled['from'], missing: readonly string[]): Prefilled {
  return { answer: null, from, missing, words: 'It cannot be worked out from the export.' };
}

/** What is said of dates in an order that cannot be. */
export function wrongWayRound(from: Prefilled['from']): Prefilled {
  const words = 'The dates are the wrong way round, so nothing is worked out from them.';
  return { answer: null, from, missing: [], words };
}
