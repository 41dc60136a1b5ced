import { synthesisedExport } from '../../../src/synth/synthesise.js';
import { bundledRequests } from '../bundled.js';
import type { DirtyFile } from './expectation.js';
import { type Pool, poolOf } from './pool.js';
import { rowFaults } from './row-faults.js';
import { dataRow, layOut, plant, rowAs, type SheetRow } from './sheet.js';

/** The complaints quarter with one of every fault that rows and whole tables can have together. */
export function mainDirtyFile(): DirtyFile {
  const [complaints] = bundledRequests;
  if (complaints === undefined) throw new Error('no complaints export is bundled');
  const made = synthesisedExport(complaints);
  const pool = widened(poolOf(made));
  for (const fault of rowFaults) fault(pool);
  const header: SheetRow = {
    ...dataRow([...made.header, 'Local Notes', '']),
    kind: 'header',
    issues: [
      { code: 'TITLE_ROWS', severity: 'warning', field: null },
      { code: 'UNKNOWN_COLUMN', severity: 'warning', field: 'Local Notes' },
      { code: 'TRAILING_BLANK_COLUMNS', severity: 'warning', field: null },
    ],
  };
  const { text, counts, issues } = layOut([
    ...titleRows(),
    header,
    ...pool.rows,
    totalsRow(header.cells.length, made.rows.length),
    ...blankRows(header.cells.length),
  ]);
  return {
    name: 'complaints-2026-q3-dirty.csv',
    content: Buffer.from(text, 'utf8'),
    expectation: {
      profile: 'complaints',
      about: 'one of every fault that rows and whole tables can have together',
      status: 'read',
      counts,
      issues: [
        { code: 'BLANK_ROWS', severity: 'warning', row: null, line: null, field: null },
        {
          code: 'CODE_LETTER_CASE',
          severity: 'warning',
          row: null,
          line: null,
          field: 'officer_ethnicity',
        },
        ...issues,
      ],
    },
  };
}

/** Adds a column that no profile knows, filled now and then, and one without header or content. */
function widened(pool: Pool): Pool {
  for (const [index, row] of pool.rows.entries()) {
    row.cells.push(index % 40 === 0 ? 'chased by telephone' : '', '');
  }
  return pool;
}

function titleRows(): readonly SheetRow[] {
  return [
    rowAs('above', 'Mercia Vale Police (made-up): complaints finalised'),
    rowAs('above', '"Extracted on 5 October 2026, subject to change"'),
    rowAs('above', ''),
  ];
}

function totalsRow(width: number, rows: number): SheetRow {
  const cells = Array.from({ length: width }, () => '');
  cells[0] = 'Total';
  cells[1] = String(rows);
  const row = dataRow(cells);
  plant(row, 'TOTALS_ROW', null);
  return row;
}

/** Four rows of delimiters alone and an empty line, as a spreadsheet leaves them. */
function blankRows(width: number): readonly SheetRow[] {
  const commas = ','.repeat(width - 1);
  return [
    rowAs('blank', commas),
    rowAs('blank', commas),
    rowAs('blank', commas),
    rowAs('blank', commas),
    rowAs('blank', ''),
  ];
}
