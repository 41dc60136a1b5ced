import type { TablePlan } from '../plan.js';
import type { Column } from './column.js';
import type { Kernel } from './kernel/kernel.js';

type Constants = Readonly<Record<string, string>>;

/** What rows of one case should differ in. */
const keyFields = ['allegation_no', 'subject_id'] as const;
/** The references whose leading zeros may be lost. */
const formFields: ReadonlySet<string> = new Set(['case_ref', 'subject_id']);

/** Whether a kernel can compare the rows of a table as they pass: references are references. */
export function canCompare({ columns }: TablePlan, constants: Constants): boolean {
  return (
    constants['case_ref'] === undefined &&
    columns.every(({ field, kind }) => !formFields.has(field) || kind === 'reference')
  );
}

/**
 * Has a kernel compare rows as they pass, where their values are not kept: by case what there is one of
 * to a case, and the forms of references.
 */
export function beginCases(
  { calls }: Kernel,
  columns: readonly Column[],
  constants: Constants,
): void {
  const placeOf = (field: string): number => columns.findIndex(({ plan }) => plan.field === field);
  const isKeyed = keyFields.every((field) => placeOf(field) >= 0 || constants[field] !== undefined);
  calls.beginCases(columns.length, placeOf('case_ref'), Number(isKeyed));
  for (const { plan, place } of columns) {
    if (plan.field === 'allegation_no' || plan.field === 'subject_id') calls.addKey(place);
    if (plan.schema.perCase === true) calls.addPerCase(place);
    if (formFields.has(plan.field)) calls.enterForms(place);
  }
}
