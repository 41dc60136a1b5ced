import type { Check } from './check.js';
import { packDifferences } from './pack-differences.js';

/** What lies where a pack is to be made, held against the pack that would be made. */
export type PackFound =
  | { readonly kind: 'absent' }
  | { readonly kind: 'same'; readonly checks: number }
  | { readonly kind: 'damaged'; readonly finding: string }
  | { readonly kind: 'other'; readonly differences: readonly string[] };

/**
 * Decides from the record that was found (null for none), the record that a run would write and the
 * checks of the folder's integrity. The record is deterministic, so that equal texts mean a pack of
 * the same inputs; a folder that is not intact is damaged whatever its record says.
 */
export function packFound(
  found: string | null,
  wanted: string,
  checks: readonly Check[],
): PackFound {
  if (found === null) return { kind: 'absent' };
  const fault = checks.find(({ holds }) => !holds);
  if (fault !== undefined) {
    return { kind: 'damaged', finding: `${fault.what}: ${fault.finding}` };
  }
  if (found === wanted) return { kind: 'same', checks: checks.length };
  const before = parsed(found);
  return before === undefined
    ? { kind: 'damaged', finding: 'the record pack.json: is not JSON' }
    : { kind: 'other', differences: packDifferences(before, JSON.parse(wanted)) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
