import { issueChecklist } from '../../src/answers/issue-checklist.js';
import type { IssuedChecklist, TableName } from '../../src/answers/issued-checklist.js';
import type { SheetCell, SheetRows } from '../../src/answers/sheets/sheet-rows.js';
import { buildChecklist } from '../../src/checklist/build-checklist.js';
import type { SampledCase } from '../../src/checklist/checklist.js';
import { cellAddress } from '../../src/format/cell-address.js';
import type { Table } from '../../src/format/table.js';
import { caseRegisterTable } from '../../src/report/case-register-table.js';
import { checklistTable } from '../../src/report/checklist-table.js';
import { sampleSet, sampleSetting } from '../checklist/sample-set.js';

const runId = 'abcdef012345';

const drawn = (
  unitId: string,
  stratum: string,
  role: 'sample' | 'reserve',
  rank: number,
): SampledCase => ({ unitId, stratum, role, rank, fields: {} });

/** Two strata: three cases and two reserves, two cases and one reserve. */
export const cases: readonly SampledCase[] = [
  drawn('CO/1', 'NFA', 'sample', 1),
  drawn('CO/2', 'NFA', 'sample', 2),
  drawn('CO/3', 'NFA', 'sample', 3),
  drawn('CO/4', 'Action', 'sample', 1),
  drawn('=CO/5', 'Action', 'sample', 2),
  drawn('CO/6', 'NFA', 'reserve', 4),
  drawn('CO/7', 'NFA', 'reserve', 5),
  drawn('CO/8', 'Action', 'reserve', 3),
];

/** CO/1 is read twice; R1 reads CO/1, CO/2 and CO/3, R2 the others and CO/1 again. */
const assigned: ReadonlyMap<string, readonly string[]> = new Map([
  ['CO/1', ['R1', 'R2']],
  ['CO/2', ['R1']],
  ['CO/3', ['R1']],
  ['CO/4', ['R2']],
  ['=CO/5', ['R2']],
]);

const checklist = (inUse: ReadonlySet<string>) =>
  buildChecklist(cases, sampleSet, sampleSetting, inUse);

/** The tables as they were written. */
export function tablesWith(inUse: ReadonlySet<string> = new Set()): Record<TableName, Table> {
  const made = checklist(inUse);
  return { checklist: checklistTable(made, runId), register: caseRegisterTable(made, runId) };
}

/** A checklist of five cases with three questions each, as it was issued. */
export function issuedWith(
  changes: {
    readonly inUse?: ReadonlySet<string>;
    readonly readings?: ReadonlyMap<string, readonly (string | null)[]>;
    readonly reviewers?: readonly string[];
  } = {},
): IssuedChecklist {
  const {
    inUse = new Set<string>(),
    readings = assigned,
    reviewers = ['R1', 'R2', 'R3'],
  } = changes;
  return issueChecklist(checklist(inUse), {
    runId,
    tables: tablesWith(inUse),
    readings,
    reviewers,
    otherSheets: ['Cover'],
  });
}

export const issued = issuedWith();

/** A row by the names of its columns, to be filled in. */
export type Fields = Record<string, SheetCell['value']>;

export function linesOf(name: TableName, table: Table = tablesWith()[name]): Fields[] {
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map((column, index) => [column.name, row[index] ?? null])),
  );
}

/** What a reviewer answers to the rows of some cases, with all that goes with it. */
export function answeredBy(
  reviewer: string,
  units: readonly string[],
  answer = 'Y',
  lines = linesOf('checklist'),
): Fields[] {
  return lines
    .filter((line) => units.includes(String(line['unit_id'])))
    .map((line) => ({ ...line, answer, comment: 'seen', reviewer, date: '2026-07-05' }));
}

/** The register of some cases with a status. */
export function statusOf(units: readonly string[], status: string, more: Fields = {}): Fields[] {
  return linesOf('register')
    .filter((line) => units.includes(String(line['unit_id'])))
    .map((line) => ({ ...line, status, ...more }));
}

/** A sheet as a workbook would give it: a header in row 1, a line for each row. */
export function sheetOf(
  file: string,
  name: TableName,
  lines: readonly Fields[],
  columns: readonly string[] = tablesWith()[name].columns.map((column) => column.label),
  sheet: string | null = name,
): SheetRows {
  const names = tablesWith()[name].columns.map((column) => column.name);
  return {
    file,
    sheet,
    header: columns.map((label, index) => cell(1, index + 1, label)),
    rows: lines.map((line, index) => ({
      row: index + 2,
      cells: names.flatMap((column, place) => {
        const value = line[column] ?? null;
        return value === null ? [] : [cell(index + 2, place + 1, value)];
      }),
    })),
  };
}

export function cell(row: number, column: number, value: SheetCell['value']): SheetCell {
  const kind =
    typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean';
  return { address: cellAddress(row, column), value, kind, formula: null };
}

/** The letters of a column, as the tables have it. */
export function lettersOf(name: TableName, column: string): string {
  const index = tablesWith()[name].columns.findIndex((each) => each.name === column);
  return cellAddress(1, index + 1).replace('1', '');
}

/** All five cases answered by those who were to read them. */
export function allAnswered(): SheetRows[] {
  return [
    sheetOf('r1.xlsx', 'checklist', answeredBy('R1', ['CO/1', 'CO/2', 'CO/3'])),
    sheetOf('r2.xlsx', 'checklist', answeredBy('R2', ['CO/1', 'CO/4', '=CO/5'])),
  ];
}
