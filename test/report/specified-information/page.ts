import type { Table } from '../../../src/format/table.js';
import {
  specifiedInformation,
  type SpecifiedInformation,
} from '../../../src/report/specified-information/specified-information.js';
import type { ComplaintCase } from '../../../src/specified/complaint-cases.js';
import { complaintFigures } from '../../../src/specified/complaint-figures.js';
import type { RecommendationProgress } from '../../../src/specified/recommendations.js';
import { reviewFigures } from '../../../src/specified/review-figures.js';
import type { Review } from '../../../src/specified/review-list.js';
import { recommendedInReviews } from '../../../src/specified/review-recommendations.js';
import type { SpecifiedFigures } from '../../../src/specified/specified-figures.js';
import { calendar, financialYear, quarter } from '../../specified/calendar.js';
import { complaintCasesOf, reviewListOf } from '../../specified/made-up.js';

/** The figures of made-up lists; a list that is not given is absent. */
export function figuresOf({
  complaints = [],
  reviews,
  recommendations = null,
}: {
  readonly complaints?: readonly ComplaintCase[];
  readonly reviews?: readonly Review[];
  readonly recommendations?: RecommendationProgress | null;
}): SpecifiedFigures {
  const ofReviews =
    reviews === undefined
      ? null
      : reviewFigures(reviewListOf(reviews), quarter, financialYear, calendar);
  return {
    period: quarter,
    yearToDate: financialYear,
    asAt: '2026-10-31',
    calendar: 'Bank holidays, version 1',
    complaints: {
      figures: complaintFigures(complaintCasesOf(complaints), quarter, financialYear, calendar),
      otherMatters: 0,
      openRows: 0,
      rejectedRows: 0,
    },
    reviews:
      ofReviews === null || reviews === undefined
        ? null
        : {
            figures: ofReviews,
            recommended: recommendedInReviews(reviewListOf(reviews), ofReviews.spans),
            repeated: 0,
            rejectedRows: 0,
            withoutDecisionDate: 0,
          },
    recommendations,
  };
}

export function pageOf(
  figures: SpecifiedFigures,
  edition: 'restricted' | 'public',
  threshold = 5,
): SpecifiedInformation {
  return specifiedInformation({ office: 'An office', figures, threshold }, edition);
}

export function tableOf(tables: readonly Table[], name: string): Table {
  const found = tables.find((table) => table.name === name);
  if (found === undefined) throw new Error(`no table ${name}`);
  return found;
}
