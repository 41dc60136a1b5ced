import { canonicalJson, type Json } from './canonical-json.js';
import { nextInChain, type NextLine } from './chain-next.js';
import { contradictionIn } from './release-ledger-contradiction.js';
import type { ReleaseEntry, ReleaseLedger } from './release-ledger.js';

/** A release before it has a place in a ledger. */
export type ReleaseDraft = Omit<ReleaseEntry, 'ledger' | 'version' | 'number' | 'previous'>;

/** Gives a release its place behind the last one. The ledger must be without a fault. */
export function nextRelease(ledger: ReleaseLedger, draft: ReleaseDraft): NextLine<ReleaseEntry> {
  const next = nextInChain<ReleaseEntry>(ledger, (place) => ({
    ...draft,
    ...place,
    ledger: 'dipsample-release-ledger',
    version: 1,
  }));
  const contradiction = contradictionIn(next.entry);
  if (contradiction !== null) throw new RangeError(`a release that ${contradiction}`);
  return next;
}

/** The entry of the very same release, made on whatever day; undefined where there is none. */
export function sameRelease(
  entries: readonly ReleaseEntry[],
  draft: ReleaseDraft,
): ReleaseEntry | undefined {
  const text = contentOf(draft);
  return entries.find((entry) => contentOf(entry) === text);
}

function contentOf({ release, populations }: ReleaseDraft): string {
  return canonicalJson({ release, populations } as unknown as Json);
}
