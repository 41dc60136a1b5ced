import { Chalk } from 'chalk';
import { UserError } from '../errors.js';
import { escapeTerminal } from '../format/escape-terminal.js';
import { exitCodes } from './command.js';

/** An error as text for standard error, and the exit code that goes with it. */
export function describeError(
  error: unknown,
  colour: boolean,
): { readonly message: string; readonly exitCode: number } {
  const paint = new Chalk({ level: colour ? 1 : 0 });
  if (error instanceof UserError) {
    const lines = error.message.split('\n').map(escapeTerminal).join('\n');
    const hint = error.hint.split('\n').map(escapeTerminal).join('\n');
    return {
      message: `${paint.red.bold('error')} ${paint.dim(error.code)}: ${lines}\n${paint.cyan('  what to do:')} ${hint}\n`,
      exitCode: exitCodes.user,
    };
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    message: `${paint.red.bold('dipsample has a fault')}: this is our mistake, not yours. A result is written whole or not at all.\n${stack}\nPlease report it with the version (dipsample --version) and the command; leave out any case details.\n`,
    exitCode: exitCodes.bug,
  };
}
