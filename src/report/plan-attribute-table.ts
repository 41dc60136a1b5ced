import type { Cell, Table } from '../format/table.js';
import type { AttributeChoice, SamplePlan } from '../sampling/planning/sample-plan.js';
import { atMostInWords, enoughInWords, filesInWords, rateInWords } from './plan-words.js';

/** How many files to read, and with how many faults the frame still passes. */
export function attributeTable(plan: SamplePlan): Table {
  const { frameSize, tolerableFaulty, options, attribute } = plan;
  const tolerable = rateInWords(options.tolerable);
  return {
    name: 'plan-attribute',
    caption: `How many files to read, to be ${rateInWords(options.confidence)} confident that fewer than ${tolerable} are faulty`,
    columns: [
      { name: 'plan', label: 'The frame passes with', kind: 'text' },
      { name: 'accepted', label: 'Faults accepted', kind: 'count' },
      { name: 'sample_size', label: 'Files to read', kind: 'count' },
      { name: 'risk', label: 'Risk to pass wrongly', kind: 'rate' },
      { name: 'this_sample', label: `This sample of ${plan.sampleSize}`, kind: 'text' },
      { name: 'process_size', label: 'Files to read of an endless process', kind: 'count' },
    ],
    rows: attribute.map((choice): readonly Cell[] => [
      nameOf(choice, plan),
      choice.frame?.accepted ?? choice.accepted ?? notApplicable,
      choice.frame?.sampleSize ?? notApplicable,
      choice.frame?.risk ?? notApplicable,
      choice.frame === null
        ? notApplicable
        : enoughInWords(plan.sampleSize, choice.frame.sampleSize),
      choice.process?.sampleSize ?? notApplicable,
    ]),
    notes: [
      `In this frame of ${filesInWords(frameSize)}, ${tolerable} is ${filesInWords(tolerableFaulty)}, rounded up. A frame with so many faulty files passes no more often than the risk says.`,
      'Fix the accepted number before any file is read: to read on until the frame passes takes a staged plan.',
      'The last column is for conclusions on a process that goes on, where the files of this frame are only a sample of it.',
      ...(attribute.some(({ frame, process }) => frame === null || process === null)
        ? [
            '[z]: not applicable, as at the tolerable rate the frame has too few faulty files to tell, or as a process would take more than 20,000 files.',
          ]
        : []),
    ],
  };
}

const notApplicable = '[z]';

function nameOf({ accepted }: AttributeChoice, { options }: SamplePlan): string {
  if (accepted === null) return `faults up to ${rateInWords(options.expected)} of the files read`;
  return atMostInWords(accepted);
}
