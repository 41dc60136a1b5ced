import type { Block, Document } from '../format/document.js';
import { auditBlocks } from './audit-blocks.js';
import type { EditionName, PackResult } from './audit-result.js';
import { methodBlocks } from './method-blocks.js';

const markings: Readonly<Record<EditionName, string>> = {
  restricted: 'Restricted edition: small numbers are shown. Not for publication',
  public: 'Public edition',
};

/** The report of a pack in one of its two editions. */
export function packReport(pack: PackResult, edition: EditionName): Document {
  return {
    title: pack.title,
    marking: markings[edition],
    blocks: [
      ...openingBlocks(pack, edition),
      { kind: 'contents' },
      ...pack.audits.flatMap((audit) => auditBlocks(audit, edition)),
      ...methodBlocks(pack.protection, edition),
    ],
  };
}

function openingBlocks(pack: PackResult, edition: EditionName): readonly Block[] {
  const drawn = pack.audits.map(({ draw, title }) => {
    const size = draw.strata.reduce((sum, { sampleSize }) => sum + sampleSize, 0);
    return `${title}: ${size} ${draw.design.unit}s drawn at random to be read and checked`;
  });
  return [
    {
      kind: 'facts',
      facts: [
        ['Office', pack.office],
        ['Period', pack.period],
        ['Made with', `dipsample ${pack.toolVersion}`],
      ],
    },
    {
      kind: 'paragraph',
      text: 'This pack holds a random sample of completed police complaint and misconduct files for an independent check, the questions to be asked of each file, and a comparison of outcomes between groups of people. The sample can be drawn again by anyone who has the case list and the published seed.',
    },
    { kind: 'list', items: drawn },
    {
      kind: 'paragraph',
      text: 'Audit quality is judged from the sample. Outcomes by group are counted from every case in the period, never from the sample.',
    },
    edition === 'restricted'
      ? {
          kind: 'callout',
          text: 'This edition is for the office. Only the folder “public” may leave it: there, small numbers are protected and no case is named.',
        }
      : {
          kind: 'callout',
          text: 'Numbers that could point to a person are replaced by [c]. Rates and ratios worked out from them are left out too.',
        },
  ];
}
