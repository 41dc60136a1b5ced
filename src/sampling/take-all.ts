import { UserError } from '../errors.js';
import type { Design } from './design.js';
import type { Stratum } from './stratum.js';

/**
 * The indexes of the strata taken whole: those with a named value in any stratifying field, or in
 * the named field when given as `field=value`, or whose key is the text itself.
 *
 * @throws UserError TAKE_ALL_UNKNOWN when a value names no stratum
 */
export function takenWhole(
  strata: readonly Stratum[],
  { by, takeAll }: Design,
): ReadonlySet<number> {
  const whole = new Set<number>();
  const unknown: string[] = [];
  for (const wanted of takeAll) {
    const matches = [...strata.keys()].filter((index) => {
      const stratum = strata[index];
      return stratum !== undefined && namesStratum(wanted, stratum, by);
    });
    if (matches.length === 0) unknown.push(wanted);
    for (const index of matches) whole.add(index);
  }
  if (unknown.length > 0) {
    const seen = [...new Set(strata.flatMap(({ values }) => values))].join(', ');
    throw new UserError(
      'TAKE_ALL_UNKNOWN',
      `No stratum has the value ${unknown.join(', ')}, which --take-all names.`,
      `The strata have these values: ${seen}.`,
    );
  }
  return whole;
}

/** Whether a text of `--take-all` names a stratum. */
export function namesStratum(
  wanted: string,
  { key, values }: Pick<Stratum, 'key' | 'values'>,
  by: readonly string[],
): boolean {
  return (
    key === wanted ||
    values.includes(wanted) ||
    values.some((value, index) => `${by[index] ?? ''}=${value}` === wanted)
  );
}
