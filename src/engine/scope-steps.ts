import type { PeriodFilter } from '../frame/scope.js';
import type { UnitLevel } from '../frame/unit-level.js';
import type { Step } from '../format/sql/query.js';
import { joined, sql } from '../format/sql/sql.js';
import { numberIn } from './field-ranks.js';
import type { FilterMark, NumberedField } from './marks.js';

/** The steps from judged rows to the accepted rows of the cases in scope. */
export function scopeSteps(
  filters: readonly FilterMark[],
  period: NumberedField | undefined,
  dates: PeriodFilter | undefined,
): readonly Step[] {
  const passed = filters.map(({ name, rows }) =>
    rows === 'every' ? sql`min(${[name]}) = 1` : sql`max(${[name]}) = 1`,
  );
  const within =
    period === undefined || dates === undefined
      ? []
      : [
          numberIn(
            period.ranks.collapsed(sql`period_1`),
            [...period.ranks.named].flatMap(([number, day]) =>
              day >= dates.from && day <= dates.to ? [number] : [],
            ),
          ),
        ];
  const conditions = [...passed, ...within];
  return [
    {
      name: 'cases',
      about: ['Every case with an accepted row, and whether it is in scope.'],
      lines: [
        sql`SELECT case_id, CASE WHEN ${conditions.length === 0 ? sql`1 = 1` : joined(conditions, ' AND ')} THEN 1 ELSE 0 END AS in_scope`,
        sql`FROM judged WHERE rejected = 0 GROUP BY case_id`,
      ],
    },
    {
      name: 'scoped',
      about: ['The accepted rows of the cases in scope.'],
      lines: [
        sql`SELECT judged.* FROM judged`,
        sql`JOIN cases ON cases.case_id = judged.case_id`,
        sql`WHERE judged.rejected = 0 AND cases.in_scope = 1`,
      ],
    },
  ];
}

const unitIds = {
  case: { id: sql`case_id`, belongs: sql`1 = 1` },
  allegation: { id: sql`case_id || '|' || allegation`, belongs: sql`allegation <> ''` },
  subject: {
    id: sql`case_id || '|' || subject`,
    belongs: sql`subject <> '' AND placeholder = 0`,
  },
} as const;

/** The rows of the units of a level, each with the id of its unit. */
export function unitRowsStep(unit: UnitLevel): Step {
  if (unit === 'row' || unit === 'person') throw new RangeError(`no ${unit}s in an engine`);
  const { id, belongs } = unitIds[unit];
  return {
    name: 'unit_rows',
    about: [`The rows of each ${unit}.`],
    lines: [sql`SELECT scoped.*, ${id} AS unit_id FROM scoped WHERE ${belongs}`],
  };
}
