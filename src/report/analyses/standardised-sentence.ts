import { eventsInWords } from './per-thousand-words.js';
import { unitsInWords } from '../comparison/query-words.js';
import type { Standardisation } from '../../disparity/standardise.js';
import type { IndirectResult } from '../../disparity/standardised-indirect.js';
import type { StandardisedRow } from '../../disparity/standardised-row.js';
import { readableNumber } from '../../format/numbers.js';
import type { Edition } from '../edition.js';
import { fieldsInWords, notShown, rangeInWords, whomInWords } from './words.js';
import {
  isEmpty,
  ownCounts,
  tellsDirect,
  tellsIndirect,
  withheldBecause,
} from './standardised-status.js';

/** A group in plain words: events against those expected in like cases, and its rate at the mix of all. */
export function standardisedSentence(
  row: StandardisedRow,
  result: Standardisation,
  corrected: ReadonlyMap<StandardisedRow, number>,
  edition: Edition,
): string {
  const parts = [
    indirectInWords(row, result, corrected.get(row) ?? null, edition),
    directInWords(row, result, edition),
  ];
  if (!edition.shows(...ownCounts(row))) return `${row.label}: ${notShown}.`;
  return `${row.label}: ${parts.filter((part) => part !== '').join('; ')}.`;
}

function indirectInWords(
  row: StandardisedRow,
  result: Standardisation,
  corrected: number | null,
  edition: Edition,
): string {
  const { indirect } = row;
  if (!tellsIndirect(row, edition)) {
    return indirect === null ? '' : `events against those expected are ${notShown}`;
  }
  if (indirect === null) return 'the group that others are held against';
  if (isEmpty(indirect, row)) return 'not compared, as nothing is expected';
  if (indirect.reliability === 'none') return 'too few to compare';
  const { observed, expected, ratio } = indirect;
  const counts = `${eventsInWords(observed)} where ${readableTenth(expected)} would be expected at the rates of ${whomInWords(result.query)} in like cases (${fieldsInWords(result.fields)})`;
  const size = ratio.value === null ? '' : `, ${timesAsMany(ratio.value)}`;
  return `${counts}${size}${chanceInWords(indirect, result, corrected)}`;
}

function timesAsMany(ratio: number): string {
  const shown = readableNumber(ratio, 'ratio');
  return shown === '1.00' ? 'about as many' : `${shown} times as many`;
}

function chanceInWords(
  { ratio, pValue }: IndirectResult,
  { settings }: Standardisation,
  corrected: number | null,
): string {
  if (settings.inference === 'census') return ' (counted, not estimated)';
  const significance = 1 - settings.level;
  if (pValue === null || pValue >= significance) {
    return `, no difference that could be told from chance (${rangeInWords(ratio)})`;
  }
  const family =
    corrected !== null && corrected >= significance
      ? '; among as many comparisons as in this table a difference like this could be chance'
      : '';
  return ` (${rangeInWords(ratio)})${family}`;
}

function directInWords(row: StandardisedRow, result: Standardisation, edition: Edition): string {
  if (!tellsDirect(row, edition)) return `the standardised rate is ${notShown}`;
  const { withheld, rate } = row.direct;
  if (row.members.value === 0) return '';
  if (withheld !== null) return `no standardised rate: ${withheldBecause[withheld]}`;
  if (rate.value === null) return '';
  const range =
    rate.low === null || rate.high === null
      ? ''
      : ` (${readableNumber(rate.low, 'rate')} to ${readableNumber(rate.high, 'rate')})`;
  return `its rate would be ${readableNumber(rate.value, 'rate')}${range} if it had the same mix of ${fieldsInWords(result.fields)} as all ${unitsInWords(result.unit)}`;
}

/** Expected events to one decimal: "5.6". */
function readableTenth(expected: number): string {
  return readableNumber(Math.round(expected * 10) / 10, 'number');
}
