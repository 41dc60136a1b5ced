import type { Step } from '../../format/sql/query.js';
import { joined, literal, sql, type Sql } from '../../format/sql/sql.js';
import type { PlannedStratum } from '../../sampling/plan-strata.js';
import { columnOf } from './columns.js';
import type { PlanColumn, QueryContext } from './method-query.js';

/** The plan: one row a stratum, with the numbers that the record gives it. */
export function planStep(
  { draw, strata }: QueryContext,
  furtherColumns: readonly PlanColumn[],
): Step {
  const { by } = draw.design;
  const row = (stratum: PlannedStratum, index: number): Sql => {
    const cells = [
      sql`${index + 1}`,
      ...stratum.values.map(literal),
      sql`${stratum.frameSize}`,
      sql`${stratum.sampleSize}`,
      sql`${draw.strata[index]?.reserves ?? 0}`,
      ...furtherColumns.map(({ value }) => value(stratum)),
    ];
    return sql`(${joined(cells, ', ')})${[index < strata.length - 1 ? ',' : '']}`;
  };
  return {
    name: 'plan',
    columns: [
      sql`stratum`,
      ...by.map(columnOf),
      sql`frame_size`,
      sql`sample_size`,
      sql`reserves`,
      ...furtherColumns.map(({ name }) => sql`${[name]}`),
    ],
    about: [
      'The plan, as it stands in the record: how many units each stratum has, and how many are drawn.',
    ],
    lines: [sql`VALUES`, ...strata.map((stratum, index) => sql`  ${row(stratum, index)}`)],
  };
}
