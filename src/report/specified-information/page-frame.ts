import type { Block } from '../../format/document.js';
import { namedSpans } from '../../specified/spans.js';
import type { EditionName } from '../audit-result.js';
import type { SpecifiedInformationInput } from './page-input.js';
import { spanTitles } from './words.js';

/** What the page is, for whom, and of when. */
export function openingBlocks(
  { office, figures }: SpecifiedInformationInput,
  edition: EditionName,
): readonly Block[] {
  const { period, yearToDate, complaints, reviews } = figures;
  const lists = [complaints.figures, ...(reviews === null ? [] : [reviews.figures])];
  const spans = namedSpans({
    period,
    yearToDate: lists.find((list) => list.spans.yearToDate !== null) ? yearToDate : null,
    lastYear: lists.map((list) => list.spans.lastYear).find((span) => span !== null) ?? null,
  });
  return [
    {
      kind: 'facts',
      facts: [
        ['Office', office],
        ...spans.map(({ name, label, from, to }): readonly [string, string] => [
          spanTitles[name],
          label.includes(from) ? label : `${label}, ${from} to ${to}`,
        ]),
        ['Progress as at', figures.asAt],
      ],
    },
    {
      kind: 'paragraph',
      text: 'Commissioners publish how they held the chief constable to account for the handling of complaints, and how they handled reviews themselves, under the Elected Local Policing Bodies (Specified Information) Order 2011 as amended in 2021. This page has the numbers worked out from the force’s export and the office’s lists. What only a person can say stands in boxes that begin with “To be written”.',
    },
    {
      kind: 'callout',
      text:
        edition === 'restricted'
          ? 'This edition is for the office. Only the public one may leave it: there, small numbers are protected.'
          : 'This page is not finished until every box that begins with “To be written” is replaced by text. Numbers that could point to a person are replaced by [c].',
    },
  ];
}

/** How the numbers were made, what is hidden, and with what they must not be put together. */
export function closingBlocks(
  { threshold }: SpecifiedInformationInput,
  edition: EditionName,
): readonly Block[] {
  return [
    { kind: 'heading', level: 2, id: 'method', text: 'How to read these numbers' },
    {
      kind: 'list',
      items: [
        'The period is part of the year to date; do not add them. Quarterly figures of the IOPC are cumulative: its second quarter is April to September.',
        'A mean is drawn up by a few very long cases. It is of what has ended: while long cases are open, handling looks quicker than it is.',
        'Numbers are as the export had them on the day it was made. Late entries change them, so a quarter told again later differs.',
        'Nothing here compares groups of people, and no figure is an estimate from a sample.',
        ...(edition === 'public' ? hidingNotes(threshold) : []),
      ],
    },
  ];
}

function hidingNotes(threshold: number): readonly string[] {
  return [
    `Counts from 1 to ${threshold - 1} are not shown, nor others from which one could be worked out: on this page by adding and subtracting, the year to date less the period too. No mean or share of fewer than ten is given, and no median, which is the days of a single case.`,
    'This is proven for the tables of complaints among themselves and for those of reviews among themselves. They are not linked to each other, to the other tables of the pack, to earlier packs or to what the IOPC publishes: before this page is published beside them, see that no number hidden here stands there.',
    'Recommendations of audits are shown in full: they count work to be done, not people.',
  ];
}
