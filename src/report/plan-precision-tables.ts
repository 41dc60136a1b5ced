import { readableNumber } from '../format/numbers.js';
import type { Table } from '../format/table.js';
import { numberOf } from '../sampling/planning/fraction-arithmetic.js';
import type { SamplePlan } from '../sampling/planning/sample-plan.js';
import { enoughInWords, filesInWords, rateInWords } from './plan-words.js';

/** How closely the planned sample would fix the share of faulty files, at likely shares. */
export function precisionTable(plan: SamplePlan): Table {
  const { frameSize, sampleSize, stratified, options } = plan;
  return {
    name: 'plan-precision',
    caption: `What a sample of ${filesInWords(sampleSize)} could say of all ${filesInWords(frameSize)}, at ${rateInWords(options.confidence)} confidence`,
    columns: [
      { name: 'fault_rate', label: 'If about so many are faulty', kind: 'rate' },
      { name: 'seen', label: 'Faulty files in the sample', kind: 'count' },
      { name: 'files_low', label: 'Faulty in the frame, at least', kind: 'count' },
      { name: 'files_high', label: 'Faulty in the frame, at most', kind: 'count' },
      { name: 'rate_low', label: 'Rate, at least', kind: 'rate' },
      { name: 'rate_high', label: 'Rate, at most', kind: 'rate' },
      { name: 'width', label: 'From end to end', kind: 'rate' },
    ],
    rows: plan.precision.map(({ rate, seen, low, high }) => [
      numberOf(rate),
      seen,
      low,
      high,
      low / frameSize,
      high / frameSize,
      (high - low) / frameSize,
    ]),
    notes: [
      ...noFaultSentences(plan),
      'The range is the exact two-sided interval for the files of this frame (hypergeometric); it is a single number where every file is read.',
      ...(stratified
        ? [
            'It is that of a simple random sample. Where strata are read in very unequal shares, the range of the estimate is wider.',
          ]
        : []),
    ],
  };
}

/** How many files a margin on either side of the estimate would take. */
export function marginTable(plan: SamplePlan): Table {
  return {
    name: 'plan-margin',
    caption: `How many of ${filesInWords(plan.frameSize)} to read for a margin of error, at ${rateInWords(plan.options.confidence)} confidence`,
    columns: [
      { name: 'margin', label: 'Margin on either side', kind: 'rate' },
      { name: 'sample_size', label: 'Files to read', kind: 'count' },
      { name: 'this_sample', label: `This sample of ${plan.sampleSize}`, kind: 'text' },
    ],
    rows: plan.margins.map(({ margin, sampleSize }) => [
      numberOf(margin),
      sampleSize,
      enoughInWords(plan.sampleSize, sampleSize),
    ]),
    notes: [
      'For a rate of 50%, where the margin is widest; by the normal approximation with the finite population correction, so a guide and not a promise.',
    ],
  };
}

/** What a sample without any fault supports, and no more: one-sided, in whole per cent rounded up. */
function noFaultSentences({
  frameSize,
  sampleSize,
  noFault,
  options,
}: SamplePlan): readonly string[] {
  const sample = filesInWords(sampleSize);
  if (sampleSize === 0) return ['A sample of no files says nothing about faults.'];
  const process = `For files still to come from the same process: fewer than ${Math.ceil(100 * noFault.processRate)}% faulty.`;
  if (sampleSize === frameSize) {
    return [`${sample} are all there are: with no fault among them, the frame has none.`, process];
  }
  const percent = Math.floor((100 * (noFault.fewerThan - 1)) / frameSize) + 1;
  return [
    `${sample} with no fault ${sampleSize === 1 ? 'supports' : 'support'} only: fewer than ${percent}% faulty (fewer than ${readableNumber(noFault.fewerThan, 'count')} of the ${filesInWords(frameSize)} in the frame; ${rateInWords(options.confidence)} confidence, one-sided).`,
    process,
  ];
}
