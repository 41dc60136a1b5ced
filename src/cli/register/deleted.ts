import { UserError } from '../../errors.js';
import { escapeTerminal } from '../../format/escape-terminal.js';
import { prettyJson } from '../../format/json.js';
import { readableNumber } from '../../format/numbers.js';
import type { DeletedEntry, Register, RegisterEntry } from '../../record/register.js';
import { deletedEntry, standingEntry } from '../../record/register-deletion.js';
import { entryById } from '../../record/register-lookup.js';
import type { RegisterDraft } from '../../record/register-next.js';
import type { Shell } from '../../shell/shell.js';
import { exitCodes, type Given } from '../command.js';
import { flag, requiredText } from '../given.js';
import {
  additionTo,
  addToRegister,
  type Decision,
  readRegister,
} from '../results/register-file.js';
import { say } from '../say.js';

/**
 * `register deleted ID`: enters that what an entry is of was deleted, with the digests and counts of that
 * entry, which stays. No file is deleted here.
 *
 * @throws UserError OPTION_MISSING, REGISTER_ID_UNKNOWN and the like, REGISTER_ALREADY_DELETED, and those
 * of `readRegister` and `addToRegister`
 */
export async function registerDeleted(
  given: Given,
  id: string,
  path: string,
  shell: Shell,
): Promise<number> {
  const reason = requiredText(given, 'reason');
  const isDryRun = flag(given, 'dry-run');
  const decide: Decision = (register) => deletionDraft(register, id, reason, shell.today());
  // A register that is not there is not begun by a deletion.
  await readRegister(path, shell);
  const entry = await (isDryRun ? additionTo : addToRegister)(path, decide, shell);
  if (flag(given, 'json')) shell.print(prettyJson({ register: path, dryRun: isDryRun, entry }));
  else say(deletedText(entry, path, isDryRun), shell);
  return exitCodes.fine;
}

function deletionDraft(
  register: Register,
  given: string,
  reason: string,
  date: string,
): RegisterDraft {
  const { entries } = register;
  const { id } = entryById(entries, given);
  const about = standingEntry(entries, id);
  const deleted = about === undefined ? undefined : deletedEntry(about, register);
  if (about === undefined || deleted === undefined) {
    const last = entries.findLast((entry) => entry.id === id);
    throw new UserError(
      'REGISTER_ALREADY_DELETED',
      `Entry ${last?.number ?? 0} of the register, of ${last?.date ?? ''}, says already that ${id.slice(0, 12)} was deleted.`,
      'There is nothing to enter; dipsample register list shows the reason that was given.',
    );
  }
  const { summary } = about;
  const told = { commitment: null, earlier: null, sampled: null, summary };
  return { ...told, date, kind: 'deleted', id, reason, deleted };
}

function deletedText(
  { id, number, summary, deleted }: RegisterEntry,
  path: string,
  isDryRun: boolean,
): string {
  const about = deleted === undefined ? '' : `the ${deleted.kind} of entry ${deleted.entry}`;
  const lines = [
    `${isDryRun ? 'Dry run: nothing was entered. It would be' : `Entered in ${escapeTerminal(path)} as`} entry ${number}: ${about}, ${id.slice(0, 12)} (${escapeTerminal(summary)}), is deleted.`,
    'dipsample deletes no files. Whoever holds them deletes, where that was not done yet, the folder with the record of this id, and every copy, backup and attachment of it.',
    ...(deleted === undefined ? [] : staysText(deleted)),
  ];
  return `${lines.join('\n')}\n`;
}

function staysText({ entry, units }: DeletedEntry): readonly string[] {
  return units === null
    ? []
    : [
        `Entry ${entry} stays, with the references of its ${readableNumber(units, 'count')} units: later draws leave them out by it.`,
      ];
}
