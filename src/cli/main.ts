import { CommanderError } from 'commander';
import type { Shell } from '../shell/shell.js';
import { withoutStack } from '../shell/system-error.js';
import { type Command, exitCodes, type Given } from './command.js';
import { commands } from './commands/index.js';
import { flag } from './given.js';
import { type LogFormat, logFormat } from './log/log-format.js';
import { keepLog, type RunLog } from './log/run-log.js';
import { buildProgram } from './program.js';
import { refuseLost } from './refuse-lost.js';
import { shownWords } from './shown-words.js';
import { readToolVersion } from './tool-version.js';

/**
 * Runs one command and returns the exit code of the process. It never throws and never exits: a
 * problem that the user can act on is said in a sentence with what to do, anything else with its
 * stack as our fault.
 */
export async function main(argv: readonly string[], world: Shell): Promise<number> {
  const words = shownWords(argv);
  const shell = words.within(world);
  const command = argv.find((word) => Object.hasOwn(commands, word)) ?? null;
  let format: LogFormat = 'text';
  let log = keepLog(shell, format, command);
  try {
    format = logFormat(argv, shell.env);
    log = keepLog(shell, format, command);
    return await runCommand(argv, shell, log, format === 'json');
  } catch (error) {
    const said = withoutStack(error);
    // A log for programs escapes by itself, so that they get the very words back.
    const exitCode = log.fail(format === 'text' ? words.error(said) : said);
    log.end(exitCode);
    return exitCode;
  }
}

async function runCommand(
  argv: readonly string[],
  shell: Shell,
  log: RunLog,
  isQuietUsage: boolean,
): Promise<number> {
  let exitCode: number = exitCodes.fine;
  const version = await readToolVersion(shell);
  const run = async (command: Command, given: Given, name: string): Promise<void> => {
    log.begin(name, version, flag(given, 'quiet'));
    exitCode = await command.run(given, log.shell);
    await refuseLost(shell, log.isPublished());
    log.end(exitCode);
  };
  const usage = isQuietUsage ? { ...shell, narrate: () => undefined } : shell;
  try {
    const program = buildProgram(askedOf(argv), version, usage, run);
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) {
      await refuseLost(shell, false);
      return exitCodes.fine;
    }
    log.misuse(error.message);
    log.end(exitCodes.user);
    return exitCodes.user;
  }
}

/** The command that stands first, alone, as nothing is then said of the others; else all of them. */
function askedOf(argv: readonly string[]): Readonly<Record<string, Command>> {
  const asked = Object.entries(commands).filter(([name]) => name === argv[0]);
  return asked.length === 0 ? commands : Object.fromEntries(asked);
}
