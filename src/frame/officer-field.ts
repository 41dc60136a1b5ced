/**
 * Whether a field tells something of the officer or staff member complained of. What an officer
 * perceived of somebody else (`officer_defined_*`, as in stop and search) does not.
 */
export function isOfficerField(name: string): boolean {
  return name.startsWith('officer_') && !name.startsWith('officer_defined_');
}
