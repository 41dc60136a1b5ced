import type { ComparisonPlan } from '../../record/pack-plan.js';

/** A plan with the stem of the names of its tables and charts. */
export interface NamedPlan {
  readonly name: string;
  readonly plan: ComparisonPlan;
  /** Of which time it tells, where a release tells of two. */
  readonly span: PlanSpan;
}

/** A table of the period, or of the year up to its end; null where there is one time alone. */
export type PlanSpan = 'period' | 'year to date' | null;

/**
 * Names from the fields alone; two plans of the same fields are told apart by their number. Told of a
 * year as well, each is made twice: of the period, then of the year to date.
 */
export function namedPlans(
  plans: readonly ComparisonPlan[],
  hasYear: boolean,
): readonly NamedPlan[] {
  const named = plans.map((plan, index) => {
    const { outcome, group, unit, mentions } = plan;
    const what = mentions === true ? `themes-${group}` : `${outcome}-by-${group}`;
    const stem = what.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    return { name: `${String(index + 1).padStart(2, '0')}-${stem}-${unit}`, plan, span: null };
  });
  if (!hasYear) return named;
  return [
    ...named.map((one) => ({ ...one, span: 'period' as const })),
    ...named.map((one) => ({
      ...one,
      name: `year-to-date-${one.name}`,
      span: 'year to date' as const,
    })),
  ];
}
