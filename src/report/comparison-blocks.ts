import type { IntervalChart } from '../format/chart.js';
import type { Block } from '../format/document.js';
import { readableNumber } from '../format/numbers.js';
import type { Comparison, GroupRow } from '../disparity/comparison.js';
import type { AuditResult, Edition } from './audit-result.js';
import { comparisonPageTable } from './comparison-page-table.js';
import { comparisonCaption, unitInWords } from './comparison-words.js';

type AnyComparison = Comparison<number | null>;
type AnyRow = GroupRow<number | null>;

/** Outcomes by group: for each comparison its finding in words, a chart and a table. */
export function comparisonBlocks(audit: AuditResult, edition: Edition): readonly Block[] {
  if (audit.comparisons.length === 0) return [];
  return [
    { kind: 'heading', level: 3, id: `${audit.name}-outcomes`, text: 'Outcomes by group' },
    ...audit.comparisons.flatMap(({ name, comparison, published }): readonly Block[] => {
      if (edition === 'restricted') return oneComparison(comparison, name);
      return published.status === 'shown'
        ? oneComparison(published.comparison, name)
        : [{ kind: 'paragraph', text: `${comparisonCaption(comparison)}. ${published.reason}` }];
    }),
  ];
}

function oneComparison(comparison: AnyComparison, name: string): readonly Block[] {
  return [
    { kind: 'chart', chart: chartOf(comparison) },
    { kind: 'table', table: comparisonPageTable(comparison, name) },
  ];
}

function eventInWords({ events }: AnyComparison): string {
  return events.map(({ label }) => label).join(' or ');
}

/** What a comparison shows, in a sentence: which groups differ by more than chance would explain. */
function findingOf(comparison: AnyComparison): string {
  const reference = comparison.rows.find(({ role }) => role === 'reference');
  const compared = comparison.rows.filter(
    (row) => row.role === 'compared' && row.test !== null && row.status === '',
  );
  const base =
    reference === undefined || reference.estimates.rate.value === null
      ? ''
      : `${reference.label}: ${rateInWords(reference)}. `;
  if (compared.length === 0) {
    return `${base}No group is large enough to be compared.`;
  }
  const apart = compared.filter(({ test }) => test !== null && test.pValue < 0.05);
  if (apart.length === 0) {
    return `${base}Of ${compared.length} ${compared.length === 1 ? 'group' : 'groups'} large enough to be compared, none differs by more than chance variation would explain. That does not show that there is no difference.`;
  }
  const sentences = apart.map((row) => `${row.label}: ${rateInWords(row)}${ratioInWords(row)}`);
  return `${base}${sentences.join('; ')}. ${apart.length === 1 ? 'This difference is' : 'These differences are'} larger than chance variation would usually explain, and ${apart.length === 1 ? 'needs' : 'need'} explaining.`;
}

function rateInWords({ events, members, estimates }: AnyRow): string {
  const counts = events === null || members === null ? '' : `${events} of ${members}, `;
  const { value } = estimates.rate;
  return value === null ? 'not shown' : `${counts}${readableNumber(value, 'rate')}`;
}

function ratioInWords({ estimates }: AnyRow): string {
  const { value, low, high } = estimates.ratio;
  if (value === null || low === null || high === null) return '';
  return ` (${readableNumber(value, 'ratio')} times, ${readableNumber(low, 'ratio')} to ${readableNumber(high, 'ratio')})`;
}

function chartOf(comparison: AnyComparison): IntervalChart {
  return {
    kind: 'interval',
    title: `${eventInWords(comparison)} by ${comparison.group.title.toLowerCase()}: rates with 95% intervals`,
    finding: findingOf(comparison),
    axis: `Share of ${unitInWords(comparison.unit)}`,
    points: comparison.rows.map(({ label, estimates, hidden, role }) => ({
      label: role === 'reference' ? `${label} (reference)` : label,
      value: estimates.rate.value,
      low: estimates.rate.low,
      high: estimates.rate.high,
      note:
        estimates.rate.value !== null
          ? ''
          : hidden.row === '[c]'
            ? '[c] not shown, to protect people'
            : 'no members',
    })),
  };
}
