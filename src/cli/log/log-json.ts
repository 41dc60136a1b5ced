import type { LogEvent } from './log-event.js';

/**
 * An event as one line of JSON with `time`, `level`, `event`, `command` and `message` first.
 *
 * Control, direction-changing and invisible characters are escaped as \uXXXX, so that no text of a
 * file can forge a line or be obeyed by a terminal; JSON readers get them back.
 */
export function eventAsJson(
  { event, level, message, ...facts }: LogEvent,
  run: { readonly time: string; readonly command: string | null },
): string {
  const line = { time: run.time, level, event, command: run.command, message, ...facts };
  return `${JSON.stringify(line).replace(unseen, escaped)}\n`;
}

/** As in escape-terminal.ts; each half of a character beyond the first 65,536 by itself. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
