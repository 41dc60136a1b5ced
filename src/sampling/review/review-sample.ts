import { valueSeparator } from '../../frame/every-value.js';
import { decidingFields, type Design } from '../design.js';
import type { OrderedUnit } from '../methods/method.js';
import type { PlannedStratum } from '../plan-strata.js';
import { type Assignment, assignReviewers } from './assign-reviewers.js';
import { planReadings } from './reading-rounds.js';
import { parseReviewFraction } from './review-fraction.js';
import { conflictFields, everyValueColumn } from './review-plan.js';
import type { ReviewUnit } from './reviewer.js';
import type { ReviewTicket } from './ticket-order.js';

export interface SampleReview {
  /** The units that are read twice. */
  readonly doubles: ReadonlySet<string>;
  /** Empty where the design names no reviewers. */
  readonly readings: readonly Assignment[];
}

/** A stratum with its units in draw order, reserves included. */
interface OrderedStratum {
  readonly stratum: PlannedStratum;
  readonly drawn: readonly OrderedUnit[];
}

/**
 * Chooses what is read twice and assigns reviewers, as far as the design asks for either.
 *
 * @throws UserError DOUBLE_FRACTION_INVALID and those of `assignReviewers`
 */
export function reviewSample(
  strata: readonly OrderedStratum[],
  design: Design,
  ticketOf: ReviewTicket,
): SampleReview {
  const { review } = design;
  if (review === undefined) return { doubles: new Set(), readings: [] };
  const fraction = review.double === undefined ? null : parseReviewFraction(review.double);
  const fields = conflictFields(review);
  const columns = decidingFields(design);
  const declared = (field: string): readonly string[] =>
    (review.reviewers ?? [])
      .flatMap(({ conflicts }) => conflicts)
      .flatMap((conflict) => (conflict.field === field ? conflict.values : []));
  const units = strata.flatMap(({ stratum, drawn }): readonly ReviewUnit[] => {
    const unitIds = drawn.slice(0, stratum.sampleSize).map(({ unit }) => unit.unitId);
    const valuesOf = new Map(stratum.units.map(({ unitId, values }) => [unitId, values]));
    return planReadings({ unitIds, rounds: stratum.rounds }, fraction, ticketOf).map((read) => ({
      ...read,
      fields: Object.fromEntries(
        fields.map((field) => {
          const all = valuesOf.get(read.unitId)?.[columns.indexOf(everyValueColumn(field))] ?? '';
          return [field, declared(field).filter((value) => isAmong(value, all))];
        }),
      ),
    }));
  });
  return {
    doubles: new Set(
      units.filter(({ readingRounds }) => readingRounds.length > 1).map(({ unitId }) => unitId),
    ),
    readings:
      review.reviewers === undefined ? [] : assignReviewers(review.reviewers, units, ticketOf),
  };
}

/** Whether a value stands among joined ones; a value that holds the separator itself is still found. */
function isAmong(value: string, joined: string): boolean {
  return `${valueSeparator}${joined}${valueSeparator}`.includes(
    `${valueSeparator}${value}${valueSeparator}`,
  );
}
