import { parse } from 'csv-parse/sync';

/**
 * What a CSV file and its metadata have against each other, as a validator would say it, after the
 * Model for Tabular Data (section 6.4, parsing cells) and the Metadata Vocabulary of 17 December 2015.
 * Stricter than both: a property that we do not write is a fault, and so is a header that is no title.
 */
export function csvwFaults(csv: string, metadata: string): readonly string[] {
  const { tableSchema, ...described } = JSON.parse(metadata) as Metadata;
  const { columns } = tableSchema;
  return [
    ...tableFaults(described),
    ...Object.keys(tableSchema)
      .filter((name) => name !== 'columns')
      .map((name) => `the schema has ${name}`),
    ...columns.flatMap((column, index) =>
      columnFaults(column, columns.slice(0, index)).map(
        (fault) => `column ${String(index + 1)}: ${fault}`,
      ),
    ),
    ...(csv.startsWith('\uFEFF') ? ['the file begins with a byte order mark'] : []),
    ...(csv.endsWith('\r\n') ? [] : ['the last row has no end']),
    ...cellFaults(csv, columns),
  ];
}

interface Column {
  readonly name?: string;
  readonly titles?: readonly string[];
  readonly datatype?: string;
  readonly null?: readonly string[];
}

interface Metadata {
  readonly tableSchema: { readonly columns: readonly Column[] };
  readonly [property: string]: unknown;
}

const dialectRules: Readonly<Record<string, (value: unknown) => boolean>> = {
  encoding: (value) => value === 'utf-8',
  lineTerminators: (value) => JSON.stringify(value) === '["\\r\\n"]',
  delimiter: (value) => value === ',',
  quoteChar: (value) => value === '"',
  doubleQuote: (value) => value === true,
  header: (value) => value === true,
  skipBlankRows: (value) => value === false,
  trim: (value) => value === false,
};

const tableRules: Readonly<Record<string, (value: unknown) => boolean>> = {
  '@context': (value) =>
    Array.isArray(value) &&
    value[0] === 'http://www.w3.org/ns/csvw' &&
    /^\{"@language":"[a-z]{2,3}"\}$/u.test(JSON.stringify(value[1])),
  url: (value) => typeof value === 'string' && /^[a-z0-9][a-z0-9-]*\.csv$/u.test(value),
  'dc:title': (value) => typeof value === 'string' && value !== '',
  'dc:description': (value) => typeof value === 'string' && value !== '',
  dialect: () => true,
};

function tableFaults(described: Readonly<Record<string, unknown>>): readonly string[] {
  const dialect = (described['dialect'] ?? {}) as Readonly<Record<string, unknown>>;
  const missing = ['@context', 'url'].filter((name) => !(name in described));
  return [
    ...missing.map((name) => `there is no ${name}`),
    ...ruled(described, tableRules),
    ...ruled(dialect, dialectRules).map((fault) => `dialect: ${fault}`),
  ];
}

function ruled(
  values: Readonly<Record<string, unknown>>,
  rules: Readonly<Record<string, (value: unknown) => boolean>>,
): readonly string[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const rule = rules[name];
    if (rule === undefined) return [`there is no property "${name}"`];
    return rule(value) ? [] : [`${name} is ${JSON.stringify(value)}`];
  });
}

const columnProperties = ['name', 'titles', 'dc:description', 'datatype', 'null'];

function columnFaults(column: Column, before: readonly Column[]): readonly string[] {
  const { name, titles = [], datatype = 'string', null: nulls = [''] } = column;
  const strings = [...titles, ...nulls];
  return [
    ...Object.keys(column)
      .filter((property) => !columnProperties.includes(property))
      .map((property) => `there is no property "${property}"`),
    ...(name === undefined || /^[A-Za-z0-9][A-Za-z0-9_.]*$/u.test(name)
      ? []
      : [`"${name}" is no name`]),
    ...(name !== undefined && before.some((other) => other.name === name)
      ? [`the name "${name}" is taken`]
      : []),
    ...(datatype in lexical ? [] : [`there is no datatype "${datatype}"`]),
    ...(strings.every((text) => typeof text === 'string') ? [] : ['a title or null is no string']),
  ];
}

/** What XML Schema 1.1 part 2 lets stand for a value, as far as CSVW takes it without a format. */
const lexical: Readonly<Record<string, RegExp>> = {
  string: /^/u,
  integer: /^[+-]?[0-9]+$/u,
  decimal: /^[+-]?[0-9]+(?:\.[0-9]+)?$/u,
  double: /^(?:[+-]?[0-9]+(?:\.[0-9]+)?(?:[Ee][+-]?[0-9]+)?|NaN|-?INF)$/u,
};

function cellFaults(csv: string, columns: readonly Column[]): readonly string[] {
  const rows: string[][] = parse(csv, { record_delimiter: '\r\n', relax_column_count: true });
  return rows.flatMap((cells, row) => {
    const line = `line ${String(row + 1)}`;
    if (cells.length !== columns.length) {
      return [`${line}: ${String(cells.length)} cells, ${String(columns.length)} columns`];
    }
    return cells.flatMap((cell, index) => {
      const { titles = [], datatype = 'string', null: nulls = [''] } = columns[index] ?? {};
      if (row === 0) {
        return titles.includes(cell)
          ? []
          : [`column ${String(index + 1)}: the header "${cell}" is none of its titles`];
      }
      return nulls.includes(cell) || lexical[datatype]?.test(cell) !== false
        ? []
        : [`${line}, column ${String(index + 1)}: "${cell}" is no ${datatype}`];
    });
  });
}
