import { compareBytewise } from './bytewise.js';
import { readDate } from './dates.js';
import { showValue } from './describe.js';

/** What one column of an export looks like. Values are shown only where they look like codes. */
export interface ColumnFacts {
  /** From 1, as a spreadsheet counts columns. */
  readonly position: number;
  readonly header: string;
  readonly filled: number;
  readonly blank: number;
  readonly distinct: number;
  readonly looksLike: 'blank' | 'codes' | 'dates' | 'numbers' | 'references' | 'text';
  /** The most frequent values, for columns that look like codes; else the most frequent shapes. */
  readonly values: readonly Frequency[];
  readonly shapes: readonly Frequency[];
}

export interface Frequency {
  readonly text: string;
  readonly count: number;
}

const mostCodes = 60;
const longestCode = 80;
const personal =
  /\b(?:name|surname|forename|address|e-?mail|phone|birth|dob|postcode|summary|description|details|notes?)\b/i;

/** Looks at the cells of one column, header not included; `isPrivate` forbids showing its values. */
export function columnFacts(
  position: number,
  header: string,
  cells: readonly string[],
  isPrivate: boolean,
): ColumnFacts {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const text = cell.trim();
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const filled = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const looksLike = kindOf(counts, filled, isPrivate || personal.test(header));
  const shapes = new Map<string, number>();
  for (const [text, count] of counts) {
    const shape = shapeOf(text);
    shapes.set(shape, (shapes.get(shape) ?? 0) + count);
  }
  return {
    position,
    header: showValue(header.trim()),
    filled,
    blank: cells.length - filled,
    distinct: counts.size,
    looksLike,
    values: looksLike === 'codes' ? mostFrequent(counts, 20) : [],
    shapes: looksLike === 'codes' ? [] : mostFrequent(shapes, 5),
  };
}

function kindOf(
  counts: ReadonlyMap<string, number>,
  filled: number,
  isPrivate: boolean,
): ColumnFacts['looksLike'] {
  const texts = [...counts.keys()];
  if (texts.length === 0) return 'blank';
  const share = (test: (text: string) => boolean): number =>
    texts.filter(test).length / texts.length;
  if (share(isDate) > 0.8) return 'dates';
  const long = texts.some((text) => text.length > longestCode || /[\r\n]/.test(text));
  const repeats = counts.size <= mostCodes && counts.size * 2 <= filled;
  if (!long && share((text) => /^[+-]?\d+(?:\.\d+)?$/.test(text)) > 0.9) return 'numbers';
  if (long) return 'text';
  if (repeats && !isPrivate) return 'codes';
  return share((text) => /\d/.test(text) && !/\s\S+\s/.test(text)) > 0.8 ? 'references' : 'text';
}

/** A date in any order; serial numbers are no dates here. */
function isDate(text: string): boolean {
  const { value, faults } = readDate(text, undefined, false);
  return value !== undefined || faults.some(({ code }) => code === 'AMBIGUOUS_DATE');
}

/** Letters as A and digits as 9, long runs shortened to one sign and a plus. */
function shapeOf(text: string): string {
  return text
    .slice(0, 60)
    .replace(/\p{L}/gu, 'A')
    .replace(/\p{Nd}/gu, '9')
    .replace(/[^A9\s/.:,;()_+-]/gu, '?')
    .replace(/A{4,}/g, 'A+')
    .replace(/9{9,}/g, '9+')
    .replace(/(?:A\+?\s+){3,}.*/s, 'A+ …')
    .replace(/\s+/g, ' ');
}

/** A value that occurs once or twice may be a slip, a name even, and is not shown. */
function mostFrequent(counts: ReadonlyMap<string, number>, most: number): readonly Frequency[] {
  return [...counts]
    .filter(([, count]) => count >= 3)
    .sort(([left, m], [right, n]) => n - m || compareBytewise(left, right))
    .slice(0, most)
    .map(([text, count]) => ({ text: showValue(text), count }));
}
