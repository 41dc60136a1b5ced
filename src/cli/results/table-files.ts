import { tableToCsv } from '../../format/csv.js';
import { csvwMetadata } from '../../format/csvw.js';
import { dataPackage } from '../../format/data-package.js';
import { inSymbols } from '../../format/symbols.js';
import type { Table } from '../../format/table.js';
import { sha256Hex } from '../../random/sha256.js';
import type { FiledTable } from '../../report/tables-workbook.js';
import type { TextFile } from './text-file.js';

/** A table and the stem of its file names. */
export interface NamedTable {
  readonly stem: string;
  readonly table: Table;
}

/** What a data package is called, and the shorthand of its tables. */
export interface TablePackage {
  /** Of lower-case letters, digits and hyphens. */
  readonly name: string;
  readonly title: string;
  readonly symbols: Readonly<Record<string, string>>;
}

/**
 * The tables of one edition as CSV files, each with its CSVW metadata beside it, and the data package
 * that lists them in the same order; paths are from the folder of the edition. The shorthand is
 * already as asked for: `withSymbols` must not go over these files again.
 */
export function tableFiles(
  tables: readonly NamedTable[],
  { name, title, symbols }: TablePackage,
): readonly TextFile[] {
  if (tables.length === 0) return [];
  const written = tables.map(({ stem, table }) => {
    const content = inSymbols(tableToCsv(table), symbols);
    const metadata = csvwMetadata(table, { url: `${stem}.csv`, language: 'en' });
    return {
      path: fileOf(stem),
      table,
      content,
      metadata: inSymbols(metadata, symbols),
      bytes: new TextEncoder().encode(content).length,
      sha256: sha256Hex(content),
    };
  });
  return [
    ...written.flatMap(({ path, content, metadata }) => [
      { path, content },
      { path: `${path}-metadata.json`, content: metadata },
    ]),
    {
      path: 'datapackage.json',
      content: inSymbols(dataPackage({ name, title, resources: written }), symbols),
    },
  ];
}

/** The tables with the paths of their files, for a workbook that stands above `folder`: '' or `AUDIT/`. */
export function filedTables(tables: readonly NamedTable[], folder: string): readonly FiledTable[] {
  return tables.map(({ stem, table }) => ({ file: `${folder}${fileOf(stem)}`, table }));
}

function fileOf(stem: string): string {
  return `tables/${stem}.csv`;
}
