import { UserError } from '../../errors.js';
import { validateAgainst } from '../../frame/json-schema.js';
import type { ReleaseEntry, ReleaseLedger } from '../../record/release-ledger.js';
import { nextRelease, type ReleaseDraft, sameRelease } from '../../record/release-ledger-next.js';
import { laterVersionOf, parseReleaseLedger } from '../../record/release-ledger-read.js';
import type { Shell } from '../../shell/shell.js';
import { readSchema } from '../read-schema.js';
import { narrateRepair } from './narrate-repair.js';
import { readBytes } from './read-bytes.js';

/** The release ledger of a project folder, where no other is named. */
export const defaultLedger = 'dipsample-releases.jsonl';

/**
 * The ledger against which a release is protected. Where there is none, a release would be protected
 * against nothing, so that a slip in the path must not pass for a first release: only with `begins`
 * is it taken as empty, and then it must be.
 *
 * @throws UserError LEDGER_MISSING, LEDGER_BEGUN, LEDGER_NOT_A_FILE, LEDGER_BROKEN,
 * LEDGER_VERSION_UNKNOWN
 */
export async function readLedger(
  path: string,
  shell: Shell,
  begins: boolean,
): Promise<ReleaseLedger> {
  const kind = await shell.kindOf(path);
  if (kind === 'absent' && !begins) {
    throw new UserError(
      'LEDGER_MISSING',
      `There is no release ledger ${path}, so nothing is known of what was published before.`,
      'Give --ledger its path. If nothing was ever published of these units, begin one with --begin-ledger.',
    );
  }
  if (kind === 'folder' || kind === 'other') {
    throw new UserError(
      'LEDGER_NOT_A_FILE',
      `${path} is a ${kind === 'folder' ? 'folder' : 'device'}, and a release ledger is a file.`,
      'Give --ledger the path of the file itself.',
    );
  }
  const content = kind === 'absent' ? new Uint8Array() : await readBytes(path, shell);
  const ledger = intact(path, content, await readSchema('release-entry', shell));
  const [first] = ledger.entries;
  if (!begins || first === undefined) return ledger;
  throw new UserError(
    'LEDGER_BEGUN',
    `The release ledger ${path} was begun on ${first.date} and holds ${ledger.entries.length} of its releases.`,
    'Leave out --begin-ledger.',
  );
}

/**
 * Enters a release that was protected against `audited`, and returns its entry once it is safe on the
 * disk. The very same release is not entered again: its entry is returned.
 *
 * @throws UserError LEDGER_CHANGED, LEDGER_BROKEN, LEDGER_VERSION_UNKNOWN, LEDGER_RELEASE_INVALID,
 * and those of `Shell.appendLine`
 */
export async function appendToLedger(
  path: string,
  draft: ReleaseDraft,
  audited: ReleaseLedger,
  shell: Shell,
): Promise<ReleaseEntry> {
  const schema = await readSchema('release-entry', shell);
  const { entry } = await shell.appendLine(
    path,
    (content) => {
      const ledger = intact(path, content, schema);
      const known = sameRelease(ledger.entries, draft);
      if (known !== undefined) {
        if (ledger.unended) narrateRepair(path, ledger, shell);
        return { keep: content.length, line: ledger.unended ? '\n' : '', entry: known };
      }
      if (ledger.digest !== audited.digest) throw changed(path);
      const next = nextRelease(ledger, draft);
      refuseUnfit(next.entry, schema);
      narrateRepair(path, ledger, shell);
      return { keep: ledger.bytes, ...next };
    },
    'ledger',
  );
  return entry;
}

function intact(path: string, content: Uint8Array, schema: object): ReleaseLedger {
  const ledger = parseReleaseLedger(content, schema);
  if (ledger.fault === null) return ledger;
  const { line, finding } = ledger.fault;
  const version = laterVersionOf(content, line);
  if (version !== null) {
    throw new UserError(
      'LEDGER_VERSION_UNKNOWN',
      `Line ${line} of the release ledger ${path} is of version ${version}, and this dipsample knows version 1.`,
      'Use the dipsample that wrote it, or a later one; dipsample --version says which this is.',
    );
  }
  throw new UserError(
    'LEDGER_BROKEN',
    `The release ledger ${path} is broken at line ${line}: it ${finding}.`,
    'Put back a copy of it that holds. Nothing is published against a broken ledger, because what was published before would not be known.',
  );
}

function changed(path: string): UserError {
  return new UserError(
    'LEDGER_CHANGED',
    `Another release was entered in ${path} while this one was being protected.`,
    'Run the same command again: this release must be protected against that one too.',
  );
}

function refuseUnfit(entry: ReleaseEntry, schema: object): void {
  const [fault] = validateAgainst(schema, entry);
  if (fault === undefined) return;
  if (fault.path !== '/release') throw new Error(`a release entry: ${fault.path} ${fault.message}`);
  throw new UserError(
    'LEDGER_RELEASE_INVALID',
    'The name of the release is not one line of 1 to 500 characters.',
    'Give it its period, such as 2026-Q3, or a few words without line breaks.',
  );
}
