import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { complaintColumns } from './columns.js';

/**
 * Writes what the peers need of the shipped schema, as files that every language reads:
 * columns.tsv (column, kind, places: 1 where a fault rejects the row) and codes.tsv (column, text,
 * code, group, severity), a line for every label and every code; blank where there is none.
 */
export function writeRuleFiles(folder) {
  mkdirSync(folder, { recursive: true });
  const columns = complaintColumns();
  const write = (name, lines) =>
    writeFileSync(join(folder, name), lines.map((line) => `${line.join('\t')}\n`).join(''));
  write('columns.tsv', [
    ['column', 'kind', 'places'],
    ...columns.map(({ heading, kind, places }) => [heading, kind, places ? 1 : 0]),
  ]);
  write('codes.tsv', [
    ['column', 'text', 'code', 'group', 'severity'],
    ...columns.flatMap(({ heading, codes }) => textsOf(codes).map((line) => [heading, ...line])),
  ]);
}

function textsOf(codes) {
  const found = new Map();
  for (const { code, label, group = '', severity = '' } of codes) {
    for (const text of [label, code])
      if (!found.has(text)) found.set(text, [code, group, severity]);
  }
  return [...found].map(([text, rest]) => [text, ...rest]);
}
