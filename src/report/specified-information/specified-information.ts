import type { Block, Document } from '../../format/document.js';
import type { Table } from '../../format/table.js';
import type { ListFigures } from '../../specified/list-figures.js';
import type { SpecifiedFigures } from '../../specified/specified-figures.js';
import type { EditionName } from '../audit-result.js';
import { countTable } from './count-table.js';
import { daysTable } from './days-table.js';
import { complaintDaysNotes, complaintNotes, reviewDaysNotes, reviewNotes } from './notes.js';
import { closingBlocks, openingBlocks } from './page-frame.js';
import { accountPrompts, otherPrompts, promptBlocks, reviewPrompts } from './prompts.js';
import { progressTable, recommendedTable } from './recommendation-tables.js';
import type { SpecifiedInformationInput } from './page-input.js';
import { everyFigure, publishedFigures, type ShownFigures } from './shown-figures.js';
import { upheldTable } from './upheld-table.js';
import { complaintMeasures, limitOf, reviewMeasures } from './words.js';

/** The page of an edition, and its tables, each to be a CSV of its own. */
export interface SpecifiedInformation {
  readonly document: Document;
  readonly tables: readonly Table[];
}

/**
 * The complaints figures that commissioners publish under the Specified Information Order: numbers
 * filled in, narrative headed for a person to write. Means, medians and shares are of all cases of the
 * export, never of a sample.
 */
export function specifiedInformation(
  input: SpecifiedInformationInput,
  edition: EditionName,
): SpecifiedInformation {
  const { figures, threshold } = input;
  const shownOf = (list: ListFigures): ShownFigures =>
    edition === 'restricted' ? everyFigure : publishedFigures(list, threshold);
  const complaints = complaintTables(figures, shownOf(figures.complaints.figures), edition);
  const reviews = reviewTables(input, shownOf, edition);
  const progress = figures.recommendations === null ? [] : [progressTable(figures.recommendations)];
  return {
    tables: [...complaints, ...reviews, ...progress],
    document: {
      title: 'Specified information: complaints about the police',
      marking:
        edition === 'public'
          ? 'Public edition, draft until the narrative is written'
          : 'Restricted edition: small numbers are shown. Not for publication',
      blocks: [
        ...openingBlocks(input, edition),
        { kind: 'contents' },
        section('complaints', 'Complaints about the force'),
        ...asBlocks(complaints),
        section('reviews', 'Reviews'),
        ...(reviews.length === 0 ? [missing('reviews')] : asBlocks(reviews)),
        ...promptBlocks(reviewPrompts),
        section('recommendations', 'Recommendations'),
        ...(progress.length === 0 ? [missing('recommendations')] : asBlocks(progress)),
        section('narrative', 'Holding the chief constable to account'),
        ...promptBlocks(accountPrompts),
        section('others', 'What else the Order asks for'),
        ...promptBlocks(otherPrompts),
        ...closingBlocks(input, edition),
      ],
    },
  };
}

function complaintTables(
  figures: SpecifiedFigures,
  shown: ShownFigures,
  edition: EditionName,
): readonly Table[] {
  const list = figures.complaints.figures;
  return [
    countTable(
      {
        name: 'complaints',
        caption: 'Complaint cases',
        notes: withheldNote(shown, complaintNotes(figures, edition)),
      },
      list,
      complaintMeasures,
      shown,
    ),
    daysTable(
      {
        name: 'complaints-days',
        caption: 'How long complaint cases took',
        notes: complaintDaysNotes(figures),
      },
      list,
      limitOf.complaints,
      shown,
      edition,
    ),
  ];
}

function reviewTables(
  { figures, threshold }: SpecifiedInformationInput,
  shownOf: (list: ListFigures) => ShownFigures,
  edition: EditionName,
): readonly Table[] {
  if (figures.reviews === null) return [];
  const { figures: list, recommended } = figures.reviews;
  const shown = shownOf(list);
  return [
    countTable(
      {
        name: 'reviews',
        caption: 'Reviews of complaint outcomes',
        notes: withheldNote(shown, reviewNotes(figures, edition)),
      },
      list,
      reviewMeasures,
      shown,
    ),
    daysTable(
      {
        name: 'reviews-days',
        caption: 'How long reviews took from the day they were asked for',
        notes: reviewDaysNotes,
      },
      list,
      limitOf.reviews,
      shown,
      edition,
    ),
    upheldTable(list, shown),
    recommendedTable(recommended, threshold, edition),
  ];
}

function withheldNote({ withheld }: ShownFigures, notes: readonly string[]): readonly string[] {
  return withheld
    ? ['These numbers could not be protected together, so that none is shown.', ...notes]
    : notes;
}

function asBlocks(tables: readonly Table[]): readonly Block[] {
  return tables.map((table) => ({ kind: 'table', table }));
}

function section(id: string, text: string): Block {
  return { kind: 'heading', level: 2, id, text };
}

function missing(list: string): Block {
  return {
    kind: 'callout',
    text: `Numbers to be filled in. No list of ${list} was given, so there are none here; this does not mean that there were no ${list}.`,
  };
}
