import type { DeletedEntry, Register, RegisterEntry } from './register.js';

/** The last entry of an id that was not deleted since; undefined where there is none. */
export function standingEntry(
  entries: readonly RegisterEntry[],
  wanted: string,
): RegisterEntry | undefined {
  const last = entries.findLast(({ id }) => id === wanted);
  return last?.kind === 'deleted' ? undefined : last;
}

/** The entry that says that this one was deleted; undefined while it stands. */
export function deletionOf(
  { id, number, kind }: RegisterEntry,
  entries: readonly RegisterEntry[],
): RegisterEntry | undefined {
  if (kind === 'deleted') return undefined;
  return entries.find(
    (other) => other.kind === 'deleted' && other.id === id && other.number > number,
  );
}

/** What a deletion says of the entry that it is of; undefined for the entry of a deletion. */
export function deletedEntry(
  { number, kind, sampled }: RegisterEntry,
  { entries, digest }: Pick<Register, 'entries' | 'digest'>,
): DeletedEntry | undefined {
  if (kind === 'deleted') return undefined;
  return {
    entry: number,
    // The line after an entry carries its digest, and the register that of the last.
    digest: entries[number]?.previous ?? digest,
    kind,
    units: sampled?.units.length ?? null,
  };
}

/**
 * What is wrong with the entry of a deletion, given the entries before it: it must be of the last one of
 * its id, once, with its digest and counts. Null for nothing, and for every other kind.
 */
export function deletionContradiction(
  { id, kind, deleted, previous }: RegisterEntry,
  before: readonly RegisterEntry[],
): string | null {
  if (kind !== 'deleted' || deleted === undefined) return null;
  const about = before.findLast((entry) => entry.id === id);
  if (about === undefined) return 'says that something was deleted that was never registered';
  if (about.kind === 'deleted') return `is a second deletion of what entry ${about.number} is of`;
  const known = deletedEntry(about, { entries: before, digest: previous });
  const agrees =
    known?.entry === deleted.entry &&
    known.digest === deleted.digest &&
    known.kind === deleted.kind &&
    known.units === deleted.units;
  return agrees
    ? null
    : `is a deletion with other digests or counts than those of entry ${about.number}`;
}
