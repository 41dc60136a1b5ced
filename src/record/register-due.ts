import { compareBytewise } from '../frame/bytewise.js';
import type { RegisterEntry } from './register.js';
import { deletionOf } from './register-deletion.js';

/** How the entries of a register that were not deleted stand to their dates of review. */
export interface DueEntries {
  /** Those whose day of review has come, the longest due first. */
  readonly due: readonly RegisterEntry[];
  /** Those whose day is still to come, the next first. */
  readonly later: readonly RegisterEntry[];
  /** How many name no day. */
  readonly undated: number;
}

/** Sorts the entries by whether their day of review has come on a day, YYYY-MM-DD; it is due from that day on. */
export function dueEntries(entries: readonly RegisterEntry[], asAt: string): DueEntries {
  const standing = entries.filter(
    (entry) => entry.kind !== 'deleted' && deletionOf(entry, entries) === undefined,
  );
  const dated = standing
    .flatMap((entry) =>
      entry.retentionReview === undefined ? [] : [{ entry, review: entry.retentionReview }],
    )
    .sort((a, b) => compareBytewise(a.review, b.review) || a.entry.number - b.entry.number);
  const isDue = ({ review }: { readonly review: string }): boolean => review <= asAt;
  return {
    due: dated.filter(isDue).map(({ entry }) => entry),
    later: dated.filter((one) => !isDue(one)).map(({ entry }) => entry),
    undated: standing.length - dated.length,
  };
}
