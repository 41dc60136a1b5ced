import { rowChecks } from '../checks/hooks.js';
import type { IssueCode } from '../checks/index.js';
import type { CodeList } from '../code-list.js';
import type { Profile } from '../profile.js';
import { hasReferences } from '../references.js';
import type { RowSchema } from '../row-schema.js';
import type { Column } from './column.js';
import type { Kernel } from './kernel/kernel.js';

/**
 * The checks of rows that `enterRules` answers for, or that a single value decides (dates ahead). A check
 * that is not among them keeps the columns from being used at all.
 */
const answered: ReadonlySet<IssueCode> = new Set([
  'CODE_NOT_IN_FORCE',
  'DATE_ORDER',
  'DATE_IN_FUTURE',
]);

export function rowChecksAreAnswered(): boolean {
  return rowChecks.every(({ code }) => answered.has(code));
}

/**
 * Enters into a kernel what a row must have for no rule for whole rows to find fault with it; the
 * columns are there. False where the rules cannot be answered from columns.
 */
export function enterRules(
  { calls }: Kernel,
  columns: readonly Column[],
  schema: RowSchema,
  profile: Profile,
): boolean {
  const constants = profile.constants ?? {};
  const places = new Map(columns.map(({ plan }, place) => [plan.field, place]));
  const wanted = [
    ...(schema.required ?? []),
    ...(hasReferences(profile) ? ['case_ref'] : []),
  ].filter((field) => constants[field] === undefined);
  const order = schema.dateOrder ?? [];
  const isDate = (place: number): boolean => columns[place]?.plan.kind === 'date';
  if (
    !wanted.every((field) => places.has(field)) ||
    order.some((field) => constants[field] !== undefined) ||
    order.some((field) => places.has(field) && !isDate(places.get(field) ?? -1))
  ) {
    return false;
  }
  calls.beginRules(columns.length + order.length);
  for (const field of new Set(wanted)) calls.addRequired(places.get(field) ?? 0);
  for (const field of order) {
    const place = places.get(field);
    if (place !== undefined) calls.addStep(place);
  }
  for (const [place, { plan }] of columns.entries()) {
    if (plan.kind === 'date') calls.addDate(place);
    if (plan.codeList?.codes.some(isLimited) === true) calls.addLimited(place);
  }
  return true;
}

function isLimited({ validFrom, validTo }: CodeList['codes'][number]): boolean {
  return (validFrom ?? validTo) !== undefined;
}
