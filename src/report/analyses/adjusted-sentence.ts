import { unitsInWords } from '../comparison/query-words.js';
import type { Adjustment } from '../../disparity/adjust.js';
import type { AdjustedRow } from '../../disparity/adjusted-row.js';
import { readableNumber } from '../../format/numbers.js';
import type { Edition } from '../edition.js';
import { isEmpty, tellsAdjusted } from './adjusted-status.js';
import {
  directionInWords,
  fieldsInWords,
  notShown,
  rangeInWords,
  timesAsLikely,
  whomInWords,
} from './words.js';

/** The groups compared in one sentence each: first those whose ratio adjusting turns round. */
export function adjustedSentences(
  result: Adjustment,
  corrected: ReadonlyMap<AdjustedRow, number>,
  edition: Edition,
): readonly string[] {
  const place = (row: AdjustedRow): number => {
    if (!tellsAdjusted(row, edition) || row.reliability === 'none') return 3;
    return row.alarm === 'reversed' ? 0 : row.alarm === 'moved' ? 1 : 2;
  };
  return result.rows
    .map((row) => ({ place: place(row), said: adjustedSentence(row, result, corrected, edition) }))
    .sort((left, right) => left.place - right.place)
    .map(({ said }) => said);
}

/** A group's crude and adjusted ratio in plain words: direction, size, chance, and what adjusting did. */
export function adjustedSentence(
  row: AdjustedRow,
  result: Adjustment,
  corrected: ReadonlyMap<AdjustedRow, number>,
  edition: Edition,
): string {
  const { label, crude, ratio } = row;
  const whom = whomInWords(result.query);
  if (!tellsAdjusted(row, edition)) return `${label}: the adjusted comparison is ${notShown}.`;
  if (isEmpty(row)) return `${label}: not compared, as there is nobody on one side.`;
  if (row.crudeReliability === 'none') return `${label}: too few to compare.`;
  const before =
    crude.value === null
      ? `no crude ratio, as there are no events among ${whom}`
      : `before adjusting, ${timesAsLikely(crude.value)} as ${whom}`;
  const like = `${unitsInWords(result.unit)} alike in ${fieldsInWords(result.fields)}`;
  if (row.reliability === 'none') return `${label}: ${before}; too few ${like} to compare.`;
  if (ratio.value === null) return `${label}: ${before}; among ${like}, no ratio can be given.`;
  const after = `among ${like}, ${timesAsLikely(ratio.value)}`;
  const chance = chanceInWords(row, result, corrected.get(row) ?? null);
  return [
    `${label}: ${before}; ${after}${chance}.`,
    ...alarmSentence(row),
    ...unlikeSentence(row, result),
  ].join(' ');
}

/** What the alarm column says; `[z]` where there are not two ratios to hold against each other. */
export function alarmInWords({ alarm, crude, ratio }: AdjustedRow): string {
  if (alarm === null || crude.value === null || ratio.value === null) return '[z]';
  if (alarm === 'none') return 'none';
  if (alarm === 'moved') return 'moved by more than a tenth';
  const [before, after] = [crude.value, ratio.value].map((value) => readableNumber(value, 'ratio'));
  return `REVERSED: the crude ratio says ${directionInWords(crude.value)} (${String(before)}), within like cases it is the other way (${String(after)})`;
}

function chanceInWords(
  { ratio, test }: AdjustedRow,
  { settings }: Adjustment,
  corrected: number | null,
): string {
  if (settings.inference === 'census') return ' (counted, not estimated)';
  const significance = 1 - settings.level;
  if (test === null || test.pValue >= significance) {
    return `, no difference that could be told from chance (${rangeInWords(ratio)})`;
  }
  const family =
    corrected !== null && corrected >= significance
      ? '; among as many comparisons as in this table a difference like this could be chance'
      : '';
  return ` (${rangeInWords(ratio)})${family}`;
}

function alarmSentence(row: AdjustedRow): readonly string[] {
  const { alarm, crude, ratio } = row;
  if (alarm === 'reversed') return [`${alarmInWords(row)}.`];
  if (alarm !== 'moved' || crude.value === null || ratio.value === null) return [];
  const [before, after] = [crude.value, ratio.value].map((value) => readableNumber(value, 'ratio'));
  return [
    `Adjusting moves the ratio by more than a tenth, from ${String(before)} to ${String(after)}.`,
  ];
}

function unlikeSentence({ homogeneity }: AdjustedRow, { settings }: Adjustment): readonly string[] {
  if (homogeneity === null || homogeneity.pValue >= 1 - settings.level) return [];
  return [
    'The strata differ among themselves by more than chance, so that no one figure stands for all of them.',
  ];
}
