import type { ReleaseLedger } from '../../record/release-ledger.js';
import type { Shell } from '../../shell/shell.js';
import type { Given } from '../command.js';
import { flag, text } from '../given.js';
import type { ReleaseDraft } from '../../record/release-ledger-next.js';
import { appendToLedger, defaultLedger, readLedger } from './release-ledger-file.js';

/** The ledger that a release is protected against and entered in. */
export interface LedgerInUse {
  readonly path: string;
  readonly ledger: ReleaseLedger;
  /** What the release is called. */
  readonly release: string;
}

/**
 * The ledger named, else that of the folder if the folder keeps one; null where there is none, and
 * the release is protected against nothing that was published before.
 *
 * @throws UserError those of `readLedger`
 */
export async function ledgerInUse(
  given: Given,
  release: string,
  shell: Shell,
): Promise<LedgerInUse | null> {
  const named = text(given, 'ledger');
  const begins = flag(given, 'begin-ledger');
  const path = named ?? defaultLedger;
  const isKept = named !== undefined || begins || (await shell.kindOf(path)) !== 'absent';
  if (!isKept) return null;
  return {
    path,
    ledger: await readLedger(path, shell, begins),
    release: text(given, 'release') ?? release,
  };
}

/**
 * Enters a release before its folder is published, so that the same command after a crash enters
 * nothing twice; nothing where no ledger is kept or no count is published.
 *
 * @throws UserError those of `appendToLedger`
 */
export async function enterRelease(
  used: LedgerInUse | null,
  { populations }: Pick<ReleaseDraft, 'populations'>,
  isQuiet: boolean,
  shell: Shell,
): Promise<void> {
  if (used === null) {
    if (isQuiet) return;
    shell.narrate(
      'No release ledger is kept here, so nothing is known of what was published before; begin one with --begin-ledger.\n',
    );
    return;
  }
  if (populations.length === 0) return;
  const { path, ledger, release } = used;
  const draft = { date: shell.today(), release, populations };
  const { number } = await appendToLedger(path, draft, ledger, shell);
  if (!isQuiet) shell.narrate(`Release ledger ${path}: entry ${number}, ${release}.\n`);
}
