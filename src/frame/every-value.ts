import { compareBytewise } from './bytewise.js';
import type { FrameField } from './fields.js';
import type { Row } from './intake.js';
import { valueNamer } from './value-namer.js';

/** What stands between the values of a unit that has several. */
export const valueSeparator = '; ';

/**
 * Every value that the rows of a unit have of a field, each once, in bytewise order. Where one row
 * matters (a reviewer's own team handled one of the allegations), a collapsed `Multiple` would hide it.
 */
export function everyValue(field: FrameField): (rows: readonly Row[]) => string {
  const named = valueNamer(field);
  return (rows) =>
    [...new Set(rows.map(({ values }) => named(values[field.base])))]
      .sort(compareBytewise)
      .join(valueSeparator);
}
