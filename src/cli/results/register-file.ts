import { UserError } from '../../errors.js';
import { validateAgainst } from '../../frame/json-schema.js';
import { parseRegister, type Register, type RegisterEntry } from '../../record/register.js';
import { earlierDraws, isDraw } from '../../record/register-lookup.js';
import { nextLine, type RegisterDraft } from '../../record/register-next.js';
import type { Shell } from '../../shell/shell.js';
import { readSchema } from '../read-schema.js';
import { narrateRepair } from './narrate-repair.js';
import { readBytes } from './read-bytes.js';

/** The register of a project folder, where no other is named. */
export const defaultRegister = 'dipsample-register.jsonl';

/**
 * Adds an entry behind the last one and returns it once it is safe on the disk. What is registered
 * already, the same record as the same kind, is not registered again: its entry is returned.
 *
 * @throws UserError REGISTER_BROKEN, SECOND_DRAW_WITHOUT_REASON, REASON_INVALID, and those of
 * `Shell.appendLine`
 */
export async function appendToRegister(
  path: string,
  draft: RegisterDraft,
  shell: Shell,
): Promise<RegisterEntry> {
  const schema = await readSchema('register-entry', shell);
  const { entry } = await shell.appendLine(path, (content) => {
    const register = intact(path, parseRegister(content, schema));
    const known = register.entries.find(({ kind, id }) => kind === draft.kind && id === draft.id);
    if (known !== undefined) {
      if (register.unended) narrateRepair(path, register, shell);
      return { keep: content.length, line: register.unended ? '\n' : '', entry: known };
    }
    refuseSecondDraw(register, draft);
    const next = nextLine(register, draft);
    refuseUnfit(next.entry, schema);
    narrateRepair(path, register, shell);
    return { keep: register.bytes, ...next };
  });
  return entry;
}

/**
 * Refuses what `appendToRegister` would refuse, and adds nothing: for a dry run.
 *
 * @throws UserError REGISTER_BROKEN, SECOND_DRAW_WITHOUT_REASON, REASON_INVALID
 */
export async function checkRegistrable(
  path: string,
  draft: RegisterDraft,
  shell: Shell,
): Promise<void> {
  if ((await shell.kindOf(path)) === 'absent') return;
  const register = await readRegister(path, shell);
  if (register.entries.some(({ kind, id }) => kind === draft.kind && id === draft.id)) return;
  refuseSecondDraw(register, draft);
  refuseUnfit(nextLine(register, draft).entry, await readSchema('register-entry', shell));
}

/**
 * The register of a path, whole.
 *
 * @throws UserError REGISTER_MISSING, REGISTER_BROKEN
 */
export async function readRegister(path: string, shell: Shell): Promise<Register> {
  return intact(path, await inspectRegister(path, shell));
}

/**
 * The register of a path as far as it holds, with its first fault if it has one.
 *
 * @throws UserError REGISTER_MISSING
 */
export async function inspectRegister(path: string, shell: Shell): Promise<Register> {
  if ((await shell.kindOf(path)) === 'absent') {
    throw new UserError(
      'REGISTER_MISSING',
      `There is no register ${path}.`,
      'Change to the folder of the project, or give --register its path; commit and draw begin one.',
    );
  }
  return parseRegister(await readBytes(path, shell), await readSchema('register-entry', shell));
}

function intact(path: string, register: Register): Register {
  if (register.fault === null) return register;
  const { line, finding } = register.fault;
  throw new UserError(
    'REGISTER_BROKEN',
    `The register ${path} is broken at line ${line}: it ${finding}.`,
    `dipsample register verify --register ${path} says what that means.`,
  );
}

function refuseSecondDraw(
  { entries }: Register,
  { kind, commitment, reason }: RegisterDraft,
): void {
  if (!isDraw(kind) || commitment === null || reason !== null) return;
  const [first] = earlierDraws(entries, commitment, kind);
  if (first === undefined) return;
  throw new UserError(
    'SECOND_DRAW_WITHOUT_REASON',
    `Entry ${first.number} of the register, of ${first.date}, is a draw under the same commitment.`,
    'Use that draw. If it cannot be used, say why with --reason; both stay in the register.',
  );
}

function refuseUnfit(entry: RegisterEntry, schema: object): void {
  const [fault] = validateAgainst(schema, entry);
  if (fault === undefined) return;
  if (fault.path !== '/reason') throw new Error(`a register entry: ${fault.path} ${fault.message}`);
  throw new UserError(
    'REASON_INVALID',
    'The reason is not one line of 1 to 500 characters.',
    'Give --reason in a sentence or two, without line breaks.',
  );
}
