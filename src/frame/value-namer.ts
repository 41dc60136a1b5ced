import { notStated } from './code-list.js';
import { datePart } from './date-parts.js';
import type { FrameField } from './fields.js';

/**
 * How a value of a row reads in a field: a code as its group, a date as its part, anything else as
 * it is. A blank, and in a grouping every code that means unknown, is `Not stated`.
 */
export function valueNamer({
  grouped,
  part,
  codeList,
}: FrameField): (value: string | undefined) => string {
  if (part !== null) return (value) => (value === undefined ? notStated : datePart(value, part));
  if (!grouped) return (value) => value ?? notStated;
  const groups = new Map(
    codeList?.codes.map(({ code, group, unknown }) => [
      code,
      unknown === true ? notStated : (group ?? notStated),
    ]),
  );
  return (value) => groups.get(value ?? '') ?? notStated;
}
