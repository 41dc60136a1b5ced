import { compareBytewise } from '../../frame/bytewise.js';
import { checkEligible } from './check-eligible.js';
import { checkReviewers } from './check-reviewers.js';
import { placeReadings } from './place-readings.js';
import type { Reviewer, ReviewUnit } from './reviewer.js';
import { inTicketOrder, type ReviewTicket } from './ticket-order.js';
import { unbalanced } from './unbalanced.js';

/** Who reads a unit. */
export interface Assignment {
  readonly unitId: string;
  /** The first reading and, when there is one, the second, by another reviewer. */
  readonly readings: readonly AssignedReading[];
}

export interface AssignedReading {
  /** The reviewer's code. */
  readonly reviewer: string;
  readonly round: number;
}

/**
 * Assigns reviewers to units: round-robin in the order of the tickets of stream `assign`, then
 * balanced, so that after each round the numbers of readings of any two reviewers differ by at most
 * one. Nobody reads a unit with which they have a conflict, or a unit twice. What comes out is in
 * bytewise order of the units; the order of what goes in never matters.
 *
 * A later round never moves a reading of an earlier one, so long as the reviewers and their
 * conflicts are the same as then: the caller must see to that. Unit ids must be distinct.
 *
 * @throws UserError REVIEWER_TWICE, REVIEWERS_TOO_FEW, CONFLICT_FIELD_UNKNOWN,
 *   ASSIGNMENT_IMPOSSIBLE, ASSIGNMENT_UNBALANCED
 */
export function assignReviewers(
  reviewers: readonly Reviewer[],
  units: readonly ReviewUnit[],
  ticketOf: ReviewTicket,
): readonly Assignment[] {
  const sorted = reviewers.toSorted((left, right) => compareBytewise(left.id, right.id));
  const ordered = inTicketOrder(units, 'assign', ticketOf);
  checkReviewers(sorted, ordered);
  checkEligible(sorted, ordered);
  const placement = placeReadings(sorted, ordered);
  if (placement.stuck !== null) throw unbalanced(placement, placement.stuck);
  return placement.files
    .map(({ unit, readings }) => ({
      unitId: unit.unitId,
      readings: readings.map(({ reader, round }) => ({
        reviewer: reader?.reviewer.id ?? '',
        round,
      })),
    }))
    .sort((left, right) => compareBytewise(left.unitId, right.unitId));
}
