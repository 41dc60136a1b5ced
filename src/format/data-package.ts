import {
  type CellType,
  csvColumns,
  type CsvColumn,
  noNumber,
  tableDescription,
} from './csvw-columns.js';
import { prettyJson } from './json.js';
import type { Table } from './table.js';

/** A CSV file of a package, with the table that it holds. */
export interface PackagedTable {
  /** From the folder of the descriptor, with slashes. */
  readonly path: string;
  readonly table: Table;
  /** The size of the file. */
  readonly bytes: number;
  /** 64 lowercase hex characters. */
  readonly sha256: string;
}

/**
 * The descriptor `datapackage.json` of a folder of tables: a Tabular Data Package, version 1 of the
 * Frictionless specifications. `name` is of lower-case letters, digits and hyphens.
 *
 * In version 1 what stands for a missing number holds for every column; each column of text takes it
 * back as version 2 lets it, so that a status `[c]` is read as what it is. Readers of version 1 alone
 * read it as missing.
 */
export function dataPackage({
  name,
  title,
  resources,
}: {
  readonly name: string;
  readonly title: string;
  readonly resources: readonly PackagedTable[];
}): string {
  return prettyJson({
    profile: 'tabular-data-package',
    name,
    title,
    resources: resources.map(resource),
  });
}

function resource({ path, table, bytes, sha256 }: PackagedTable): object {
  return {
    profile: 'tabular-data-resource',
    name: resourceName(path),
    path,
    title: table.caption,
    description: tableDescription(table),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    dialect,
    schema: { fields: csvColumns(table).map(field), missingValues: noNumber },
  };
}

function resourceName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.csv$/u, '');
}

const dialect = {
  delimiter: ',',
  lineTerminator: '\r\n',
  quoteChar: '"',
  doubleQuote: true,
  skipInitialSpace: false,
  header: true,
} as const;

function field({ header, label, holds, meaning }: CsvColumn): object {
  return {
    name: header,
    title: label,
    description: meaning,
    type: fieldTypes[holds],
    ...(holds === 'text' ? { missingValues: [''] } : {}),
  };
}

const fieldTypes: Readonly<Record<CellType, string>> = {
  text: 'string',
  integer: 'integer',
  decimal: 'number',
  float: 'number',
};
