import { UserError } from '../errors.js';
import { compareBytewise } from '../frame/bytewise.js';
import { dayNumber } from '../frame/day-number.js';
import type { ReferencedCase } from './references.js';
import type { SynthRequest } from './request.js';

/**
 * The cases that an export of a day has, in the order given, and the references of those that were
 * finalised by then and are not entered yet: those finalised last, ties by reference.
 *
 * A case has the same reference and the same rows in the export of every later day.
 *
 * @throws UserError SYNTH_UNTIL
 */
export function asItStood(
  cases: readonly ReferencedCase[],
  { until, quarter }: Pick<SynthRequest, 'until' | 'quarter'>,
): { readonly cases: readonly ReferencedCase[]; readonly late: readonly string[] } {
  if (until === undefined) return { cases, late: [] };
  const { date, late: count } = until;
  if (date < quarter.from || date > quarter.to) {
    throw new UserError(
      'SYNTH_UNTIL',
      `${date} is not in the period from ${quarter.from} to ${quarter.to}.`,
      `Give --until a day of the period, such as ${quarter.to}.`,
    );
  }
  const finalised = cases.filter(({ made }) => made.timeline.finalised <= dayNumber(date));
  if (count >= finalised.length) {
    throw new UserError(
      'SYNTH_UNTIL',
      `${String(count)} cases closed late leave nothing: ${String(finalised.length)} are finalised by ${date}.`,
      'Give a later --until, a smaller --late or more --cases.',
    );
  }
  const late = new Set(
    finalised
      .toSorted(
        (left, right) =>
          right.made.timeline.finalised - left.made.timeline.finalised ||
          compareBytewise(left.reference, right.reference),
      )
      .slice(0, count)
      .map(({ reference }) => reference),
  );
  return {
    cases: finalised.filter(({ reference }) => !late.has(reference)),
    late: [...late].sort(compareBytewise),
  };
}
