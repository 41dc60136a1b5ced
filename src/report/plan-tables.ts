import type { Table } from '../format/table.js';
import type { SamplePlan } from '../sampling/planning/sample-plan.js';
import { attributeTable } from './plan-attribute-table.js';
import { detectionTable } from './plan-detection-table.js';
import { powerTable } from './plan-power-table.js';
import { marginTable, precisionTable } from './plan-precision-tables.js';
import { stagedTable } from './plan-staged-table.js';
import { timeTable } from './plan-time-table.js';

/** Everything that a plan says besides the allocation, in the order in which it is read. */
export function planTables(plan: SamplePlan): readonly Table[] {
  const { power } = plan;
  return [
    detectionTable(plan),
    precisionTable(plan),
    marginTable(plan),
    attributeTable(plan),
    stagedTable(plan),
    ...(power === null || power.others.length === 0 ? [] : [powerTable(power, plan)]),
    timeTable(plan),
  ];
}
