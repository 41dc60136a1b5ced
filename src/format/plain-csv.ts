import { stringify } from 'csv-stringify/sync';

/**
 * Cells as RFC 4180 text, CRLF after every row, quoted only where needed and otherwise untouched:
 * for a made-up export, which must be what a force's system would write. Results for people are
 * written by `tableToCsv`.
 */
export function plainCsv(rows: readonly (readonly string[])[]): string {
  return stringify([...rows], { record_delimiter: '\r\n', quoted_match: /[",\r\n]/ });
}
