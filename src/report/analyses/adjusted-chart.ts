import type { Adjustment } from '../../disparity/adjust.js';
import type { AdjustedRow } from '../../disparity/adjusted-row.js';
import type { ForestChart } from '../../format/charts/forest-chart.js';
import { eventInWords } from '../comparison/query-words.js';
import type { Edition } from '../edition.js';
import { adjustedSentence } from './adjusted-sentence.js';
import { correctedOf, crudeCounts, isEmpty, tellsAdjusted } from './adjusted-status.js';
import { fieldsInWords, whomInWords } from './words.js';

/** Crude and adjusted ratios of every group that is compared, on one log axis. */
export function adjustedChart(result: Adjustment, edition: Edition): ForestChart {
  const { query, fields, rows } = result;
  return {
    kind: 'forest',
    title: `${eventInWords(query)}, by ${query.group.title.toLowerCase()}: crude and adjusted for ${fieldsInWords(fields)}`,
    finding: findingOf(result, edition),
    axis: 'Ratio of rates, log scale',
    reference: `same rate as ${whomInWords(query)}`,
    crude: 'Crude',
    adjusted: 'Adjusted',
    rows: rows.map((row) => ({
      label: row.label,
      crude: markOf(row, 'crude', edition.shows(...crudeCounts(row))),
      adjusted: markOf(row, 'ratio', tellsAdjusted(row, edition)),
    })),
  };
}

function markOf(
  row: AdjustedRow,
  which: 'crude' | 'ratio',
  isSaid: boolean,
): ForestChart['rows'][number]['crude'] {
  const nothing = { value: null, low: null, high: null };
  if (!isSaid) return { ...nothing, note: '[c] not shown, to protect people' };
  if (isEmpty(row)) return { ...nothing, note: 'nobody on one side' };
  const reliability = which === 'crude' ? row.crudeReliability : row.reliability;
  if (reliability === 'none') return { ...nothing, note: '[u] too few to compare' };
  const estimate = row[which];
  if (estimate.value === null) return { ...nothing, note: 'not estimable' };
  return { ...estimate, note: reliability === 'poor' ? '[u] few' : '' };
}

function findingOf(result: Adjustment, edition: Edition): string {
  const corrected = correctedOf(result, edition);
  const told = result.rows.filter(
    (row) => tellsAdjusted(row, edition) && row.reliability !== 'none' && row.alarm !== null,
  );
  if (told.length === 0) return 'No adjusted ratio can be given.';
  const alarming = told.filter(({ alarm }) => alarm !== 'none');
  if (alarming.length === 0) {
    return `Adjusting for ${fieldsInWords(result.fields)} moves no ratio that is shown by more than a tenth.`;
  }
  return alarming.map((row) => adjustedSentence(row, result, corrected, edition)).join(' ');
}
