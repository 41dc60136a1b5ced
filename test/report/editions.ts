import type { Count } from '../../src/disparity/count.js';
import type { Edition } from '../../src/report/edition.js';

/** The edition that is told everything. */
export const restricted: Edition = { name: 'restricted', shows: () => true, tells: () => true };

/** A public edition from which the counts with these keys are hidden. */
export function hiding(keys: ReadonlySet<string>): Edition {
  const open = (...counts: readonly Count[]): boolean => counts.every(({ key }) => !keys.has(key));
  return { name: 'public', shows: open, tells: open };
}

/** Says something to an edition that answers true to all, and gives the counts it asked about. */
export function countsAsked(say: (edition: Edition) => unknown): ReadonlyMap<string, Count> {
  const asked = new Map<string, Count>();
  const note = (...counts: readonly Count[]): boolean => {
    for (const count of counts) asked.set(count.key, count);
    return true;
  };
  say({ name: 'public', shows: note, tells: note });
  return asked;
}

/**
 * What the same thing says of two sets of data to a reader from whom every count that is not the
 * same in both is hidden: as text, which must be equal to the byte.
 */
export function saidOfBoth(
  left: (edition: Edition) => unknown,
  right: (edition: Edition) => unknown,
): { readonly left: string; readonly right: string; readonly hidden: ReadonlySet<string> } {
  const [ofLeft, ofRight] = [countsAsked(left), countsAsked(right)];
  const hidden = new Set(
    [...ofLeft.keys(), ...ofRight.keys()].filter(
      (key) => ofLeft.get(key)?.value !== ofRight.get(key)?.value,
    ),
  );
  const edition = hiding(hidden);
  return { left: inText(left(edition)), right: inText(right(edition)), hidden };
}

/** JSON that keeps Infinity and NaN apart from null. */
function inText(said: unknown): string {
  return JSON.stringify(said, (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value,
  );
}
