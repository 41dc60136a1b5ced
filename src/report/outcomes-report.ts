import type { Document } from '../format/document.js';
import type { EditionName, QueryResult } from './audit-result.js';
import { methodBlocks, wordBlocks } from './method-blocks.js';
import { outcomeBlocks } from './outcome-blocks.js';

/** What a page of outcomes by group says beside its tables. */
export interface OutcomesPage {
  readonly title: string;
  /** What the export is, such as its profile, period and number of units. */
  readonly facts: readonly (readonly [string, string])[];
  readonly outcomes: readonly QueryResult[];
  readonly protection: string;
}

/** The page of a disparity folder in one of its two editions. */
export function outcomesReport(page: OutcomesPage, edition: EditionName): Document {
  return {
    title: page.title,
    marking:
      edition === 'restricted'
        ? 'Restricted edition: small numbers are shown. Not for publication'
        : 'Public edition',
    blocks: [
      { kind: 'facts', facts: [...page.facts] },
      {
        kind: 'callout',
        text:
          edition === 'restricted'
            ? 'This edition is for the office. Only the folder “public” may leave it.'
            : 'Numbers that could point to a person are replaced by [c], and with them whatever follows from them.',
      },
      { kind: 'heading', level: 2, id: 'outcomes', text: page.title },
      ...outcomeBlocks(page.outcomes, edition, 'all'),
      ...methodBlocks(page.protection, edition),
      ...wordBlocks(),
    ],
  };
}
