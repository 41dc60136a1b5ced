import { isIsoDate } from '../../frame/calendar.js';
import type { ExportValue } from '../case-value.js';
import { endOfMonths } from '../clocks/end-of-months.js';
import { cannotBeWorkedOut, wrongWayRound } from './deadline.js';
import { dateOf, entriesOf, missingOf, numberOf, valueOf } from './facts.js';
import type { Prefilled } from './prefilled.js';
import type { PrefillFacts, PrefillRule } from './rule.js';

/**
 * A letter when a case has run so many months, and again after each further so many, until it ends.
 * All periods are counted from the first day, so that short months do not add up.
 *
 * The rule knows no last day for a letter: one counts for the period after whose end it was sent.
 * Enough letters with one out of its time are for the reviewer; too few are not met.
 */
export const lettersAfterMonths: PrefillRule = {
  summary:
    'whether a letter followed after so many months, and each further so many; without their dates, when they fell due',
  fields: { start: 'required', end: 'required', letters: 'required' },
  numbers: { months: 'required', then: 'required' },
  codes: {},
  answers: ['Y', 'N', 'NA'],
  work: (facts) => {
    const start = dateOf(facts, 'start');
    const end = dateOf(facts, 'end');
    if (start === null || end === null) {
      const gone = [...(start === null ? ['start'] : []), ...(end === null ? ['end'] : [])];
      const there = [start, end].filter((date) => date !== null);
      return cannotBeWorkedOut(there, missingOf(facts, ...gone));
    }
    if (end.value < start.value) return wrongWayRound([start, end]);
    const [first, ...later] = periodEnds(facts, start.value, end.value);
    if (first === undefined) {
      const words = `It ended within ${numberOf(facts, 'months')} months, before a letter fell due.`;
      return { answer: 'NA', from: [start, end], missing: [], words };
    }
    const ends = [first, ...later];
    const letters = valueOf(facts, 'letters');
    if (letters !== null && entriesOf(letters).every(isIsoDate)) {
      return judgeLetters(start, end, letters, ends);
    }
    const missing = missingOf(facts, 'letters');
    return { answer: null, from: [start, end], missing, words: fellDue(ends) };
  },
};

/** The last days of the periods that had run out when the case ended. */
function periodEnds(facts: PrefillFacts, start: string, end: string): readonly string[] {
  const counted = facts.request.counting === 'beginning-with-the-day';
  const ends: string[] = [];
  for (let months = numberOf(facts, 'months'); ; months += numberOf(facts, 'then')) {
    const last = endOfMonths(start, months, counted);
    if (last >= end) return ends;
    ends.push(last);
  }
}

function judgeLetters(
  start: ExportValue,
  end: ExportValue,
  letters: ExportValue,
  ends: readonly string[],
): Prefilled {
  const sent = entriesOf(letters);
  const inTime = ends.every((last, index) => {
    const next = ends[index + 1];
    return sent.some((day) => day >= last && (next === undefined ? day <= end.value : day < next));
  });
  const found = `${fellDue(ends)} There ${sent.length === 1 ? 'was 1' : `were ${sent.length}`}.`;
  const tooFew = sent.length < ends.length;
  return {
    answer: inTime ? 'Y' : tooFew ? 'N' : null,
    from: [start, end, letters],
    missing: [],
    words: inTime || tooFew ? found : `${found} Not every period was followed by one of its own.`,
  };
}

function fellDue(ends: readonly string[]): string {
  const count = ends.length === 1 ? 'One letter' : `${ends.length} letters`;
  return `${count} fell due, after the period${ends.length === 1 ? '' : 's'} that ended on ${ends.join(', ')}.`;
}
