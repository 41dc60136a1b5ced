import type { ColumnPlan } from '../../src/frame/plan.js';

/** The column of references of the shipped layouts, as an engine is asked of it. */
export const referenceColumn: ColumnPlan = {
  index: 0,
  header: 'Case Reference',
  field: 'case_ref',
  title: 'Case reference',
  schema: { title: 'Case reference', type: 'string', pattern: '^[^|\\p{Cc}]{1,64}$' },
  mapping: { column: 'Case Reference' },
  kind: 'reference',
};
