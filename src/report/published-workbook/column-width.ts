import { readableCell } from '../../format/readable-cell.js';
import type { Cell, Column } from '../../format/table.js';

/**
 * How wide a column must be, in digits, for its longest word to stand unbroken and its longest text
 * to fit into a row, which no program makes taller than 409 points; what stands in a column of numbers
 * is one line.
 */
export function columnWidth({ label, kind }: Column, cells: readonly Cell[]): number {
  const texts = cells.map((cell) => readableCell(cell, kind));
  const longest = Math.max(...texts.map(lengthOf), 0);
  const longestWord = Math.max(...[label, ...texts].flatMap(wordsOf).map(lengthOf), 0);
  const heading = Math.ceil(lengthOf(label) / mostHeadingLines) + 3;
  if (kind !== 'text') {
    return clamp(Math.max(longest + 3, longestWord + 3, heading), narrowest, widest);
  }
  const comfortable = clamp(longest + 3, narrowest, comfortablyWide);
  const needed = Math.ceil(Math.max(...texts.map(linesOver), 0));
  return clamp(
    Math.max(comfortable, Math.min(longestWord + 3, longestUnbroken), needed),
    narrowest,
    widest,
  );
}

const narrowest = 12;
const mostHeadingLines = 4;
const comfortablyWide = 46;
/** A digest may be broken. */
const longestUnbroken = 46;
/** No program has wider columns. */
const widest = 250;
/** Lines of usual letters that fit into the tallest row, with room to spare. */
const mostLines = 20;

/** The width at which a text takes as many lines as fit, its own line ends counted. */
function linesOver(text: string): number {
  const lines = text.split('\n');
  const room = Math.max(1, mostLines - lines.length);
  return (text.length / room) * 1.15;
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[\s/-]+/);
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
