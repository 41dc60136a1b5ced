import { readableNumber } from '../../format/numbers.js';
import type { Cell, Column, Table } from '../../format/table.js';
import { percent } from '../analyses/words.js';
import { pageTable, type PageColumn } from '../analyses/stages-page-table.js';

/** What the range of a page means, to be said once above the tables that have it. */
export const rangeInWords =
  'Worst to best reading: from files that were not produced counted as not met, to “cannot tell” counted as met. It is left blank where that changes nothing.';

/** Rows of `questions.csv` as a table of a page, with as few columns as say the same. */
export function questionPage(part: Table, level: number): Table {
  return pageTable(withRange(inOneCell(part)), columnsFor(part, level));
}

/** Number, mark and text of a question stand in one cell. */
function inOneCell(part: Table): Table {
  const cell = reader(part);
  return {
    ...part,
    columns: part.columns.map((column) => ({
      ...column,
      label: column.name === 'not_applicable' ? 'Does not apply' : column.label,
    })),
    rows: part.rows.map((row) =>
      row.map((own, index) => {
        if (part.columns[index]?.name !== 'question') return own;
        const mark = cell(row, 'critical') === 'yes' ? ' (critical)' : '';
        return `${String(cell(row, 'question_id'))}${mark}. ${String(own)}`;
      }),
    ),
  };
}

/** The shares by the least and the most favourable way of counting stand in one cell, too. */
function withRange(part: Table): Table {
  const cell = reader(part);
  const range: Column = { name: 'range', label: 'Worst to best reading', kind: 'text' };
  const rangeOf = (row: readonly Cell[]): Cell => {
    const shown = cell(row, 'share_met');
    const worst = cell(row, 'share_met_with_not_produced');
    const best = cell(row, 'share_met_at_most');
    if (worst === '[c]' || best === '[c]') return '[c]';
    const [from, to] = [worst, best].map((one) => (typeof one === 'number' ? one : shown));
    if (typeof from !== 'number' || typeof to !== 'number' || from === to) return '';
    return `${readableNumber(from, 'rate')} to ${readableNumber(to, 'rate')}`;
  };
  return {
    ...part,
    columns: [...part.columns, range],
    rows: part.rows.map((row) => [...row, rangeOf(row)]),
  };
}

/** Nobody outstanding is not said for every question. */
function columnsFor(part: Table, level: number): readonly PageColumn[] {
  const cell = reader(part);
  const waits = part.rows.some((row) => cell(row, 'outstanding') !== 0);
  return [
    'question',
    { figure: 'share_met', label: `Share met and ${percent(level)} interval` },
    'range',
    'met',
    'partly_met',
    'not_met',
    'cannot_tell',
    'not_applicable',
    ...(waits ? ['outstanding'] : []),
  ];
}

function reader({ columns }: Table): (row: readonly Cell[], name: string) => Cell {
  const places = new Map(columns.map(({ name }, index) => [name, index]));
  return (row, name) => row[places.get(name) ?? -1] ?? null;
}
