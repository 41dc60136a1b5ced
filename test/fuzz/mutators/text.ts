import type { Chance } from '../chance.js';

const ends = ['\r\n', '\n', '\r'] as const;
const delimiters = [',', ';', '\t', '|'] as const;

/** Changes of the written text: quotes, delimiters, lines and their ends. */
export const textMutations: Readonly<Record<string, (text: string, chance: Chance) => string>> = {
  nothing: (text) => text,
  removeQuote: (text, chance) => splice(text, placeOf(text, /"/g, chance), 1, ''),
  insertQuote: (text, chance) => splice(text, chance.below(text.length), 0, '"'),
  doubleQuote: (text, chance) => splice(text, placeOf(text, /"|,/g, chance), 0, '""'),
  quoteBeforeCell: (text, chance) => splice(text, placeOf(text, /,/g, chance) + 1, 0, '"'),
  quoteBehindCell: (text, chance) => splice(text, placeOf(text, /,/g, chance), 0, '"'),
  curlyQuotes: (text) => text.replaceAll('"', '\u201d'),
  backslashQuotes: (text) => text.replaceAll('""', '\\"'),
  everyCellQuoted: (text) =>
    text.replace(/(^|[,\r\n])([^",\r\n]*)(?=[,\r\n]|$)/g, (_, before: string, cell: string) =>
      /^[\r\n]$/.test(before) && cell === '' ? before : `${before}"${cell}"`,
    ),
  removeDelimiter: (text, chance) => splice(text, placeOf(text, /,/g, chance), 1, ''),
  insertDelimiter: (text, chance) =>
    splice(text, chance.below(text.length), 0, chance.oneOf(delimiters)),
  otherDelimiter: (text, chance) => text.replaceAll(',', chance.oneOf(delimiters)),
  otherDelimiterInOneLine: (text, chance) =>
    oneLine(text, chance, (line) => [line.replaceAll(',', chance.oneOf(delimiters))]),
  spaceBehindDelimiters: (text) => text.replaceAll(',', ', '),
  removeLineEnd: (text, chance) => splice(text, placeOf(text, /\r\n|\r|\n/g, chance), 1, ''),
  insertLineEnd: (text, chance) => splice(text, chance.below(text.length), 0, chance.oneOf(ends)),
  mixLineEnds: (text, chance) => text.replace(/\r\n|\r|\n/g, () => chance.oneOf(ends)),
  oneLineEnd: (text, chance) => text.replace(/\r\n|\r|\n/g, chance.oneOf(ends)),
  doubledLineEnds: (text) => text.replace(/\r\n/g, '\r\r\n'),
  duplicateLine: (text, chance) => oneLine(text, chance, (line) => [line, line]),
  removeLine: (text, chance) => oneLine(text, chance, () => []),
  joinLines: (text, chance) => splice(text, placeOf(text, /\r\n/g, chance), 2, ''),
  cutLine: (text, chance) =>
    oneLine(text, chance, (line) => [line.slice(0, chance.below(line.length + 1))]),
  removeHeader: (text) => text.replace(/^.*?\r\n/, ''),
  swapLines: (text, chance) => oneLine(text, chance, (line, next) => [next, line], 2),
  separatorLine: (text, chance) => `sep=${chance.oneOf([',', ';'])}\r\n${text}`,
  titleLines: (text, chance) => 'Report\r\n'.repeat(1 + chance.below(3)) + text,
  manyTitleLines: (text, chance) => '\r\n'.repeat(chance.below(40)) + text,
  commentLine: (text) => `# extracted by hand\r\n${text}`,
  controlZ: (text) => `${text}\u001a`,
  noFinalEnd: (text) => text.replace(/[\r\n]+$/, ''),
  blankEnd: (text, chance) => text + chance.oneOf([',,,', ' ', '\r\n\r\n\r\n', '\t', '""', '"']),
  cut: (text, chance) => text.slice(0, chance.below(text.length)),
  markInside: (text, chance) => splice(text, chance.below(text.length), 0, '\ufeff'),
  terminalEscape: (text, chance) =>
    splice(text, chance.below(text.length), 0, chance.oneOf(terminal)),
};

/** Sequences that clear a screen, set a title, write a link or ring a bell. */
const terminal = [
  '\u001b[2J',
  '\u001b]0;title\u0007',
  '\u001b]8;;http://x.example\u001b\\',
  '\u009b31m',
  '\u0007\b\b',
  '\u202e',
];

/** Puts other lines in place of one line, or of two neighbours. */
function oneLine(
  text: string,
  chance: Chance,
  change: (line: string, next: string) => readonly string[],
  count = 1,
): string {
  const lines = text.split('\r\n');
  const at = chance.below(lines.length);
  return lines.toSpliced(at, count, ...change(lines[at] ?? '', lines[at + 1] ?? '')).join('\r\n');
}

function placeOf(text: string, wanted: RegExp, chance: Chance): number {
  const places = [...text.matchAll(wanted)].map(({ index }) => index);
  return places.length === 0 ? 0 : chance.oneOf(places);
}

function splice(text: string, at: number, count: number, instead: string): string {
  return text.slice(0, at) + instead + text.slice(at + count);
}
