import type { ReviewList } from './review-list.js';
import { everySpan, type Line } from './list-figures.js';
import { placeOf, type Spans } from './spans.js';

/** Recommendations made in reviews: a sum over reviews, of which one may have several. */
export interface RecommendedInReviews {
  readonly made: number;
  readonly accepted: number;
  /** Reviews that do not say how many were made. */
  readonly withoutNumber: number;
}

/** The recommendations of the commissioner's reviews by the span in which the review was decided. */
export function recommendedInReviews(
  { reviews }: ReviewList,
  spans: Spans,
): Line<RecommendedInReviews> {
  return {
    name: 'recommended',
    group: 'LPB',
    ...everySpan(spans, (places) => {
      const decided = reviews.filter(
        ({ body, decided }) => body === 'LPB' && places.includes(placeOf(decided, spans)),
      );
      return {
        made: decided.reduce((sum, { recommendations }) => sum + (recommendations ?? 0), 0),
        accepted: decided.reduce((sum, { accepted }) => sum + (accepted ?? 0), 0),
        withoutNumber: decided.filter(({ recommendations }) => recommendations === null).length,
      };
    }),
  };
}
