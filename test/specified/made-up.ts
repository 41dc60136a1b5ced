import type { ComplaintCase } from '../../src/specified/complaint-cases.js';
import type { Review } from '../../src/specified/review-list.js';

/** A case outside Schedule 3, received on 1 July 2026 and finalised a fortnight later, unless said otherwise. */
export function complaint(
  changes: Partial<ComplaintCase> & { readonly id: string },
): ComplaintCase {
  return {
    received: '2026-07-01',
    recorded: '2026-07-03',
    finalised: '2026-07-15',
    handled: 'outside',
    ...changes,
  };
}

/** A review by the commissioner that is decided and not upheld, unless said otherwise. */
export function review(changes: Partial<Review> & { readonly id: string }): Review {
  return {
    body: 'LPB',
    outcomeLetter: '2026-06-25',
    received: '2026-07-06',
    acknowledged: '2026-07-08',
    decided: '2026-08-03',
    inTime: null,
    outcome: 'RP',
    recommendations: 0,
    accepted: 0,
    ...changes,
  };
}

export function complaintCasesOf(cases: readonly ComplaintCase[]) {
  return { cases, otherMatters: 0, openRows: 0 };
}

export function reviewListOf(reviews: readonly Review[]) {
  return { reviews, repeated: 0, rejectedRows: 0 };
}
