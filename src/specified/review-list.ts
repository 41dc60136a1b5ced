import { compareBytewise } from '../frame/bytewise.js';
import type { Intake } from '../frame/intake.js';

/** An application for a review; dates YYYY-MM-DD, null where they are not known. */
export interface Review {
  readonly id: string;
  /** LPB or IOPC; null where it is not stated. */
  readonly body: string | null;
  readonly outcomeLetter: string | null;
  readonly received: string | null;
  readonly acknowledged: string | null;
  readonly decided: string | null;
  /** As the body decided it: Y or N; null where it is to be worked out. */
  readonly inTime: string | null;
  readonly outcome: string | null;
  readonly recommendations: number | null;
  readonly accepted: number | null;
}

export interface ReviewList {
  readonly reviews: readonly Review[];
  /** Rows that repeat the reference of a review before them; it is counted once. */
  readonly repeated: number;
  readonly rejectedRows: number;
}

/** The reviews of a list read under the row schema `review`, in bytewise order of their references. */
export function reviewList(intake: Intake): ReviewList {
  const reviews = new Map<string, Review>();
  const accepted = intake.rows.filter(({ status }) => status === 'accepted');
  for (const { values } of accepted) {
    const id = values['review_ref'];
    if (id === undefined || reviews.has(id)) continue;
    reviews.set(id, {
      id,
      body: values['review_body'] ?? null,
      outcomeLetter: values['date_outcome_letter'] ?? null,
      received: values['date_review_received'] ?? null,
      acknowledged: values['date_ack'] ?? null,
      decided: values['date_review_decision'] ?? null,
      inTime: values['in_time'] ?? null,
      outcome: values['review_outcome'] ?? null,
      recommendations: number(values['recommendations_made']),
      accepted: number(values['recommendations_accepted']),
    });
  }
  return {
    reviews: [...reviews.values()].sort((left, right) => compareBytewise(left.id, right.id)),
    repeated: accepted.length - reviews.size,
    rejectedRows: intake.counts.rejected,
  };
}

function number(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}
