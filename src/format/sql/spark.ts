import { decimalPattern } from './decimal-pattern.js';
import type { SqlDialect } from './dialect.js';
import { formulaPattern } from './formula-pattern.js';
import { withoutUnseen } from './unseen.js';

/** Spark SQL 3.0 and later. It compares texts by their bytes unless told otherwise. */
export const spark: SqlDialect = {
  title: 'Spark SQL',
  functions: {
    sha256: (text) => `sha2(${text}, 256)`,
    leadingNumber: (hex) => `CAST(conv(substr(${hex}, 1, 13), 16, 10) AS BIGINT)`,
    bytewise: (text) => text,
    text: (value) => `coalesce(CAST(${value} AS STRING), '')`,
    restored: (cell) => `regexp_replace(${cell}, ${literal(formula)}, ${literal('$1')})`,
    isDecimal: (text) => `${text} RLIKE ${literal(`\\A${decimalPattern}\\z`)}`,
    double: (number) => `CAST(${number} AS DOUBLE)`,
    wide: (number) => `CAST(${number} AS DECIMAL(38, 0))`,
    quotient: (dividend, divisor) => `(${dividend}) div (${divisor})`,
    contains: (text, part) => `instr(${text}, ${part}) > 0`,
    holds: (text, pattern) => `(${text}) RLIKE ${pattern}`,
    fits: (text, pattern) =>
      `(${text}) RLIKE concat(${literal('\\A(?:')}, ${pattern}, ${literal(')\\z')})`,
    replaced: (text, pattern, by) => `regexp_replace(${text}, ${pattern}, ${by})`,
    trimmed: (text, characters) => `trim(BOTH ${characters} FROM (${text}))`,
    lowered: (text) => `lower(${text})`,
    beforeBar: (text) => `substring_index(${text}, '|', 1)`,
    together: (text, order) =>
      `array_join(transform(array_sort(collect_list(struct(${order} AS place, ${text} AS line))), one -> one.line), '')`,
  },
  name,
  literal,
  frozenFrame: (columns) => ({
    from: 'frame',
    before: 'First load the frame, in the folder that holds frame.csv:',
    statements: [
      `CREATE OR REPLACE TEMPORARY VIEW frame (${columns.map((column) => `${name(column)} STRING`).join(', ')}) USING csv OPTIONS (path 'frame.csv', header 'true', multiLine 'true', quote '"', escape '"', encoding 'UTF-8');`,
    ],
  }),
};

const formula = formulaPattern((hex) => `\\x{${hex}}`, { nul: true });

function name(text: string): string {
  return `\`${text.replaceAll('`', '``')}\``;
}

/**
 * The backslash is the escape character. `${` is escaped too: the spark-sql shell puts variables in
 * its place before it reads the text.
 */
function literal(text: string): string {
  const escaped = withoutUnseen(text.replace(/[\\']/g, '\\$&'), utf16).replaceAll('${', '\\u0024{');
  return `'${escaped}'`;
}

/** As UTF-16 units, which is what its texts are made of when a literal is read. */
function utf16(code: number): string {
  return String.fromCodePoint(code)
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
