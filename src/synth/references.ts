import { randomStream } from '../random/stream.js';
import { calendarDate, dayNumber } from '../frame/day-number.js';
import type { SynthCase } from './case-model.js';

export interface ReferencedCase {
  readonly reference: string;
  readonly made: SynthCase;
}

/**
 * Gives cases their references in order of receipt, `CO/00123/26`: a number that rises through the
 * year in which the case was received, with gaps for cases that are finalised in other quarters.
 */
export function numberCases(
  cases: readonly SynthCase[],
  prefix: string,
  seed: string,
): readonly ReferencedCase[] {
  const stream = randomStream(`synth/references/${prefix}`, seed);
  const perDay = Math.max(1, Math.ceil((cases.length * 4) / 365));
  const received = cases.toSorted((a, b) => a.timeline.received - b.timeline.received);
  let year = 0;
  let last = 0;
  return received.map((made) => {
    const date = calendarDate(made.timeline.received);
    if (date.year !== year) last = 0;
    year = date.year;
    const dayOfYear = made.timeline.received - dayNumber(`${String(year).padStart(4, '0')}-01-01`);
    last = Math.max(last + 1, dayOfYear * perDay + 1 + stream.integer(perDay));
    const number = String(last).padStart(5, '0');
    return { reference: `${prefix}/${number}/${String(year % 100).padStart(2, '0')}`, made };
  });
}
