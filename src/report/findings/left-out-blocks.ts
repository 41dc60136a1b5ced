import type { Block } from '../../format/document.js';
import { heading, list } from './blocks.js';
import { fewestInPublic, type WeightsTell } from './public-rule.js';
import type { Telling } from './telling.js';

/** What the public copy leaves out, and why. */
export function leftOutBlocks({ findings, edition, restricted }: Telling): readonly Block[] {
  if (restricted) return [];
  const groups = findings.overall.byGroup.length;
  const leftOut = groups - edition.groupFields.size;
  return [
    heading('left-out', 'What this copy leaves out'),
    ...list([
      edition.caseName === null
        ? 'The cases with exceptions: it was made without a key for pseudonyms.'
        : 'References: each case has a pseudonym instead, which is worked out with a secret key.',
      'All free text: evidence, comments, summaries, learning, reasons, good practice and recommendations. It is written about persons, and nobody can promise that none could be known by it.',
      'Dates and outcomes of cases, and who read them.',
      'Figures by stratum: strata are small, and with the exceptions listed case by case they could be worked back to a case. Sizes and weights of strata are left out with them.',
      ...weighted[edition.weightsTell],
      ...(groups === 0
        ? []
        : [
            `Figures by group${leftOut === groups ? '' : `, but for one figure of ${edition.groupFields.size} of ${groups} fields`}: question by question they would tell the group of a case. One figure is shown for a field of which every group, known or not, has at least ${fewestInPublic} cases with every question met and as many without, and only when nothing is outstanding.`,
            'Differences by group, for the same reason; how many were found is said above.',
          ]),
    ]),
  ];
}

const weighted: Readonly<Record<WeightsTell, readonly string[]>> = {
  nothing: [],
  cases: ['All digits of estimates: they are in whole per cent.'],
  people: [
    `Estimates, [c], where fewer than ${fewestInPublic} cases fall short, but some do: cases are weighted by groups of people, which an estimate could tell. The answers are counted all the same.`,
  ],
};
