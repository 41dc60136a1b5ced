import { remadeEntries } from '../../record/release-ledger-remade.js';
import { type ReleaseDraft, sameRelease } from '../../record/release-ledger-next.js';
import type { ReleaseLedger } from '../../record/release-ledger.js';
import type { PackRecord, ReleasePlan } from '../../record/pack-plan.js';
import { releaseExports } from './release-exports.js';
import type { Teller } from './teller.js';
import type { ReleasedExport, ReleaseInput } from './released-export.js';

/** A release protected against what was published before, and what the ledger is to be told of it. */
export interface LedgeredRelease {
  readonly exports: readonly ReleasedExport[];
  readonly populations: ReleaseDraft['populations'];
  /** As far as the ledger went that it is protected against. */
  readonly against: PackRecord['ledger'];
}

/** The ledger that a release is protected against. */
export interface KnownLedger {
  readonly ledger: Pick<ReleaseLedger, 'entries' | 'digest'>;
  readonly release: string;
}

/**
 * Protects a release against all entries of a ledger. The very same release made again is protected
 * against those that were there before it, so that it comes out as it did. `tell` hears how far it is.
 */
export function releaseAgainst(
  inputs: readonly ReleaseInput[],
  plan: ReleasePlan,
  known: KnownLedger | null,
  tell: Teller = () => undefined,
): LedgeredRelease {
  if (known === null) return ledgered(releaseExports(inputs, plan, [], tell), null);
  const { ledger, release } = known;
  const { entries } = ledger;
  const first = releaseExports(inputs, plan, entries, tell);
  const present = first.flatMap(({ present: populations }) => populations);
  for (const earlier of remadeEntries(entries, release, present)) {
    const { number, previous, date } = earlier;
    const before = releaseExports(
      inputs,
      plan,
      entries.filter((entry) => entry.number < number),
      tell,
    );
    const again = ledgered(before, { entries: number - 1, digest: previous, release });
    const draft = { release, date, populations: again.populations };
    if (sameRelease([earlier], draft) !== undefined) return again;
  }
  return ledgered(first, { entries: entries.length, digest: ledger.digest, release });
}

function ledgered(
  exports: readonly ReleasedExport[],
  against: PackRecord['ledger'],
): LedgeredRelease {
  // Audits of one file are protected, and entered, together; a level of which nothing is out is not.
  const populations = [...new Set(exports.flatMap(({ published }) => published))];
  return { exports, populations: populations.filter(({ tables }) => tables.length > 0), against };
}
