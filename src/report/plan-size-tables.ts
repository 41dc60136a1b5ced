import type { Table } from '../format/table.js';
import type { SamplePlan } from '../sampling/planning/sample-plan.js';
import { attributeTable } from './plan-attribute-table.js';
import { marginTable } from './plan-precision-tables.js';
import { stagedTable } from './plan-staged-table.js';

/** What a plan says before there is a size: which size is needed for what. */
export function planSizeTables(plan: SamplePlan): readonly Table[] {
  return [marginTable(plan), attributeTable(plan), stagedTable(plan)].map(withoutSample);
}

/** The table without the column that tells whether the sample is large enough. */
function withoutSample(table: Table): Table {
  const place = table.columns.findIndex(({ name }) => name === 'this_sample');
  if (place === -1) return table;
  return {
    ...table,
    columns: table.columns.toSpliced(place, 1),
    rows: table.rows.map((row) => row.toSpliced(place, 1)),
  };
}
