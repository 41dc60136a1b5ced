import { machineNumber } from '../format/numbers.js';
import type { Cell, Table } from '../format/table.js';
import { complementOf } from '../sampling/planning/fraction-arithmetic.js';
import type { PowerPlan, SamplePlan } from '../sampling/planning/sample-plan.js';
import { filesInWords, rateInWords } from './plan-words.js';

/** What the planned sample can show of differences between groups. */
export function powerTable({ reference, others, sizeToShow }: PowerPlan, plan: SamplePlan): Table {
  const { options } = plan;
  const rate = rateInWords(options.referenceRate);
  const ratio = machineNumber(options.ratio, 'number');
  const rows = others.map(
    ({ group, sampled, power, smallestAbove, largestBelow }): readonly Cell[] => [
      group,
      sampled,
      power ?? '[z]',
      smallestAbove ?? '[z]',
      largestBelow ?? '[z]',
    ],
  );
  return {
    name: 'plan-power',
    caption: `What the sample can show of a difference from ${reference.group} (${filesInWords(reference.sampled)}), if ${rate} of those have the outcome`,
    columns: [
      { name: 'group', label: 'Group', kind: 'text' },
      { name: 'sampled', label: 'Files in the sample', kind: 'count' },
      { name: 'power', label: `Chance to show ${ratio} times the rate`, kind: 'rate' },
      { name: 'smallest_above', label: 'Smallest ratio above 1 it can show', kind: 'ratio' },
      { name: 'largest_below', label: 'Largest ratio below 1 it can show', kind: 'ratio' },
    ],
    rows,
    notes: [
      `By Fisher's two-sided exact test at ${rateInWords(complementOf(options.confidence))}, one comparison at a time. "Can show" means with a chance of at least 80%.`,
      'A difference smaller than these ratios will often not be found: no difference found does not mean that there is none.',
      ...(rows.some((row) => row.includes('[z]'))
        ? [
            '[z]: no such ratio, as it would take a rate above 100% or not even the largest difference reaches 80%.',
          ]
        : []),
      ...(sizeToShow === null
        ? []
        : [
            `To show ${ratio} times a rate of ${rate}, two groups of equal size would take about ${filesInWords(sizeToShow)} each.`,
          ]),
      'Outcomes by group are better counted over the whole export, where nothing is left to the draw.',
    ],
  };
}
