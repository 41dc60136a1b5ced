import { UserError } from '../../errors.js';
import type { ComparisonPlan } from '../../record/pack-plan.js';
import type { Given } from '../command.js';
import { choice, flag, list, requiredText, text } from '../given.js';
import { parseDays } from '../days.js';
import { parseWhere } from '../parse-where.js';
import { countingUnits } from '../units.js';

const together = ['outcome', 'event', 'group', 'reference'] as const;
const onlyWithThem = [
  'among',
  'adjust-for',
  'beside',
  'over',
  'across',
  'benchmark',
  'days',
] as const;

/**
 * What the options ask to compare; null where none of them is given and the default tables are meant.
 *
 * @throws UserError QUERY_INCOMPLETE, DAYS_INVALID
 */
export function askedPlan(given: Given): ComparisonPlan | null {
  const isGiven = (name: string): boolean => list(given, name).length > 0;
  const missing = together.filter((name) => !isGiven(name));
  if (missing.length === together.length) {
    const alone = [
      ...onlyWithThem.filter(isGiven),
      ...(flag(given, 'stages') ? ['stages'] : []),
      ...(given.stated?.has('unit') === true ? ['unit'] : []),
    ];
    if (alone.length === 0) return null;
    throw incomplete(missing, `--${alone[0] ?? ''} was given`);
  }
  if (missing.length > 0) throw incomplete(missing, 'others were given');
  const days = text(given, 'days');
  return {
    unit: choice(requiredText(given, 'unit'), 'unit', countingUnits),
    outcome: requiredText(given, 'outcome'),
    event: list(given, 'event'),
    among: list(given, 'among'),
    group: requiredText(given, 'group'),
    reference: requiredText(given, 'reference'),
    adjustFor: list(given, 'adjust-for'),
    beside: text(given, 'beside') ?? null,
    over: text(given, 'over') ?? null,
    across: text(given, 'across') ?? null,
    stages: flag(given, 'stages'),
    days: days === undefined ? null : parseDays(days),
    where: parseWhere(given),
  };
}

function incomplete(missing: readonly string[], because: string): UserError {
  const names = missing.map((name) => `--${name}`).join(', ');
  return new UserError(
    'QUERY_INCOMPLETE',
    `What to compare is not said in full: ${because}, but not ${names}.`,
    `Add ${names}; or give none of --outcome, --event, --group and --reference for the default tables.`,
  );
}
