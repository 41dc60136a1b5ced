import { readableNumber } from '../../format/numbers.js';
import { buildFrame } from '../../frame/build-frame.js';
import { compareBytewise } from '../../frame/bytewise.js';
import { frameFields } from '../../frame/fields.js';
import type { Intake } from '../../frame/intake.js';

/** A period as the configuration of a pack writes it, and why it was chosen, as sentences. */
export interface SuggestedPeriod {
  readonly period: string;
  readonly reason: string;
}

/**
 * The calendar quarter in which more than half of the finalised cases were finalised; `all` where no
 * quarter has so many, because any of them would then be a guess.
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
  const most = [...counts].find(([, count]) => count * 2 > dated);
  if (most !== undefined) return quarterOf(...most, dated, open);
  if (dated === 0) {
    const lack = known
      ? 'no case has a date of finalising'
      : 'the export has no date of finalising';
    return { period: 'all', reason: `every case, because ${lack}.` };
  }
  const names = [...counts.keys()].sort(compareBytewise);
  return {
    period: 'all',
    reason: `every case, because no quarter holds most of them: ${number(dated)} were finalised in ${names.length} quarters from ${names[0] ?? ''} to ${names.at(-1) ?? ''}${open === 0 ? '' : `, and ${number(open)} without a date of finalising can be drawn too`}. Name a quarter to draw from it alone.`,
  };
}

const quarterField = 'date_finalised_quarter';

function quarterOf(quarter: string, count: number, dated: number, open: number): SuggestedPeriod {
  const left = [
    ...(count === dated ? [] : [`${number(dated - count)} finalised in other quarters`]),
    ...(open === 0 ? [] : [`${number(open)} without a date of finalising`]),
  ];
  const share =
    count === dated ? `all ${number(dated)}` : `${number(count)} of the ${number(dated)}`;
  return {
    period: quarter,
    reason: `${share} finalised cases were finalised in it.${left.length === 0 ? '' : ` Left out: ${left.join(', ')}.`}`,
  };
}

function number(count: number): string {
  return readableNumber(count, 'count');
}
