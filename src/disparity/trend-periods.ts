import { compareBytewise } from '../frame/bytewise.js';
import type { NamedValue } from './named.js';
import { named, type Vocabulary } from './vocabulary.js';

/** A period of a trend. */
export interface TrendPeriod extends NamedValue {
  /** When it is, in steps of one period: 1 for the first; a period without units leaves a gap. */
  readonly time: number;
}

/**
 * The values of a field as periods, in code-unit order; values that are not known are none.
 *
 * Years, quarters and months, calendar or financial, stand as far apart as they are, so that a
 * period in which nothing happened counts as time; other values are taken to follow each other.
 */
export function periodsOf(vocabulary: Vocabulary, seen: Iterable<string>): readonly TrendPeriod[] {
  const values = [...seen].filter((value) => !vocabulary.notKnown.has(value)).sort(compareBytewise);
  const kind = kinds.find((candidate) => values.every((value) => candidate.test(value)));
  const times = values.map((value, index) => (kind === undefined ? index : timeOf(value)));
  const [first = 0] = times;
  return values.map((value, index) => ({
    ...named(vocabulary, value),
    time: (times[index] ?? 0) - first + 1,
  }));
}

/** All values must be of one kind: a year and a quarter do not follow each other. */
const kinds = [
  /^\d{4}$/,
  /^\d{4}-Q[1-4]$/,
  /^\d{4}-(0[1-9]|1[0-2])$/,
  /^FY\d{4}\/\d{2}$/,
  /^FY\d{4}\/\d{2}-Q[1-4]$/,
];

/** Years, quarters or months since the year 0; a financial year goes by the year it begins in. */
function timeOf(value: string): number {
  const [, year, quarter, month] =
    /^(?:FY)?(\d{4})(?:\/\d{2})?(?:-Q(\d)|-(\d{2}))?$/.exec(value) ?? [];
  if (quarter !== undefined) return Number(year) * 4 + Number(quarter);
  return month === undefined ? Number(year) : Number(year) * 12 + Number(month);
}
