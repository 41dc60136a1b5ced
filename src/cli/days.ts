import { UserError } from '../errors.js';
import type { Span } from '../disparity/days.js';
import { type FrameField, requireField } from '../frame/fields.js';
import type { UnitLevel } from '../frame/frame.js';

/**
 * Two date fields, as in `date_recorded..date_finalised`.
 *
 * @throws UserError DAYS_INVALID
 */
export function parseDays(text: string): Span {
  const match = /^([a-z][a-z0-9_]*)\.\.([a-z][a-z0-9_]*)$/.exec(text);
  const [, from, to] = match ?? [];
  if (from === undefined || to === undefined) {
    throw invalid(`${text} does not name two date fields.`);
  }
  return { from, to };
}

/**
 * Days can be counted between two different dates of one case: a person may be in several cases.
 *
 * @throws UserError UNKNOWN_FIELD, DAYS_INVALID
 */
export function requireDays(
  { from, to }: Span,
  unit: UnitLevel,
  fields: ReadonlyMap<string, FrameField>,
): void {
  for (const name of [from, to]) {
    const { schema, part } = requireField(name, fields);
    if (schema.format !== 'date' || part !== null) throw invalid(`The field ${name} is no date.`);
  }
  if (from === to) throw invalid(`From ${from} to itself there are no days.`);
  if (unit === 'person') {
    throw invalid('A person may be in several cases, and has no dates of their own.');
  }
}

function invalid(cause: string): UserError {
  return new UserError(
    'DAYS_INVALID',
    cause,
    'Name two date fields of one case, as in date_recorded..date_finalised, and count cases or subjects.',
  );
}
