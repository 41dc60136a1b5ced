import { decimalPattern } from './decimal-pattern.js';
import type { SqlDialect } from './dialect.js';
import { formulaPattern } from './formula-pattern.js';
import { unseen } from './unseen.js';

/** DuckDB (tests run it with 1.5). It reads the file of the frame itself. */
export const duckdb: SqlDialect = {
  title: 'DuckDB',
  functions: {
    sha256: (text) => `sha256(${text})`,
    leadingNumber: (hex) => `CAST('0x' || substr(${hex}, 1, 13) AS BIGINT)`,
    bytewise: (text) => `${text} COLLATE C`,
    text: (value) => `coalesce(CAST(${value} AS VARCHAR), '')`,
    restored: (cell) => `regexp_replace(${cell}, ${literal(formula)}, '\\1')`,
    isDecimal: (text) => `regexp_full_match(${text}, '${decimalPattern}')`,
    double: (number) => `CAST(${number} AS DOUBLE)`,
    wide: (number) => `CAST(${number} AS HUGEINT)`,
    quotient: (dividend, divisor) => `(${dividend}) // (${divisor})`,
    contains: (text, part) => `contains(${text}, ${part})`,
    holds: (text, pattern) => `regexp_matches(${text}, ${pattern})`,
    fits: (text, pattern) => `regexp_full_match(${text}, ${pattern})`,
    replaced: (text, pattern, by) => `regexp_replace(${text}, ${pattern}, ${by}, 'g')`,
    trimmed: (text, characters) => `trim(${text}, ${characters})`,
    lowered: (text) => `lower(${text})`,
    beforeBar: (text) => `split_part(${text}, '|', 1)`,
    together: (text, order) => `coalesce(string_agg(${text}, '' ORDER BY ${order}), '')`,
  },
  name,
  literal,
  frozenFrame: (columns) => ({
    from: `read_csv('frame.csv', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {${columns.map((column) => `${literal(column)}: 'VARCHAR'`).join(', ')}})`,
    before: 'Run it in the folder that holds frame.csv.',
    statements: [],
  }),
};

const formula = formulaPattern((hex) => `\\x{${hex}}`, { nul: true });

function name(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function literal(text: string): string {
  const parts = text.split(new RegExp(`(${unseen.source})`, 'u')).filter((part) => part !== '');
  const written = parts.map((part) =>
    part.search(unseen) === -1
      ? `'${part.replaceAll("'", "''")}'`
      : `chr(${part.codePointAt(0) ?? 0})`,
  );
  return written.length === 0
    ? "''"
    : written.length === 1
      ? written.join('')
      : `(${written.join(' || ')})`;
}
