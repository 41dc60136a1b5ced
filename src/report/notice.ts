import type { Block, Document } from '../format/document.js';
import type { NoticeFacts } from './notice-facts.js';
import { planInWords } from './notice-plan.js';
import type { Wording } from './wording.js';

/** The public notice of a draw whose seed does not exist yet: one page of plain English. */
export function noticeDocument(facts: NoticeFacts, wording: Wording): Document {
  const { design, units, excluded } = facts;
  return {
    title: `${design.size} of ${units - excluded} ${design.unit}s will be drawn by lot`,
    marking: 'Public notice',
    compact: true,
    blocks: [
      paragraph(
        `${facts.office} will draw ${design.size} of ${units - excluded} ${design.unit}s for review. Nobody chooses them: the list and the plan are fixed by the digests below, and the seed that decides is the outcome of a public event still to come.`,
      ),
      heading('plan', 'The plan'),
      { kind: 'list', items: planInWords(facts, wording) },
      heading('digests', 'What is fixed'),
      { kind: 'facts', facts: digestFacts(facts) },
      paragraph(
        `SHA-256 in hexadecimal; Import is how the export was read. One changed case or setting gives another digest. Rules: ${facts.rules}.`,
      ),
      heading('seed', 'Where the seed comes from'),
      { kind: 'facts', facts: seedFacts(facts) },
      heading('check', 'How anybody can check'),
      { kind: 'list', items: steps },
      heading('open', 'What is not decided yet'),
      paragraph(open),
    ],
  };
}

function digestFacts({ digests }: NoticeFacts): readonly (readonly [string, string])[] {
  return [
    ['Commitment', digests.commitment],
    ['List', digests.list],
    ['Plan', digests.plan],
    ['Import', digests.import],
  ];
}

function seedFacts(facts: NoticeFacts): readonly (readonly [string, string])[] {
  return [
    ['Event', facts.event],
    ...(facts.when === null ? [] : [['When', facts.when] as const]),
    ['Written as', facts.formatting],
  ];
}

const steps = [
  'Step 1, the seed: write the published outcome as above. It must be the seed in the record of the draw (draw.json), and sha256sum commitment.json must give the commitment digest.',
  'Step 2, the list: whoever may see it runs LC_ALL=C sort frame.txt | sha256sum, which must give the list digest.',
  'Step 3, the draw: each reference has a ticket, a SHA-256 made of the seed and that reference alone, and the tickets decide by the plan. dipsample verify does it all again; so can sha256sum, Python or R.',
];

const open =
  'Which files are drawn: until the event, nobody can know. Nothing else is open. If the event fails, nothing is drawn by this notice and a new one is published. A second draw needs a stated reason; commitments and draws stay in a register whose entries are chained by their digests. The date of this notice is that of its publication.';

function heading(id: string, text: string): Block {
  return { kind: 'heading', level: 2, id, text };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}
