import type { MixResidual } from '../../disparity/mix-residuals.js';
import type { OutcomeMix } from '../../disparity/mix.js';
import { fewestForRate } from '../../disparity/reliability.js';
import type { Cell, Table } from '../../format/table.js';
import { groupingInWords, unitInWords } from '../comparison/query-words.js';
import type { Edition } from '../edition.js';
import { countCell, hiddenMark } from '../shown.js';
import { notShown } from './words.js';
import { mixNotes } from './mix-notes.js';
import { cellInWords, chanceInWords, residualCounts, standsOut } from './mix-words.js';

/** Each known group and outcome: how many, how many were expected, and how far apart they are. */
export function mixResidualsTable(mix: OutcomeMix, name: string, edition: Edition): Table {
  const { query, unit } = mix;
  return {
    name,
    caption: `${query.outcome.title} by ${groupingInWords(query)}: ${unitInWords(unit)} against what is expected if every known group had the mix of all known groups`,
    columns: [
      { name: 'group', label: query.group.title, kind: 'text' },
      { name: 'outcome', label: query.outcome.title, kind: 'text' },
      { name: 'observed', label: 'Observed', kind: 'count' },
      { name: 'expected', label: 'Expected', kind: 'number' },
      { name: 'residual', label: 'Adjusted residual', kind: 'number' },
      { name: 'p_value', label: 'p-value', kind: 'p-value' },
      { name: 'p_adjusted', label: 'p-value, corrected', kind: 'p-value' },
      { name: 'value_status', label: 'Status', kind: 'text' },
      { name: 'note', label: 'Note', kind: 'text' },
      { name: 'group_code', label: 'Code of the group', kind: 'text' },
      { name: 'outcome_code', label: 'Code of the outcome', kind: 'text' },
      { name: 'sentence', label: 'In words', kind: 'text' },
    ],
    rows: mix.residuals.map((cell) => rowOf(cell, mix, edition)),
    notes: mixNotes(mix, edition),
  };
}

function rowOf(cell: MixResidual, mix: OutcomeMix, edition: Edition): readonly Cell[] {
  const { group, outcome, observed, ofGroup, expected, residual, pValue, pAdjusted } = cell;
  const shown = edition.shows(...residualCounts(cell));
  const few = ofGroup.value < fewestForRate;
  const figure = (value: number | null): Cell => {
    if (!shown) return hiddenMark;
    return few ? '[u]' : (value ?? '[z]');
  };
  return [
    group.label,
    outcome.label,
    countCell(edition, observed),
    shown ? (expected ?? '[z]') : hiddenMark,
    figure(residual),
    figure(pValue),
    figure(pAdjusted),
    ...statusOf(cell, shown),
    group.value,
    outcome.value,
    sentenceOf(cell, mix, shown),
  ];
}

/** Below these a residual is rough: its p-value then comes from an exact test. */
const fewestMembers = 20;
const fewestExpected = 5;

function statusOf({ ofGroup, expected }: MixResidual, shown: boolean): readonly [string, string] {
  if (!shown) return [hiddenMark, 'suppressed'];
  if (ofGroup.value < fewestMembers) return ['[u]', 'too few in the group'];
  return (expected ?? 0) < fewestExpected ? ['[u]', 'few expected'] : ['', ''];
}

function sentenceOf(cell: MixResidual, mix: OutcomeMix, shown: boolean): string {
  const { group, outcome, residual, ofGroup } = cell;
  if (!shown) return `${group.label}, ${outcome.label}: ${notShown}.`;
  if (ofGroup.value < fewestForRate) return `${group.label}: too few to compare.`;
  const words = `${group.label}: ${cellInWords(cell)}`;
  if (mix.settings.inference === 'census') return `${words} (counted, not estimated).`;
  if (residual === null) return `${words}; nothing to compare.`;
  return standsOut(cell)
    ? `${words}${chanceInWords(cell, mix)}.`
    : `${words}, no more than chance would explain.`;
}
