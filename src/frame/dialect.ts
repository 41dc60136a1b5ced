import { looksLikeData } from './describe.js';
import { headerKey } from './header-name.js';
import type { Profile } from './profile.js';

export type Delimiter = ',' | ';' | '\t' | '|';

const others: readonly Delimiter[] = [';', '\t', '|'];

/** How many records may stand above the header. */
export const mostTitleRows = 19;

/**
 * The delimiter: what the profile declares; what a first line `sep=;` declares; the one under which
 * a line among the first twenty holds the most of the profile's columns; else comma, unless the
 * first line has no comma and exactly one of semicolon, tab and bar.
 *
 * Only headers are looked at, never the rows: free text is full of commas and semicolons.
 */
export function chooseDelimiter(
  pieces: readonly string[],
  columns: readonly string[],
  declared: Profile['delimiter'],
): Delimiter {
  if (declared !== undefined && declared !== 'auto') return declared;
  const lines = firstLines(pieces);
  const named = /^"?sep=([,;|\t])"?$/i.exec(lines[0] ?? '')?.[1];
  if (named !== undefined) return named as Delimiter;
  const wanted = new Set(columns.map(headerKey));
  let best: Delimiter = ',';
  let most = 0;
  for (const line of lines) {
    for (const delimiter of [',', ...others] as const) {
      const matches = countMatches(splitHeader(line, delimiter), wanted);
      if (matches > most) [best, most] = [delimiter, matches];
      if (most === wanted.size && most > 0) return best;
    }
  }
  return most > 0 ? best : byFirstLine(lines);
}

/** How many different wanted columns a record names. */
function countMatches(cells: readonly string[], wanted: ReadonlySet<string>): number {
  return new Set(cells.map(headerKey).filter((key) => wanted.has(key))).size;
}

/**
 * Where the header stands among the first records: the first one that names the most of the
 * profile's columns, provided that it names two or half of them; else the first of all that is not blank.
 * Rows of data above it are no titles: then, too, the first of all stands for the header, and as it
 * lacks the columns the file is refused.
 */
export function findHeader(
  records: readonly { readonly cells: readonly string[] }[],
  columns: readonly string[],
): number {
  const wanted = new Set(columns.map(headerKey));
  const enough = Math.min(2, Math.ceil(wanted.size / 2));
  const firstRecords = records.slice(0, mostTitleRows + 1);
  let most = 0;
  let found = 0;
  for (const [index, { cells }] of firstRecords.entries()) {
    const matches = countMatches(cells, wanted);
    if (matches > most) [found, most] = [index, matches];
    if (most === wanted.size) break;
  }
  const above = firstRecords.slice(0, found).map(({ cells }) => cells);
  const isNamed = most >= Math.max(1, enough);
  if (isNamed && !above.some((cells) => isRowOf(cells, firstRecords[found]?.cells ?? []))) {
    return found;
  }
  const first = records.findIndex(
    ({ cells }) => cells.some((cell) => cell.trim() !== '') && !/^sep=.?$/i.test(cells[0] ?? ''),
  );
  return Math.max(0, first);
}

/** Whether a record fills half of the columns of a header and no fewer than three, with something in it that headings do not hold. */
function isRowOf(cells: readonly string[], header: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  return filled >= Math.max(3, header.length / 2) && cells.some(looksLikeData);
}

function byFirstLine(lines: readonly string[]): Delimiter {
  const line = lines.find((candidate) => candidate.trim() !== '') ?? '';
  if (splitHeader(line, ',').length > 1) return ',';
  const [only, second] = others.filter((delimiter) => splitHeader(line, delimiter).length > 1);
  return only !== undefined && second === undefined ? only : ',';
}

function firstLines(pieces: readonly string[]): readonly string[] {
  const start = pieces.slice(0, 2).join('');
  return start.split(/\r\n|\n|\r/, mostTitleRows + 1);
}

/** Cells of one line, quotes honoured; good enough to weigh a header, not to read a row. */
function splitHeader(line: string, delimiter: Delimiter): readonly string[] {
  const cells: string[] = [];
  let quoted = false;
  let start = 0;
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at];
    if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) {
      cells.push(line.slice(start, at));
      start = at + 1;
    }
  }
  cells.push(line.slice(start));
  return cells.map((cell) => cell.replaceAll('"', ''));
}
