import { withDays } from '../../disparity/days.js';
import { stageFields, withStages } from '../../disparity/stages.js';
import { buildFrame } from '../../frame/build-frame.js';
import { frameFields, requireField, requireGroupingField } from '../../frame/fields.js';
import type { Frame, UnitLevel } from '../../frame/frame.js';
import type { ComparisonPlan } from '../../record/pack-plan.js';
import type { Scope } from '../../record/scope.js';
import { requireDays } from '../days.js';
import type { AnalysisRequest } from './analysis-request.js';

/** One frame for each unit level, whose units carry every field that some plan of that level uses. */
export function framesOf({
  intake,
  plans,
  period,
  yearToDate,
  further,
}: AnalysisRequest): ReadonlyMap<UnitLevel, Frame> {
  const fields = frameFields(intake);
  const levels = [...new Set(plans.map(({ plan }) => plan.unit))];
  return new Map(
    levels.map((unit) => {
      const ofLevel = plans.flatMap(({ plan }) => (plan.unit === unit ? [plan] : []));
      const used = ofLevel.flatMap(fieldsOf);
      const narrowing = ofLevel.flatMap(({ where }) => where.map(({ field }) => field));
      for (const name of used) {
        if (!narrowing.includes(name)) requireGroupingField(name, fields);
        else requireField(name, fields);
      }
      const spans = ofLevel.flatMap(({ days }) => (days === null ? [] : [days]));
      for (const span of spans) requireDays(span, unit, fields);
      const joined = plans.flatMap(({ plan, benchmark }) =>
        plan.unit !== unit || benchmark === null || plan.group !== benchmark.field
          ? []
          : (benchmark.areaField ?? []),
      );
      const staged = ofLevel.some(({ stages }) => stages) ? stageFields(intake.schema) : [];
      const every = ofLevel.flatMap(({ mentions, group }) => (mentions === true ? [group] : []));
      const outer = yearToDate ?? period;
      const frame = buildFrame(intake, {
        unit,
        forTables: true,
        every,
        fields: [
          ...new Set([
            ...used,
            ...joined,
            ...staged.filter((name) => fields.has(name)),
            ...spans.flatMap(({ from, to }) => [from, to]),
            ...further,
          ]),
        ],
        ...(outer === null ? {} : { period: outer }),
      });
      const dated = withDays(
        yearToDate === null || period === null ? frame : withPeriod(frame, period),
        spans,
      );
      return [unit, staged.length === 0 ? dated : withStages(dated)] as const;
    }),
  );
}

/**
 * The frame of the year with one more value for every unit: whether it belongs to the period. Its
 * name says which period, so that a ledger does not take it for that of another release.
 */
function withPeriod(frame: Frame, period: NonNullable<Scope['period']>): Frame {
  const { unit, intake } = frame;
  const own = buildFrame(intake, { unit, forTables: true, fields: [], period });
  const inPeriod = new Set(own.units.map(({ id }) => id));
  return {
    ...frame,
    units: frame.units.map((each) => ({
      ...each,
      values: { ...each.values, [periodField(period)]: inPeriod.has(each.id) ? 'yes' : 'no' },
    })),
  };
}

export function periodField(period: Scope['period']): string {
  return period === null ? '' : `in(${period.field} ${period.from}..${period.to})`;
}

function fieldsOf(plan: ComparisonPlan): readonly string[] {
  const { outcome, group, adjustFor, beside, over, across, where } = plan;
  const optional = [beside, over, across].flatMap((field) => (field === null ? [] : [field]));
  return [outcome, group, ...adjustFor, ...optional, ...where.map(({ field }) => field)];
}
