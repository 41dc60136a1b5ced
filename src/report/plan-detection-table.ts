import type { Cell, Column, Table } from '../format/table.js';
import { numberOf } from '../sampling/planning/fraction-arithmetic.js';
import type { SamplePlan } from '../sampling/planning/sample-plan.js';
import { filesInWords } from './plan-words.js';

/** The chance that the planned sample shows at least one faulty file, for several fault rates. */
export function detectionTable(plan: SamplePlan): Table {
  const { detection, stratified } = plan;
  const worst: Column = {
    name: 'worst_chance',
    label: 'Chance at the worst spread',
    kind: 'rate',
  };
  return {
    name: 'plan-detection',
    caption: `The chance that a sample of ${filesInWords(plan.sampleSize)} out of ${filesInWords(plan.frameSize)} holds at least one faulty file`,
    columns: [
      { name: 'fault_rate', label: 'If so much of the frame is faulty', kind: 'rate' },
      { name: 'faulty_files', label: 'Faulty files', kind: 'count' },
      { name: 'chance', label: 'Chance to see at least one', kind: 'rate' },
      ...(stratified ? [worst] : []),
    ],
    rows: detection.map(({ rate, faulty, chance, worstChance }): readonly Cell[] => [
      numberOf(rate),
      faulty,
      chance,
      ...(stratified ? [worstChance] : []),
    ]),
    notes: [
      'Exact, for files drawn without replacement (hypergeometric); part of a faulty file counts as a whole one.',
      ...(stratified
        ? [
            'The chance is that of a simple random sample of this size. It holds for this allocation too as long as faulty files have nothing to do with the strata.',
            'The worst spread puts the faulty files where this allocation reads least: the chance is at least that, wherever they are.',
          ]
        : []),
      ...(detection.some(({ chance }) => chance < 1 && chance >= 0.9995)
        ? ['100.0% may be a chance just below certainty.']
        : []),
    ],
  };
}
