import { UserError } from '../../errors.js';
import type { LogEvent } from './log-event.js';

/**
 * Errors whose words name cases or reviewers. On the terminal somebody reads and mends them; a log
 * is kept, sent on and read by others, so there they have their code alone.
 */
const namesCases: ReadonlySet<string> = new Set([
  'ASSIGNMENT_IMPOSSIBLE',
  'ASSIGNMENT_UNBALANCED',
  'CHECKLIST_NOT_A_RESERVE',
  'CHECKLIST_TEXT_UNSHOWABLE',
  'MEASURE_NOT_A_NUMBER',
  'MEASURE_NOT_POSITIVE',
  'UNIT_UNKNOWN',
]);

/** An error as an event: a refusal with code and hint, or a fault of the program without its words. */
export function failure(error: unknown): LogEvent {
  if (error instanceof UserError) {
    const { code, message, hint } = error;
    const isKept = !namesCases.has(code);
    return {
      event: 'refused',
      level: 'error',
      message: isKept ? message : `Refused: ${code}. Its words name cases and are not logged.`,
      code,
      hint: isKept ? hint : 'Run the same command by hand, without --log json, to read them.',
    };
  }
  const name = error instanceof Error ? error.name : typeof error;
  const message = `dipsample has a fault (${name}): this is our mistake, not yours. A result is written whole or not at all.`;
  return { event: 'fault', level: 'error', message, name, frames: framesOf(error) };
}

/** A command line that commander could not read. */
export function misused(message: string): LogEvent {
  return failure(
    new UserError(
      'USAGE_INVALID',
      message.replace(/^error: /, ''),
      'dipsample --help shows the commands, dipsample COMMAND --help the usage of one.',
    ),
  );
}

/**
 * Where a fault lies, by the lines of its stack: places in the program, never where the program
 * lies on this computer, and not the words of the error, which may quote data.
 */
function framesOf(error: unknown): readonly string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return stack.split('\n').flatMap((line) => {
    const [, what = '', place = ''] = /^ +at (?:(.*) \()?(.*?)\)?$/.exec(line) ?? [];
    if (place === '') return [];
    const short = place.split(/[\\/]/).slice(-2).join('/');
    return [what === '' ? short : `${what} (${short})`];
  });
}
