import { UserError } from '../../errors.js';
import type { FileFacts, Intake, Row } from '../../frame/intake.js';
import { ledgerOf } from '../../frame/ledger.js';
import { type ParsedTable, parseTable } from '../../frame/parse-table.js';
import { tableToCsv } from '../../format/csv.js';
import { restore } from '../../format/neutralise.js';
import type { Table } from '../../format/table.js';
import type { ImportDescription } from '../results/import-description.js';

/** The fields that tell units apart; a pseudonym among them is kept, as units cannot be counted without. */
const identifiers = ['case_ref', 'allegation_no', 'subject_id'];

/**
 * Every row of an export as it was understood, as text: what tables are counted from. Other sensitive
 * fields than those that tell units apart are left out; no table is made of them. It stays in the
 * office.
 */
export function freezeRows(intake: Intake): string {
  return tableToCsv(rowsTable(intake));
}

function rowsTable({ schema, profile, rows }: Intake): Table {
  const mapped = new Set([...Object.keys(profile.fields), ...Object.keys(profile.constants ?? {})]);
  const fields = Object.entries(schema.properties)
    .filter(
      ([name, { sensitive }]) => mapped.has(name) && (sensitive !== true || isIdentifier(name)),
    )
    .map(([name]) => name);
  return {
    name: 'rows',
    caption: 'Every row of the export, as it was understood',
    columns: [
      { name: 'row', label: 'Spreadsheet row', kind: 'count' },
      { name: 'line', label: 'File line', kind: 'count' },
      { name: 'status', label: 'Status', kind: 'text' },
      { name: 'aligned', label: 'As wide as its header', kind: 'text' },
      ...fields.map((name) => ({
        name,
        label: schema.properties[name]?.title ?? name,
        kind: 'text' as const,
      })),
    ],
    rows: rows.map(({ row, line, status, aligned, values }) => [
      row,
      line,
      status,
      aligned ? 'yes' : 'no',
      ...fields.map((name) => values[name] ?? ''),
    ]),
    notes: [],
  };
}

function isIdentifier(name: string): boolean {
  return identifiers.includes(name);
}

/**
 * The intake whose rows were frozen, as far as tables are counted from it: without its issues and the
 * cells as the file has them. Null where the text is no such table.
 */
export function thawRows(
  text: string,
  { profile, schema, codeLists }: ImportDescription,
  { sha256, bytes, rows: all }: Pick<FileFacts, 'sha256' | 'bytes'> & { readonly rows: number },
): Intake | null {
  const table = tableIn(text);
  if (table === null) return null;
  const { header, rows: records } = table;
  const [row, line, status, aligned, ...fields] = header;
  if ([row, line, status, aligned].join() !== 'row,line,status,aligned') return null;
  const rows = records.map((cells): Row => {
    const values = Object.create(null) as Record<string, string>;
    for (const [place, field] of fields.entries()) {
      const value = restore(cells[place + 4] ?? '');
      if (value !== '') values[field] = value;
    }
    return {
      row: Number(cells[0]),
      line: Number(cells[1]),
      status: cells[2] === 'accepted' ? 'accepted' : 'rejected',
      aligned: cells[3] === 'yes',
      values,
      cells: [],
    };
  });
  const accepted = rows.filter((one) => one.status === 'accepted').length;
  const counts = {
    rows: all,
    accepted,
    rejected: rows.length - accepted,
    blank: all - rows.length,
  };
  return {
    profile,
    schema,
    codeLists: new Map(codeLists.map((list) => [list.name, list])),
    file: {
      name: 'rows.csv',
      bytes,
      sha256,
      unpackedBytes: null,
      encoding: 'UTF-8',
      byteOrderMark: false,
      delimiter: ',',
      lineEnd: 'CRLF',
      lines: rows.length + 1,
      titleRows: 0,
      columns: fields.flatMap((field) => profile.fields[field]?.column ?? []),
    },
    status: 'read',
    fileIssues: [],
    issues: [],
    counts,
    ledger: ledgerOf(1 + all, 0, { counts, rows }),
    rows,
    normalisations: [],
  };
}

/** Whoever checks a pack is to hear which file is damaged, and of all others beside it. */
function tableIn(text: string): ParsedTable | null {
  try {
    return parseTable(text);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
