import { UserError } from '../errors.js';
import type { Register, RegisterEntry } from './register.js';

/** The entry of a commitment and everything that was made under it, oldest first. */
export function entriesUnder(
  entries: readonly RegisterEntry[],
  commitment: string,
): readonly RegisterEntry[] {
  return entries.filter(
    (entry) =>
      entry.commitment === commitment || (entry.kind === 'commitment' && entry.id === commitment),
  );
}

/**
 * The draws under a commitment that one of this kind would be second to, oldest first. A merge is of
 * partial draws, so the two are one draw; a second partial draw is a second choice of references.
 */
export function earlierDraws(
  entries: readonly RegisterEntry[],
  commitment: string,
  kind: RegisterEntry['kind'],
): readonly RegisterEntry[] {
  const under = entriesUnder(entries, commitment);
  const of = (wanted: RegisterEntry['kind']) => under.filter((entry) => entry.kind === wanted);
  const [merges, partials] = [of('merge'), of('partial')];
  const parts = kind === 'merge' || merges.length > partials.length ? merges : partials;
  return [...of('draw'), ...parts].sort((a, b) => a.number - b.number);
}

/** Whether an entry of this kind uses up its commitment. */
export function isDraw(kind: RegisterEntry['kind']): boolean {
  return kind === 'draw' || kind === 'merge' || kind === 'partial';
}

/**
 * The entry of an id, or of its first characters (at least 8) where no other entry has them.
 *
 * @throws UserError REGISTER_ID_INVALID, REGISTER_ID_UNKNOWN, REGISTER_ID_AMBIGUOUS
 */
export function entryById(entries: readonly RegisterEntry[], given: string): RegisterEntry {
  const wanted = given.toLowerCase();
  if (!/^[0-9a-f]{8,64}$/.test(wanted)) {
    throw new UserError(
      'REGISTER_ID_INVALID',
      `"${given}" is not the id of a register entry.`,
      'Give its 64 hexadecimal characters, or at least the first 8; dipsample register list shows 12.',
    );
  }
  const found = entries.filter(({ id }) => id.startsWith(wanted));
  const [entry] = found;
  if (entry === undefined) {
    throw new UserError(
      'REGISTER_ID_UNKNOWN',
      `No entry of the register has the id ${given}.`,
      'dipsample register list shows those that there are.',
    );
  }
  const ids = [...new Set(found.map(({ id }) => id))];
  if (ids.length > 1) {
    throw new UserError(
      'REGISTER_ID_AMBIGUOUS',
      `The id ${given} is the beginning of ${ids.length} entries.`,
      `Give more of it: ${ids.join(' or ')}.`,
    );
  }
  return entry;
}

/** The line whose digest this is, or undefined: a published digest vouches for all lines up to it. */
export function lineOfDigest({ entries, digest }: Register, wanted: string): number | undefined {
  if (entries.length > 0 && digest === wanted) return entries.length;
  const follower = entries.findIndex(({ previous }, place) => place > 0 && previous === wanted);
  return follower === -1 ? undefined : follower;
}
