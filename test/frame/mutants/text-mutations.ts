import type { Chance } from './chance.js';

const ends = ['\r\n', '\n', '\r'] as const;

/** Changes of the written text: quotes, delimiters, line ends. */
export const textMutations: Readonly<Record<string, (text: string, chance: Chance) => string>> = {
  nothing: (text) => text,
  removeQuote: (text, chance) => splice(text, placeOf(text, /"/g, chance), 1, ''),
  insertQuote: (text, chance) => splice(text, chance.below(text.length), 0, '"'),
  removeDelimiter: (text, chance) => splice(text, placeOf(text, /,/g, chance), 1, ''),
  insertDelimiter: (text, chance) =>
    splice(text, chance.below(text.length), 0, chance.oneOf([',', ';', '\t', '|'])),
  otherDelimiter: (text, chance) => text.replaceAll(',', chance.oneOf([';', '\t', '|'])),
  removeLineEnd: (text, chance) => splice(text, placeOf(text, /\r\n|\r|\n/g, chance), 1, ''),
  insertLineEnd: (text, chance) => splice(text, chance.below(text.length), 0, chance.oneOf(ends)),
  mixLineEnds: (text, chance) => text.replace(/\r\n|\r|\n/g, () => chance.oneOf(ends)),
  swallow: (text, chance) => swallow(text, chance, 1 + chance.below(4)),
  swallowOne: (text, chance) => swallow(text, chance, 1),
  separatorLine: (text, chance) => `sep=${chance.oneOf([',', ';'])}\r\n${text}`,
  titleLines: (text, chance) => 'Report\r\n'.repeat(1 + chance.below(3)) + text,
  controlZ: (text) => `${text}\u001a`,
  cut: (text, chance) => text.slice(0, chance.below(text.length)),
  markInside: (text, chance) => splice(text, chance.below(text.length), 0, '\ufeff'),
};

/** Opens a quote before a cell of one line and closes it after a cell some lines below. */
function swallow(text: string, chance: Chance, lines: number): string {
  const rows = text.split('\r\n');
  if (rows.length < 3) return text;
  const first = 1 + chance.below(Math.max(1, rows.length - lines - 1));
  const opened = rows[first]?.split(',') ?? [];
  const closed = rows[first + lines]?.split(',') ?? [];
  const column = chance.below(Math.min(opened.length, closed.length));
  const last = chance.below(3) === 0 ? chance.below(closed.length) : column;
  opened[column] = `"${opened[column] ?? ''}`;
  closed[last] = `${closed[last] ?? ''}"`;
  return rows
    .with(first, opened.join(','))
    .with(Math.min(rows.length - 1, first + lines), closed.join(','))
    .join('\r\n');
}

function placeOf(text: string, wanted: RegExp, chance: Chance): number {
  const places = [...text.matchAll(wanted)].map(({ index }) => index);
  return places.length === 0 ? 0 : chance.oneOf(places);
}

function splice(text: string, at: number, count: number, instead: string): string {
  return text.slice(0, at) + instead + text.slice(at + count);
}
