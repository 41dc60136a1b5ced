import { UserError } from '../../errors.js';
import { validateAgainst } from '../../frame/json-schema.js';
import type { Shell } from '../../shell/shell.js';
import { readSchema } from '../read-schema.js';

/** A kind of JSON file that users write. */
export interface CheckedFile<Content> {
  /** The name of its schema, which says what `Content` is. */
  readonly schema: string;
  /** What the schema cannot say; asked only of a file that fits it. */
  readonly ruleFaults: (content: Content) => readonly string[];
  readonly codes: { readonly notJson: string; readonly invalid: string };
}

/**
 * Reads a JSON file that a user wrote: parsed, checked against its schema, checked by rules. Every
 * fault is named at once.
 *
 * @throws UserError by its codes
 */
export async function readCheckedFile<Content>(
  path: string,
  { schema, ruleFaults, codes }: CheckedFile<Content>,
  shell: Shell,
): Promise<Content> {
  const parsed = parseJson(await shell.readText(path), path, codes.notJson);
  const faults = validateAgainst(await readSchema(schema, shell), parsed).map(
    (fault) => `${fault.path || '/'} ${fault.message}`,
  );
  if (faults.length === 0) faults.push(...ruleFaults(parsed as Content));
  if (faults.length === 0) return parsed as Content;
  throw new UserError(
    codes.invalid,
    `${path} has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    `Mend the named entries; schemas/${schema}.schema.json describes each of them.`,
  );
}

function parseJson(text: string, path: string, code: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new UserError(
      code,
      `${path} is not JSON: ${error instanceof Error ? error.message : 'it cannot be parsed'}`,
      'Look for a missing comma or quotation mark there; an editor that knows JSON shows it.',
    );
  }
}
