import { inSymbols } from '../format/symbols.js';
import type { Table } from '../format/table.js';
import type { SheetCell, Workbook } from '../format/workbook.js';
import type { EditionName } from './audit-result.js';
import type { PublishedTable } from './published-workbook/published-contents.js';
import { publishedWorkbook } from './published-workbook/published-workbook.js';

/** The tables of one audit in one edition, in the order of its files. */
export interface AuditTables {
  /** Short, as it stands in the names of sheets: complaints. */
  readonly name: string;
  readonly title: string;
  readonly tables: readonly FiledTable[];
}

/** A table and where its CSV file stands, from the folder of the workbook. */
export interface FiledTable {
  readonly file: string;
  readonly table: Table;
}

/** What the cover says; an absent fact has no line. */
export interface TablesCover {
  readonly title: string;
  readonly office?: string;
  readonly period?: string;
  readonly edition: EditionName;
  /** More to be said beside these, such as the export: label and value. */
  readonly facts?: readonly (readonly [string, string])[];
  /** How the numbers of the public edition are protected, in words. */
  readonly protection: string;
  readonly contact?: string;
  /** What is written for each shorthand. */
  readonly symbols: Readonly<Record<string, string>>;
}

/**
 * `tables.xlsx` of an edition: every table of its CSV files, with the same numbers and the same
 * shorthand, in the published profile. The tables of one audit are on sheets named `Table 1` and on;
 * those of several have the name of their audit before the number, and its title before their caption.
 */
export function tablesWorkbook(cover: TablesCover, audits: readonly AuditTables[]): Workbook {
  const told = audits.flatMap((audit) =>
    audit.tables.map((filed, index) => published(filed, audit, index, audits.length === 1)),
  );
  return inSymbolsOf(
    publishedWorkbook({
      title: cover.title,
      marking: editions[cover.edition].marking,
      about: aboutOf(cover),
      notes: [],
      tables: told,
      ...(cover.contact === undefined ? {} : { contact: cover.contact }),
    }),
    cover.symbols,
  );
}

const editions: Readonly<Record<EditionName, { readonly name: string; readonly marking: string }>> =
  {
    restricted: {
      name: 'Restricted, for the office',
      marking: 'Restricted edition: small numbers are shown. Not for publication',
    },
    public: { name: 'Public', marking: 'Public edition' },
  };

function aboutOf(cover: TablesCover): readonly (readonly [string, string])[] {
  const { office, period, edition, facts = [], protection } = cover;
  return [
    ...(office === undefined ? [] : [['Office', office] as const]),
    ...(period === undefined ? [] : [['Period', period] as const]),
    ['Edition', editions[edition].name],
    ...facts,
    [
      'What the figures are',
      'Outcomes by group, counted from every unit of the export that the tables name, never from a sample drawn from it. A difference between groups is one that needs explaining; it is not by itself a finding of bias.',
    ],
    [
      'How people are protected',
      edition === 'public'
        ? `Disclosure control: ${protection}. Numbers that could point to a person, and what follows from them, are replaced by [c].`
        : 'They are not: this edition shows every number, small ones too. Only the public edition may leave the office.',
    ],
    ['The same tables as files', 'Each sheet is also a CSV file; the list of the tables names it.'],
  ];
}

function published(
  { file, table }: FiledTable,
  { name, title }: AuditTables,
  index: number,
  isOnly: boolean,
): PublishedTable {
  return {
    ...table,
    caption: isOnly ? table.caption : `${title}. ${table.caption}`,
    sheet: isOnly ? `Table ${index + 1}` : `${name.slice(0, longestAudit)} ${index + 1}`,
    file,
  };
}

/** A sheet has 31 characters, and a number after the name. */
const longestAudit = 26;

/** The workbook with the shorthand that is asked for, wherever it stands. */
function inSymbolsOf(workbook: Workbook, symbols: Readonly<Record<string, string>>): Workbook {
  const mended = (cell: SheetCell): SheetCell =>
    typeof cell.value === 'string' ? { ...cell, value: inSymbols(cell.value, symbols) } : cell;
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(mended) })),
    })),
  };
}
