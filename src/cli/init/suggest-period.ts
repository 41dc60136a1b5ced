import { readableNumber } from '../../format/numbers.js';
import { buildFrame } from '../../frame/build-frame.js';
import { compareBytewise } from '../../frame/bytewise.js';
import { frameFields } from '../../frame/fields.js';
import type { Intake } from '../../frame/intake.js';
import type { YearKind } from '../../frame/period.js';
import { quarterIn, yearOf } from './quarter-names.js';

/** A period as the configuration of a pack writes it, and why it was chosen, as sentences. */
export interface SuggestedPeriod {
  readonly period: string;
  readonly reason: string;
  /** Null where the period is no quarter. */
  readonly quarter: SuggestedQuarter | null;
}

/** A quarter, and how far the export reaches back before it. */
export interface SuggestedQuarter {
  readonly kind: YearKind;
  /** The quarter under its name in each year. */
  readonly names: Readonly<Record<YearKind, string>>;
  /** How many cases of each year were finalised before the quarter. */
  readonly before: Readonly<Record<YearKind, number>>;
}

/**
 * In an export of several quarters of one year the latest of them; else the calendar quarter in which
 * more than half of the finalised cases were finalised; else `all`, as any quarter would be a guess.
 *
 * @throws UserError DRAW_NEEDS_REFERENCES
 */
export function suggestPeriod(intake: Intake): SuggestedPeriod {
  const known = frameFields(intake).has('date_finalised');
  const { units } = buildFrame(intake, { unit: 'case', fields: known ? [quarterField] : [] });
  const quarters = units.flatMap(({ values }) => {
    const quarter = values[quarterField] ?? '';
    return /^\d{4}-Q[1-4]$/.test(quarter) ? [quarter] : [];
  });
  const counts = new Map<string, number>();
  for (const quarter of quarters) counts.set(quarter, (counts.get(quarter) ?? 0) + 1);
  const [dated, open] = [quarters.length, units.length - quarters.length];
  const names = [...counts.keys()].sort(compareBytewise);
  const latest = latestOfOneYear(names, counts);
  if (latest !== null) return quarterOf(latest.quarter, latest.kind, counts, open);
  const most = names.find((name) => (counts.get(name) ?? 0) * 2 > dated);
  if (most !== undefined) return quarterOf(most, 'calendar', counts, open);
  if (dated === 0) {
    const lack = known
      ? 'no case has a date of finalising'
      : 'the export has no date of finalising';
    return { period: 'all', reason: `every case, because ${lack}.`, quarter: null };
  }
  return {
    period: 'all',
    reason: `every case, because no quarter holds most of them: ${number(dated)} were finalised in ${names.length} quarters from ${names[0] ?? ''} to ${names.at(-1) ?? ''}${open === 0 ? '' : `, and ${number(open)} without a date of finalising can be drawn too`}. Name a quarter to draw from it alone.`,
    quarter: null,
  };
}

/**
 * The latest of several quarters, where all are of one year and it has at least half as many cases as
 * they have on average: fewer are its first days, or dates that are wrong. A year that begins in
 * April is a financial one.
 */
function latestOfOneYear(
  names: readonly string[],
  counts: ReadonlyMap<string, number>,
): { readonly quarter: string; readonly kind: YearKind } | null {
  const [first = '', latest = ''] = [names[0], names.at(-1)];
  if (names.length < 2) return null;
  const isOf = (kind: YearKind): boolean => yearOf(first, kind) === yearOf(latest, kind);
  const beginsInApril = quarterIn(first, 'financial').endsWith('-Q1');
  const kinds: readonly YearKind[] = beginsInApril
    ? ['financial', 'calendar']
    : ['calendar', 'financial'];
  const kind = kinds.find(isOf);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const isEnough = (counts.get(latest) ?? 0) * 2 * names.length >= all;
  return kind !== undefined && isEnough ? { quarter: latest, kind } : null;
}

const quarterField = 'date_finalised_quarter';

function quarterOf(
  quarter: string,
  kind: YearKind,
  counts: ReadonlyMap<string, number>,
  open: number,
): SuggestedPeriod {
  const sum = (holds: (name: string) => boolean): number =>
    [...counts].reduce((all, [name, count]) => all + (holds(name) ? count : 0), 0);
  const [count, dated] = [counts.get(quarter) ?? 0, sum(() => true)];
  const left = [
    ...(count === dated ? [] : [`${number(dated - count)} finalised in other quarters`]),
    ...(open === 0 ? [] : [`${number(open)} without a date of finalising`]),
  ];
  const share =
    count === dated ? `all ${number(dated)}` : `${number(count)} of the ${number(dated)}`;
  const latest =
    latestOfOneYear([...counts.keys()].sort(compareBytewise), counts) === null
      ? ''
      : ` It is the latest of ${number(counts.size)} quarters of one year.`;
  const before = (of: YearKind): number =>
    sum((name) => name < quarter && yearOf(name, of) === yearOf(quarter, of));
  return {
    period: quarterIn(quarter, kind),
    reason: `${share} finalised cases were finalised in it.${latest}${left.length === 0 ? '' : ` Left out: ${left.join(', ')}.`}`,
    quarter: {
      kind,
      names: {
        calendar: quarterIn(quarter, 'calendar'),
        financial: quarterIn(quarter, 'financial'),
      },
      before: { calendar: before('calendar'), financial: before('financial') },
    },
  };
}

function number(count: number): string {
  return readableNumber(count, 'count');
}
