import { UserError } from '../../errors.js';
import type { Intake } from '../../frame/intake.js';
import type { Profile } from '../../frame/profile.js';
import type { Shell } from '../../shell/shell.js';
import { loadLibrary, loadProfileByName } from '../load-library.js';
import { openUsableExport } from '../open-export.js';
import { asTyped } from './as-typed.js';
import type { UsedProfile } from './propose.js';
import { recognisedExport } from './recognised-export.js';

/** An export as `init` reads it. */
export interface ReadForInit {
  readonly used: UsedProfile;
  /** The drafted profile that is still to be written; null where there is a profile already. */
  readonly draft: Profile | null;
  /** Null where the draft cannot read the export yet; `lacking` then says why. */
  readonly intake: Intake | null;
  readonly lacking: readonly string[];
}

/**
 * Reads an export by the profile that was named, else by the shipped one that fits, else by a draft
 * that is to stand beside the configuration.
 *
 * @throws UserError INIT_EXPORT_UNKNOWN, INIT_DRAFT_EXISTS and what reading an export may throw
 */
export async function readForInit(
  path: string,
  configPath: string,
  named: string | undefined,
  shell: Shell,
): Promise<ReadForInit> {
  const library = await loadLibrary(shell);
  if (named !== undefined) {
    const { profile, library: own } = await loadProfileByName(named, library, shell);
    const intake = await openUsableExport(path, profile, own, shell);
    const origin = library.profiles.has(named) ? 'shipped' : 'given';
    return { used: { nameOrPath: named, origin }, draft: null, intake, lacking: [] };
  }
  const draftName = `${stemOf(path)}-profile`;
  const found = await recognisedExport(path, draftName, library, shell);
  const { profile, origin, intake, lacking } = found;
  if (origin === 'shipped') {
    return { used: { nameOrPath: profile.name, origin }, draft: null, intake, lacking };
  }
  const draftPath = shell.beside(configPath, `${draftName}.json`);
  await refuseDraftThere(path, draftPath, shell);
  return { used: { nameOrPath: draftPath, origin }, draft: profile, intake, lacking };
}

/** The name of a file without folder and ending, as lower case letters, digits and hyphens. */
function stemOf(path: string): string {
  const stem = (path.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, '').toLowerCase();
  return (
    stem
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 30) || 'my'
  );
}

/** A draft that was completed by hand is neither replaced nor passed over. */
async function refuseDraftThere(path: string, draftPath: string, shell: Shell): Promise<void> {
  if ((await shell.kindOf(draftPath)) === 'absent') return;
  throw new UserError(
    'INIT_DRAFT_EXISTS',
    `No shipped profile has the columns of ${path}, and ${draftPath}, where a draft would be written, is there already.`,
    `If it is the profile of this export: dipsample init ${asTyped(path)} --profile ${asTyped(draftPath)}. Else move it away.`,
  );
}
