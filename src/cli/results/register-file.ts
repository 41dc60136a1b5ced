import { UserError } from '../../errors.js';
import { validateAgainst } from '../../frame/json-schema.js';
import type { Register, RegisterEntry } from '../../record/register.js';
import { parseRegister } from '../../record/register-read.js';
import { nextLine, type RegisterDraft } from '../../record/register-next.js';
import type { Shell } from '../../shell/shell.js';
import { readSchema } from '../read-schema.js';
import { narrateRepair } from './narrate-repair.js';
import { readBytes } from './read-bytes.js';

/** The register of a project folder, where no other is named. */
export const defaultRegister = 'dipsample-register.jsonl';

/** What is to be added to a register, or the entry that says it already. */
export type Decision = (register: Register) => RegisterDraft | RegisterEntry;

/**
 * Adds what is decided on the register as it is then, alone, and returns it once it is safe on the disk.
 *
 * @throws UserError REGISTER_BROKEN, REASON_INVALID, those of the decision and of `Shell.appendLine`
 */
export async function addToRegister(
  path: string,
  decide: Decision,
  shell: Shell,
): Promise<RegisterEntry> {
  const schema = await readSchema('register-entry', shell);
  const { entry } = await shell.appendLine(path, (content) => {
    const register = intact(path, parseRegister(content, schema));
    const decided = decide(register);
    if ('number' in decided) {
      if (register.unended) narrateRepair(path, register, shell);
      return { keep: content.length, line: register.unended ? '\n' : '', entry: decided };
    }
    const next = nextLine(register, decided);
    refuseUnfit(next.entry, schema);
    narrateRepair(path, register, shell);
    return { keep: register.bytes, ...next };
  });
  return entry;
}

/**
 * The entry that `addToRegister` would return; nothing is added.
 *
 * @throws UserError REGISTER_MISSING, REGISTER_BROKEN, REASON_INVALID and those of the decision
 */
export async function additionTo(
  path: string,
  decide: Decision,
  shell: Shell,
): Promise<RegisterEntry> {
  const register = await readRegister(path, shell);
  const decided = decide(register);
  if ('number' in decided) return decided;
  const { entry } = nextLine(register, decided);
  refuseUnfit(entry, await readSchema('register-entry', shell));
  return entry;
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
