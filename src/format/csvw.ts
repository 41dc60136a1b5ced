import {
  type CellType,
  csvColumns,
  type CsvColumn,
  noNumber,
  tableDescription,
} from './csvw-columns.js';
import { prettyJson } from './json.js';
import type { Table } from './table.js';

/**
 * The description of a table's CSV file for readers by machine, after the W3C's Metadata Vocabulary
 * for Tabular Data (17 December 2015). It belongs beside the file, as `NAME.csv-metadata.json`, where
 * the standard has readers look for it; `url` is the file's name.
 *
 * CSVW has no column of numbers or shorthand: what is no number stands under `null`, in the plain
 * symbols, and `Inf` with it, as no datatype knows it by this name. No key is claimed, since a table
 * does not say what tells its rows apart and what its rows show this time may be chance.
 */
export function csvwMetadata(
  table: Table,
  { url, language }: { readonly url: string; readonly language: string },
): string {
  return prettyJson({
    '@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
    url,
    'dc:title': table.caption,
    'dc:description': tableDescription(table),
    dialect,
    tableSchema: { columns: csvColumns(table).map(columnDescription) },
  });
}

/** What differs from the standard's own dialect, and what readers are known to take otherwise. */
const dialect = {
  encoding: 'utf-8',
  lineTerminators: ['\r\n'],
  delimiter: ',',
  quoteChar: '"',
  doubleQuote: true,
  header: true,
  skipBlankRows: false,
  trim: false,
} as const;

/** The header comes first among the titles, as a reader holds it against the file. */
function columnDescription({ header, label, holds, meaning }: CsvColumn): object {
  return {
    ...(variableName.test(header) ? { name: header } : {}),
    titles: label === header || label === '' ? [header] : [header, label],
    'dc:description': meaning,
    datatype: datatypes[holds],
    ...(holds === 'text' ? {} : { null: noNumber }),
  };
}

/** What a name must be for URI templates; without one a reader makes it of the first title. */
const variableName = /^[A-Za-z0-9][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+)*$/u;

const datatypes: Readonly<Record<CellType, string>> = {
  text: 'string',
  integer: 'integer',
  decimal: 'decimal',
  float: 'double',
};
