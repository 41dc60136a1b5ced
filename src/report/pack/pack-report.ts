import type { Block, Document } from '../../format/document.js';
import type { EditionName, PackResult } from '../audit-result.js';
import { methodBlocks } from '../method-blocks.js';
import { aboutBlocks } from './about-blocks.js';
import { auditBlocks } from './audit-blocks.js';
import { glossaryBlocks } from './glossary-blocks.js';
import { mainPointBlocks } from './main-point-blocks.js';

const markings: Readonly<Record<EditionName, string>> = {
  restricted: 'Restricted edition: small numbers are shown. Not for publication',
  public: 'Public edition',
};

/** The report of a pack in one of its two editions: plain words first, then audit by audit. */
export function packReport(pack: PackResult, edition: EditionName): Document {
  const blocks: readonly Block[] = [
    { kind: 'facts', facts: packFacts(pack) },
    { kind: 'callout', text: editionWords[edition] },
    ...aboutBlocks(pack),
    ...mainPointBlocks(pack, edition),
    { kind: 'contents' },
    ...pack.audits.flatMap((audit) => auditBlocks(audit, pack, edition)),
    ...specifiedBlocks(pack, edition),
    ...methodBlocks(pack.protection, edition),
  ];
  return {
    title: pack.title,
    marking: markings[edition],
    blocks: [...blocks, ...glossaryBlocks(blocks)],
  };
}

const editionWords: Readonly<Record<EditionName, string>> = {
  restricted:
    'This edition is for the office. Only the folder data/public may leave it: there, small numbers are protected and no case is named.',
  public:
    'Numbers that could point to a person are replaced by [c]. Rates and ratios worked out from them are left out too.',
};

function packFacts({
  office,
  period,
  yearToDate,
  toolVersion,
}: PackResult): readonly (readonly [string, string])[] {
  return [
    ['Office', office],
    ['Period', period],
    ...(yearToDate === undefined || yearToDate === null
      ? []
      : [['Year to date', yearToDate] as const]),
    ['Made with', `dipsample ${toolVersion}`],
  ];
}

function specifiedBlocks({ specified }: PackResult, edition: EditionName): readonly Block[] {
  if (specified === undefined || specified === null) return [];
  return [
    { kind: 'heading', level: 2, id: 'specified', text: 'Specified information' },
    {
      kind: 'links',
      links: [
        {
          text: 'The specified information on complaints',
          to: specified[edition],
          about: 'the figures that the law asks the office to publish, on a page of their own.',
        },
      ],
    },
  ];
}
