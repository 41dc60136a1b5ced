import { readableNumber } from '../../format/numbers.js';
import type { Cell, Table } from '../../format/table.js';
import type { EditionName, QueryResult } from '../audit-result.js';
import { printedRows, type PrintedRow } from './compared-rows.js';
import { queryTitle } from './query-title.js';

/** The labels of the dates that stand side by side. */
interface Spans {
  readonly period: string;
  readonly yearToDate: string;
}

/**
 * A comparison over the period beside the same over the year to date, cells as each prints them. Null
 * where the edition does not print both.
 */
export function sideBySideTable(
  period: QueryResult,
  yearToDate: QueryResult,
  edition: EditionName,
  spans: Spans,
): Table | null {
  const left = printedRows(period, edition);
  const right = printedRows(yearToDate, edition);
  if (left === null || right === null) return null;
  const groups = [...new Set([...left, ...right].map(({ group }) => group))];
  const last = groups.filter((group) => totalOf([...left, ...right])?.group === group);
  const columns = (prefix: string, label: string): Table['columns'] => [
    { name: `${prefix}_events`, label: `${label}: events`, kind: 'count' },
    { name: `${prefix}_members`, label: `${label}: members`, kind: 'count' },
    { name: `${prefix}_rate`, label: `${label}: rate and 95% interval`, kind: 'text' },
  ];
  return {
    name: `${period.name}-side-by-side`,
    caption: `${queryTitle(period)}: the period beside the year to date`,
    columns: [
      { name: 'group', label: 'Group', kind: 'text' },
      ...columns('period', 'Period'),
      ...columns('year_to_date', 'Year to date'),
    ],
    rows: [...groups.filter((group) => !last.includes(group)), ...last].map((group) => [
      group,
      ...cellsOf(left, group),
      ...cellsOf(right, group),
    ]),
    notes: [
      `Period: ${spans.period}. Year to date: ${spans.yearToDate}.`,
      'The year to date holds the period, so the two are not independent: a difference between them is smaller than it would be between two periods.',
    ],
  };
}

function totalOf(rows: readonly PrintedRow[]): PrintedRow | undefined {
  return rows.find(({ role }) => role === 'total');
}

/** A group that one of the spans does not have stands there as not applicable. */
function cellsOf(rows: readonly PrintedRow[], group: Cell): readonly Cell[] {
  const row = rows.find((each) => each.group === group);
  return row === undefined ? ['[z]', '[z]', '[z]'] : [row.events, row.members, rateInWords(row)];
}

function rateInWords({ rate, rateLow, rateHigh }: PrintedRow): Cell {
  if (typeof rate !== 'number') return rate;
  const middle = readableNumber(rate, 'rate');
  if (typeof rateLow !== 'number' || typeof rateHigh !== 'number') return middle;
  return `${middle} (${readableNumber(rateLow, 'rate')} to ${readableNumber(rateHigh, 'rate')})`;
}
