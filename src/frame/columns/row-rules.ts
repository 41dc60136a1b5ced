import { rowChecks } from '../checks/hooks.js';
import type { IssueCode } from '../checks/index.js';
import type { Profile } from '../profile.js';
import { hasReferences } from '../references.js';
import type { RowSchema } from '../row-schema.js';
import { type Column, known, textOfValue } from './column.js';

/**
 * The checks of rows that `rowTest` answers for, or that a single value decides (dates ahead). A check
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
 * A test that is true only of rows that no rule for whole rows finds fault with, given the values of
 * its columns by number and what is known of their contents (all bits together). Null where the rules
 * cannot be answered from columns.
 */
export function rowTest(
  columns: readonly Column[],
  schema: RowSchema,
  profile: Profile,
): ((values: Uint32Array, marks: number) => boolean) | null {
  const constants = profile.constants ?? {};
  const places = new Map(columns.map(({ plan }, place) => [plan.field, place]));
  const wanted = [
    ...(schema.required ?? []),
    ...(hasReferences(profile) ? ['case_ref'] : []),
  ].filter((field) => constants[field] === undefined);
  const order = schema.dateOrder ?? [];
  const dates = columns.flatMap(({ plan }, place) => (plan.kind === 'date' ? [place] : []));
  if (
    !wanted.every((field) => places.has(field)) ||
    order.some((field) => constants[field] !== undefined) ||
    order.some((field) => places.has(field) && !dates.includes(places.get(field) ?? -1))
  ) {
    return null;
  }
  const required = Int32Array.from(new Set(wanted), (field) => places.get(field) ?? 0);
  const steps = Int32Array.from(order.flatMap((field) => places.get(field) ?? []));
  const inForce = forceTest(columns, dates);
  return (values, marks) => {
    for (const place of required) if (values[place] === 0) return false;
    let earlier = 0;
    for (const place of steps) {
      const day = columns[place]?.days[values[place] ?? 0] ?? 0;
      if (day === 0) continue;
      if (day < earlier) return false;
      earlier = day;
    }
    return (marks & known.limited) === 0 || inForce(values);
  };
}

/** Whether every code that came or went on some day was in force on some date of the row. */
function forceTest(
  columns: readonly Column[],
  dates: readonly number[],
): (values: Uint32Array) => boolean {
  const limited = columns.flatMap(({ plan }, place) => {
    const limits = (plan.codeList?.codes ?? []).filter(
      ({ validFrom, validTo }) => (validFrom ?? validTo) !== undefined,
    );
    return limits.length === 0
      ? []
      : [{ place, codes: new Map(limits.map((code) => [code.code, code])) }];
  });
  const spans = limited.map(() => new Map<number, readonly [number, number] | null>());
  const spanOf = (index: number, value: number): readonly [number, number] | null => {
    const found = spans[index]?.get(value);
    if (found !== undefined) return found;
    const { place, codes } = limited[index] ?? { place: 0, codes: new Map<string, never>() };
    const column = columns[place];
    const code = column === undefined ? undefined : codes.get(textOfValue(column, value));
    const span =
      code === undefined
        ? null
        : ([dayOf(code.validFrom, 0), dayOf(code.validTo, 99991231)] as const);
    spans[index]?.set(value, span);
    return span;
  };
  return (values) => {
    for (let index = 0; index < limited.length; index += 1) {
      const value = values[limited[index]?.place ?? 0] ?? 0;
      const span = value === 0 ? null : spanOf(index, value);
      if (span === null) continue;
      let present = false;
      let holds = false;
      for (const place of dates) {
        const day = columns[place]?.days[values[place] ?? 0] ?? 0;
        if (day === 0) continue;
        present = true;
        if (day >= span[0] && day <= span[1]) holds = true;
      }
      if (present && !holds) return false;
    }
    return true;
  };
}

function dayOf(text: string | undefined, otherwise: number): number {
  return text === undefined ? otherwise : Number(text.replaceAll('-', ''));
}
