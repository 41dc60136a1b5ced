import { UserError } from '../../errors.js';
import { frameFields } from '../../frame/fields.js';
import type { Intake } from '../../frame/intake.js';
import { requireUnit } from '../../frame/units.js';
import type { ComparisonPlan } from '../../record/pack-plan.js';
import type { Scope } from '../../record/scope.js';

/** The tables of a row schema, and why some of them cannot be made of an export. */
export interface DefaultPlans {
  readonly plans: readonly ComparisonPlan[];
  readonly leftOut: readonly string[];
}

/**
 * The tables that the row schema names for its case type, as far as the export has their fields:
 * what is made of outcomes by group where nothing else is asked for.
 */
export function defaultPlans(intake: Intake, where: Scope['where']): DefaultPlans {
  const fields = frameFields(intake);
  const leftOut: string[] = [];
  const plans = (intake.schema.tables ?? []).flatMap((table): readonly ComparisonPlan[] => {
    const {
      unit,
      outcome,
      event,
      among = [],
      group,
      reference,
      adjustFor = [],
      stages = false,
      days = null,
    } = table;
    const dates = days === null ? [] : [days.from, days.to];
    const missing = [outcome, group, ...adjustFor].find((field) => !fields.has(field));
    const lacking = missing ?? (hasUnit(unit, fields) ? undefined : `unit ${unit}`);
    if (lacking !== undefined) {
      leftOut.push(`${outcome} by ${group}: the export has no ${lacking}`);
      return [];
    }
    const undated = dates.find((field) => !fields.has(field));
    if (undated !== undefined) leftOut.push(`days by ${group}: the export has no ${undated}`);
    const further = { beside: null, over: null, across: null };
    const told = undated === undefined ? days : null;
    return [
      {
        unit,
        outcome,
        event,
        among,
        group,
        reference,
        adjustFor,
        stages,
        days: told,
        ...further,
        where,
      },
    ];
  });
  return { plans, leftOut };
}

/** @throws UserError NO_DEFAULT_TABLES when there is no table that the export has the fields for */
export function requireDefaultPlans(intake: Intake, where: Scope['where']): DefaultPlans {
  const found = defaultPlans(intake, where);
  if (found.plans.length > 0) return found;
  throw new UserError(
    'NO_DEFAULT_TABLES',
    `The row schema ${intake.schema.$id} names no tables that this export has the fields for.`,
    'Say what to compare: --outcome, --event, --group and --reference.',
  );
}

function hasUnit(unit: ComparisonPlan['unit'], fields: ReturnType<typeof frameFields>): boolean {
  try {
    requireUnit(unit, fields);
    return true;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}
