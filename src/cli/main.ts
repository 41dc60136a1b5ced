import { CommanderError } from 'commander';
import type { Shell } from '../shell/shell.js';
import { exitCodes } from './command.js';
import { commands } from './commands/index.js';
import { describeError } from './describe-error.js';
import { buildProgram } from './program.js';
import { readToolVersion } from './tool-version.js';

/**
 * Runs one command and returns the exit code of the process. It never throws and never exits: a
 * problem that the user can act on is said in a sentence with what to do, anything else with its
 * stack as our fault.
 */
export async function main(argv: readonly string[], shell: Shell): Promise<number> {
  let exitCode: number = exitCodes.fine;
  try {
    const version = await readToolVersion(shell);
    const program = buildProgram(commands, version, shell, async (command, given) => {
      exitCode = await command.run(given, shell);
    });
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? exitCodes.fine : exitCodes.user;
    }
    const { message, exitCode: code } = describeError(error, shell.colour.narrate);
    shell.narrate(message);
    return code;
  }
}
