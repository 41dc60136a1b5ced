import { decimalPattern } from './decimal-pattern.js';
import type { SqlDialect } from './dialect.js';
import { formulaPattern } from './formula-pattern.js';
import { withoutUnseen } from './unseen.js';

/** PostgreSQL 11 and later (tests run it with 15), in a database in UTF-8. Its texts hold no NUL character. */
export const postgres: SqlDialect = {
  title: 'PostgreSQL',
  functions: {
    sha256: (text) => `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`,
    leadingNumber: (hex) => `('x000' || substr(${hex}, 1, 13))::bit(64)::bigint`,
    bytewise: (text) => `(${text}) COLLATE "C"`,
    text: (value) => `coalesce(CAST(${value} AS text), '')`,
    restored: (cell) => `regexp_replace(${cell}, ${literal(formula)}, ${literal('\\1')})`,
    isDecimal: (text) => `${text} ~ '^${decimalPattern}$'`,
    double: (number) => `CAST(${number} AS double precision)`,
    wide: (number) => `CAST(${number} AS numeric)`,
    quotient: (dividend, divisor) => `div(${dividend}, ${divisor})`,
    contains: (text, part) => `strpos(${text}, ${part}) > 0`,
    holds: (text, pattern) => `(${text}) ~ ${pattern}`,
    fits: (text, pattern) => `(${text}) ~ ('^(?:' || ${pattern} || ')$')`,
    replaced: (text, pattern, by) => `regexp_replace(${text}, ${pattern}, ${by}, 'g')`,
    trimmed: (text, characters) => `btrim(${text}, ${characters})`,
    lowered: (text) => `lower((${text}) COLLATE "C")`,
    beforeBar: (text) => `split_part(${text}, '|', 1)`,
    together: (text, order) => `coalesce(string_agg(${text}, '' ORDER BY ${order}), '')`,
  },
  name,
  literal,
  frozenFrame: (columns) => ({
    from: 'frame',
    before: 'First load the frame, with psql in the folder that holds frame.csv:',
    statements: [
      '\\encoding UTF8',
      `CREATE TEMPORARY TABLE frame (${columns.map((column) => `${name(column)} text`).join(', ')});`,
      "\\copy frame FROM 'frame.csv' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')",
    ],
  }),
};

const formula = formulaPattern((hex) => `\\u${hex}`, { nul: false });

function name(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A text with backslashes or unseen characters is written as E'', which means the same under every setting. */
function literal(text: string): string {
  const quoted = text.replaceAll("'", "''");
  const escaped = withoutUnseen(
    quoted.replaceAll('\\', '\\\\'),
    (code) => `\\U${code.toString(16).padStart(8, '0')}`,
  );
  return escaped === quoted ? `'${quoted}'` : `E'${escaped}'`;
}
