import { UserError } from '../errors.js';
import type { Scope } from '../record/scope.js';
import type { Given } from './command.js';
import { splitList } from './given.js';

/**
 * Reads every `--where field=value,value`.
 *
 * @throws UserError WHERE_INVALID
 */
export function parseWhere({ options }: Given): Scope['where'] {
  const given = options['where'];
  const texts = Array.isArray(given) ? given.map(String) : typeof given === 'string' ? [given] : [];
  return texts.map((text) => {
    const cut = text.indexOf('=');
    const field = text.slice(0, cut).trim();
    const values = splitList(text.slice(cut + 1)).filter((value) => value !== '');
    if (cut < 1 || values.length === 0) {
      throw new UserError(
        'WHERE_INVALID',
        `--where ${text} does not say field=value.`,
        'Write, for example, --where outcome=Sustained,Exonerated.',
      );
    }
    return { field, values };
  });
}
