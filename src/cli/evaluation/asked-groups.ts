import type { Given } from '../command.js';
import { list } from '../given.js';
import type { AskedGroup } from './grouped-cases.js';

/** The fields of `--group`, each with the group after its `=` that others are set against. */
export function askedGroups(given: Given): readonly AskedGroup[] {
  return list(given, 'group').map((text) => {
    const at = text.indexOf('=');
    return at === -1
      ? { field: text, reference: undefined }
      : { field: text.slice(0, at).trim(), reference: text.slice(at + 1).trim() };
  });
}
