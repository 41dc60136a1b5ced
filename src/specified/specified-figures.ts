import type { WorkingCalendar } from '../checklist/clocks/working-calendar.js';
import type { Intake } from '../frame/intake.js';
import type { Period } from '../frame/period.js';
import { complaintCases, type ComplaintCases } from './complaint-cases.js';
import { complaintFigures } from './complaint-figures.js';
import type { Line, ListFigures } from './list-figures.js';
import { recommendationProgress, type RecommendationProgress } from './recommendations.js';
import { reviewFigures } from './review-figures.js';
import { reviewList, type ReviewList } from './review-list.js';
import { recommendedInReviews, type RecommendedInReviews } from './review-recommendations.js';

/** What the figures are worked out from; a list that the office does not give is null. */
export interface SpecifiedSources {
  /** Under the row schema `complaint`, whole: the period narrows it here. */
  readonly complaints: Intake;
  readonly reviews: Intake | null;
  readonly recommendations: Intake | null;
  readonly period: Period;
  readonly yearToDate: Period | null;
  /** The day of which the progress of recommendations is told, YYYY-MM-DD. */
  readonly asAt: string;
  readonly calendar: WorkingCalendar;
}

/** Every number of the page, as it is; what of it may be told is for the edition. */
export interface SpecifiedFigures {
  readonly period: Period;
  readonly yearToDate: Period | null;
  readonly asAt: string;
  readonly calendar: string;
  readonly complaints: Pick<ComplaintCases, 'otherMatters' | 'openRows'> & {
    readonly figures: ListFigures;
    readonly rejectedRows: number;
  };
  readonly reviews:
    | (Pick<ReviewList, 'repeated' | 'rejectedRows'> & {
        readonly figures: ListFigures;
        readonly recommended: Line<RecommendedInReviews>;
        /** Reviews with an outcome and no date of decision, which are in no span. */
        readonly withoutDecisionDate: number;
      })
    | null;
  readonly recommendations: RecommendationProgress | null;
}

/**
 * The figures of the specified information from the lists themselves.
 *
 * @throws UserError UNKNOWN_FIELD where the export has no dates of receipt and finalising
 */
export function specifiedFigures(sources: SpecifiedSources): SpecifiedFigures {
  const { period, yearToDate, asAt, calendar } = sources;
  const cases = complaintCases(sources.complaints);
  return {
    period,
    yearToDate,
    asAt,
    calendar: `${calendar.title}, version ${calendar.version}`,
    complaints: {
      figures: complaintFigures(cases, period, yearToDate, calendar),
      otherMatters: cases.otherMatters,
      openRows: cases.openRows,
      rejectedRows: sources.complaints.counts.rejected - cases.openRows,
    },
    reviews: sources.reviews === null ? null : ofReviews(reviewList(sources.reviews), sources),
    recommendations:
      sources.recommendations === null
        ? null
        : recommendationProgress(sources.recommendations, asAt),
  };
}

function ofReviews(
  list: ReviewList,
  { period, yearToDate, calendar }: SpecifiedSources,
): SpecifiedFigures['reviews'] {
  const figures = reviewFigures(list, period, yearToDate, calendar);
  return {
    figures,
    recommended: recommendedInReviews(list, figures.spans),
    repeated: list.repeated,
    rejectedRows: list.rejectedRows,
    withoutDecisionDate: list.reviews.filter(
      ({ outcome, decided }) => outcome !== null && decided === null,
    ).length,
  };
}
