import { UserError } from '../../errors.js';
import { otherVersion, otherVersionWords } from '../../record/other-version.js';
import type { Shell } from '../../shell/shell.js';
import { readSchema } from '../read-schema.js';
import { intactText } from './read-folder.js';

/** The schema of each record, by the name of its file. */
const schemas = {
  'commitment.json': 'commitment',
  'draw.json': 'draw-record',
  'merge.json': 'merge-record',
  'pack.json': 'pack-record',
  'partial.json': 'partial',
  'public.json': 'public-record',
} as const;

/**
 * Refuses a folder whose record is of another version before anything in it is read by the rules of
 * this one; whatever else may be wrong with the record is for others to find.
 *
 * @throws UserError RECORD_VERSION_OTHER
 */
export async function refuseOtherVersion(
  folder: string,
  file: string,
  shell: Shell,
  orElse = '',
): Promise<void> {
  const schema = Object.entries(schemas).find(([name]) => name === file)?.[1];
  const value = parsed((await intactText(`${folder}/${file}`, shell)) ?? '');
  if (schema === undefined || value === undefined) return;
  const other = otherVersion(value, await readSchema(schema, shell));
  if (other === null) return;
  const maker =
    other.madeBy === null
      ? 'the dipsample that made it'
      : `dipsample ${other.madeBy}, which made it`;
  const again =
    other.found < other.read
      ? `, or make it again with this one from the same inputs`
      : `, or with a later one`;
  throw new UserError(
    'RECORD_VERSION_OTHER',
    `${folder}/${file} ${otherVersionWords(other)}.`,
    `Verify it with ${maker}${again}${orElse}.`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
