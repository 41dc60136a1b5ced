import { UserError } from '../errors.js';
import { isIsoDate } from '../frame/calendar.js';
import type { Shell } from '../shell/shell.js';
import type { Given } from './command.js';
import { text } from './given.js';

/**
 * The date after which a date lies in the future: `--as-at`, else today by the shell's calendar.
 *
 * @throws UserError AS_AT_INVALID
 */
export function asAtDate(given: Given, shell: Shell): string {
  const asAt = text(given, 'as-at');
  if (asAt === undefined) return shell.today();
  if (isIsoDate(asAt)) return asAt;
  throw new UserError('AS_AT_INVALID', `--as-at ${asAt} is no date.`, 'Write it as 2026-09-30.');
}
