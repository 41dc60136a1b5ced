import { UserError } from '../errors.js';
import type { Intake, Row } from './intake.js';
import type { Profile } from './profile.js';

/** Whether a profile finds a case reference in its export; without one each row is a record of its own. */
export function hasReferences({ reference }: Pick<Profile, 'reference'>): boolean {
  return reference !== 'row';
}

/**
 * How a row says which case it belongs to: by its reference, with the value of `idField` before it
 * if there is one. Without references a row is its own case, known by its sheet row.
 */
export function referenceOf(
  profile: Profile,
  idField: string | undefined,
): (row: Row) => string | undefined {
  const own = hasReferences(profile)
    ? ({ values }: Row) => values['case_ref']
    : ({ row }: Row) => String(row);
  if (idField === undefined) return own;
  return (row) => {
    const [prefix, reference] = [row.values[idField], own(row)];
    return prefix === undefined || reference === undefined ? undefined : `${prefix}|${reference}`;
  };
}

/** @throws UserError DRAW_NEEDS_REFERENCES */
export function refuseWithoutReferences({ profile }: Intake): void {
  if (hasReferences(profile)) return;
  throw new UserError(
    'DRAW_NEEDS_REFERENCES',
    `The profile ${profile.name} says that its export has no case reference ("reference": "row"), so no units can be drawn or frozen from it: a sheet row is no reference, and the same export in another order would give other cases.`,
    'Ask for an export with a column that tells the records apart and map it to case_ref; for tables of the export as it is, use dipsample disparity.',
  );
}
