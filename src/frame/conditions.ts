import { UserError } from '../errors.js';
import { compareBytewise } from './bytewise.js';
import type { FrameField } from './fields.js';
import { nearest } from './nearest.js';

/**
 * The values of a field that a user means, given as codes, groups or labels in any letter case.
 * A value that is neither in the data nor in the field's code list is refused: a misspelling must
 * not quietly leave cases out.
 *
 * @throws UserError UNKNOWN_VALUE
 */
export function resolveValues(
  field: FrameField,
  given: readonly string[],
  seen: ReadonlySet<string>,
): ReadonlySet<string> {
  const names = namesOf(field, seen);
  return new Set(
    given.map((value) => {
      const found = seen.has(value) ? value : names.get(value.trim().toLowerCase());
      if (found !== undefined) return found;
      const shown = [...seen].sort(compareBytewise);
      const near = nearest(value, shown);
      throw new UserError(
        'UNKNOWN_VALUE',
        `The field ${field.name} has no value "${value}".`,
        `${near === undefined ? '' : `Did you mean ${near}? `}Values seen: ${shown.slice(0, 30).join(', ')}${shown.length > 30 ? ` and ${shown.length - 30} more` : ''}.`,
      );
    }),
  );
}

/** Lower-case code or label to value, for what the code list allows and what the data holds. */
function namesOf(
  { codeList, grouped }: FrameField,
  seen: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const names = new Map([...seen].map((value) => [value.toLowerCase(), value]));
  if (codeList === undefined) return names;
  if (grouped) {
    for (const group of codeList.groups ?? []) names.set(group.toLowerCase(), group);
    return names;
  }
  for (const { code, label } of codeList.codes) {
    names.set(label.toLowerCase(), code);
  }
  for (const { code } of codeList.codes) names.set(code.toLowerCase(), code);
  return names;
}
