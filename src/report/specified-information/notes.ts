import type { Period } from '../../frame/period.js';
import type { ListFigures } from '../../specified/list-figures.js';
import type { SpecifiedFigures } from '../../specified/specified-figures.js';
import type { EditionName } from '../audit-result.js';
import { limitOf } from './words.js';

/** What a reader of the counts of complaints would get wrong. */
export function complaintNotes(
  { complaints, yearToDate }: SpecifiedFigures,
  edition: EditionName,
): readonly string[] {
  const isWhole = complaints.figures.open !== null;
  return [
    'A case counts once, however many allegations it has; with one allegation under Schedule 3 it is under Schedule 3. The handling adds up to the cases finalised.',
    isWhole
      ? 'Cases received are all in the export, finalised or not.'
      : 'The export holds finalised cases alone. So cases received are those that were also finalised before the export was made, fewer than there were, and how many are open is not known ([x]: not available).',
    ...spanNotes(complaints.figures, yearToDate),
    'More than twelve months: finalised after the same day of the twelfth month after receipt.',
    ...(edition === 'restricted' && complaints.figures.firstDay !== null
      ? [
          `The first case of the export was finalised on ${complaints.figures.firstDay}; figures of a span that starts before it are too low.`,
        ]
      : []),
    ...(edition === 'restricted' && complaints.otherMatters > 0
      ? [`${complaints.otherMatters} cases of the export are no complaints and are left out.`]
      : []),
    ...(edition === 'restricted' && complaints.rejectedRows > 0
      ? [`${complaints.rejectedRows} rows were rejected and are in no figure; validate says why.`]
      : []),
  ];
}

export function complaintDaysNotes({ calendar }: SpecifiedFigures): readonly string[] {
  return [
    'Of the cases finalised in the span. Means are taken over cases, so that each counts once, and not over the means of groups. Time for which a case was suspended is not taken off.',
    `The day of receipt is not counted. Working days by the calendar ${calendar}; the IOPC’s averages are in working days too.`,
    `Within ${limitOf.complaints} working days is a yardstick that audit reports of the Scottish Police Authority use; it is no limit of the law of England and Wales.`,
  ];
}

export function reviewNotes(
  { reviews, yearToDate }: SpecifiedFigures,
  edition: EditionName,
): readonly string[] {
  const told = (count: number, words: string): readonly string[] =>
    edition === 'restricted' && count > 0 ? [`${count} ${words}`] : [];
  return [
    'Late, not known and acknowledged are of the reviews asked for in the span; outcomes are of those decided in it, so that the two need not add up. Commissioner: the local policing body. The day of the outcome letter is not counted.',
    ...(reviews === null ? [] : spanNotes(reviews.figures, yearToDate)),
    ...told(
      reviews?.repeated ?? 0,
      'rows repeat the reference of a review and are not counted again.',
    ),
    ...told(
      reviews?.rejectedRows ?? 0,
      'rows were rejected and are in no figure; validate says why.',
    ),
    ...told(
      reviews?.withoutDecisionDate ?? 0,
      'reviews have an outcome and no date of decision; they are in no span.',
    ),
  ];
}

/** Why there is no year to date, where one was asked for. */
function spanNotes({ spans }: ListFigures, asked: Period | null): readonly string[] {
  if (asked === null || asked.from === spans.period.from || spans.yearToDate !== null) return [];
  return ['There is no year to date, as the list holds nothing from before the period.'];
}

export const reviewDaysNotes: readonly string[] = [
  `Of the reviews decided in the span. Within ${limitOf.reviews} working days is an aim of one office (Cleveland); the law sets no limit for deciding a review.`,
];
