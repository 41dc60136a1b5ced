import { choice } from '../given.js';

/** How what happens is said on standard error. */
export const logFormats = {
  text: 'sentences for people',
  json: 'one event a line, for programs',
} as const;

export type LogFormat = keyof typeof logFormats;

/**
 * The format asked for, found before the command line is read as a whole, as its faults are said in
 * this format too: `--log json`, else the variable DIPSAMPLE_LOG, else text.
 *
 * @throws UserError OPTION_NOT_A_CHOICE
 */
export function logFormat(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): LogFormat {
  const given = argv.flatMap((word, place) => {
    if (word === '--log') return [argv[place + 1] ?? ''];
    return word.startsWith('--log=') ? [word.slice('--log='.length)] : [];
  });
  return choice(given.at(-1) ?? env['DIPSAMPLE_LOG'] ?? 'text', 'log', logFormats);
}
