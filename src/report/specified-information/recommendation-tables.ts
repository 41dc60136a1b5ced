import type { Cell, Table } from '../../format/table.js';
import type { Line } from '../../specified/list-figures.js';
import type { RecommendationProgress } from '../../specified/recommendations.js';
import type { RecommendedInReviews } from '../../specified/review-recommendations.js';
import type { EditionName } from '../audit-result.js';
import { hiddenMark } from '../shown.js';
import { spanTitles } from './words.js';

/** The progress of the recommendations of audits; counts of work to be done, of nobody, so all are shown. */
export function progressTable(progress: RecommendationProgress): Table {
  const rows: readonly (readonly [string, number])[] = [
    ['Recommendations made', progress.made],
    ['Open, no answer yet', progress.open],
    ['Accepted, not yet done', progress.accepted],
    ['Done', progress.done],
    ['Not accepted', progress.notAccepted],
    ['Status not stated', progress.statusNotStated],
    ['Not done and overdue', progress.overdue],
    ['Not done and without a day by which they are due', progress.withoutDay],
  ];
  return {
    name: 'recommendations-of-audits',
    caption: `Recommendations of audits, as at ${progress.asAt}`,
    columns: [
      { name: 'measure', label: 'Measure', kind: 'text' },
      { name: 'recommendations', label: 'Recommendations', kind: 'count' },
      { name: 'value_status', label: 'Status', kind: 'text' },
    ],
    rows: rows.map(([measure, count]) => [measure, count, '']),
    notes: [
      'All recommendations of the list up to the day, not those of the period alone. Overdue: open, accepted or of no stated status, and due before the day.',
      ...(progress.later === 0
        ? []
        : [`Recommendations made after the day are left out (${progress.later}).`]),
    ],
  };
}

/**
 * Recommendations made in the commissioner's reviews. In the public edition the table is hidden whole
 * unless no number of it, nor what is left by subtraction, is small: with everything hidden or nothing
 * small there is nothing to work out.
 */
export function recommendedTable(
  { bySpan, earlier }: Line<RecommendedInReviews>,
  threshold: number,
  edition: EditionName,
): Table {
  const all = [...bySpan.map(({ figure }) => figure), ...(earlier === null ? [] : [earlier])];
  const isSmall = (count: number): boolean => count !== 0 && count < threshold;
  const parts = all.flatMap(({ made, accepted, withoutNumber }) => [
    made,
    accepted,
    made - accepted,
    withoutNumber,
  ]);
  const isHidden = edition === 'public' && parts.some(isSmall);
  const row = (measure: string, count: (one: RecommendedInReviews) => number): readonly Cell[] => [
    measure,
    ...bySpan.map(({ figure }) => (isHidden ? hiddenMark : count(figure))),
    isHidden ? hiddenMark : '',
  ];
  return {
    name: 'recommendations-in-reviews',
    caption: 'Recommendations made in reviews decided by the commissioner',
    columns: [
      { name: 'measure', label: 'Measure', kind: 'text' },
      ...bySpan.map(
        ({ span }) =>
          ({ name: span.replaceAll('-', '_'), label: spanTitles[span], kind: 'count' }) as const,
      ),
      { name: 'value_status', label: 'Status', kind: 'text' },
    ],
    rows: [
      row('Recommendations made', ({ made }) => made),
      row('Recommendations accepted by the force', ({ accepted }) => accepted),
      row('Reviews that do not say how many were made', ({ withoutNumber }) => withoutNumber),
    ],
    notes: [
      'By the day on which the review was decided. They do not bind the chief constable, who must answer in writing.',
    ],
  };
}
