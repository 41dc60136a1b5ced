import type { Reliability } from '../../disparity/comparison.js';
import type { Estimate } from '../../disparity/measures/measure.js';
import type { Standardisation } from '../../disparity/standardise.js';
import type { StandardisedRow } from '../../disparity/standardised-row.js';
import type { ForestChart } from '../../format/charts/forest-chart.js';
import { eventInWords } from '../comparison/query-words.js';
import type { Edition } from '../edition.js';
import { fieldsInWords, whomInWords } from './words.js';
import { standardisedSentence } from './standardised-sentence.js';
import { correctedOf, isEmpty, ownCounts, tellsIndirect } from './standardised-status.js';

/** The crude ratio of each group that is compared, beside its events over those expected. */
export function standardisedChart(result: Standardisation, edition: Edition): ForestChart {
  const { query, fields } = result;
  const compared = result.rows.filter(({ indirect }) => indirect !== null);
  return {
    kind: 'forest',
    title: `${eventInWords(query)}, by ${query.group.title.toLowerCase()}: crude and standardised for ${fieldsInWords(fields)}`,
    finding: findingOf(result, edition),
    axis: 'Ratio, log scale',
    reference: `same rate as ${whomInWords(query)}`,
    crude: 'Crude ratio of rates',
    adjusted: 'Observed over expected',
    rows: compared.map((row) => marksOf(row, edition)),
  };
}

function marksOf(row: StandardisedRow, edition: Edition): ForestChart['rows'][number] {
  const { label, members, comparator, indirect } = row;
  const printed = comparator === null ? [] : [comparator.events, comparator.members];
  const isNobody = members.value === 0 || comparator?.members.value === 0;
  return {
    label,
    crude:
      indirect === null || !edition.shows(...ownCounts(row), ...printed)
        ? noMark('[c] not shown, to protect people')
        : markOf(indirect.crude, indirect.crudeReliability, isNobody),
    adjusted:
      indirect === null || !tellsIndirect(row, edition)
        ? noMark('[c] not shown, to protect people')
        : markOf(indirect.ratio, indirect.reliability, isEmpty(indirect, row)),
  };
}

type Mark = ForestChart['rows'][number]['crude'];

function markOf(estimate: Estimate, reliability: Reliability, isNobody: boolean): Mark {
  if (isNobody) return noMark('not compared');
  if (reliability === 'none') return noMark('[u] too few to compare');
  if (estimate.value === null) return noMark('not estimable');
  return { ...estimate, note: reliability === 'poor' ? '[u] few' : '' };
}

function noMark(note: string): Mark {
  return { value: null, low: null, high: null, note };
}

function findingOf(result: Standardisation, edition: Edition): string {
  const { level, inference } = result.settings;
  if (inference === 'census') return 'Counted, not estimated: events against those expected.';
  const corrected = correctedOf(result, edition);
  if (corrected.size === 0) return 'No group is large enough to be compared and may be shown.';
  const apart = result.rows.filter((row) => (corrected.get(row) ?? 1) < 1 - level);
  if (apart.length === 0) {
    const groups = corrected.size === 1 ? 'one group' : `${String(corrected.size)} groups`;
    return `Of ${groups} compared, none had more or fewer events than expected in like cases by more than chance variation would explain. That does not show that there is no difference.`;
  }
  return apart.map((row) => standardisedSentence(row, result, corrected, edition)).join(' ');
}
