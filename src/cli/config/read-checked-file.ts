import { UserError } from '../../errors.js';
import { jsonLines } from '../../frame/json-lines.js';
import { validateAgainst } from '../../frame/json-schema.js';
import type { Shell } from '../../shell/shell.js';
import { readSchema } from '../read-schema.js';
import { faultLines, faultOf } from './fault-lines.js';

/** A kind of JSON file that users write. */
export interface CheckedFile<Content> {
  /** The name of its schema, which says what `Content` is. */
  readonly schema: string;
  /**
   * What the schema cannot say, each as a sentence that begins with the JSON Pointer of its place;
   * asked only of a file that fits the schema.
   */
  readonly ruleFaults: (content: Content) => readonly string[] | Promise<readonly string[]>;
  readonly codes: { readonly notJson: string; readonly invalid: string };
}

/**
 * Reads a JSON file that a user wrote: parsed, checked against its schema, checked by rules. Every
 * fault is named at once, with its line.
 *
 * @throws UserError by its codes
 */
export async function readCheckedFile<Content>(
  path: string,
  { schema, ruleFaults, codes }: CheckedFile<Content>,
  shell: Shell,
): Promise<Content> {
  const text = (await shell.readText(path)).replace(/^\ufeff/, '');
  const { lines, repeated, fault } = jsonLines(text);
  if (fault !== null) {
    throw new UserError(
      codes.notJson,
      `${path} is not JSON: line ${fault.line}: ${fault.message}.`,
      'Look there, and at the end of the line before, for a missing or spare comma, bracket or quotation mark; quotation marks are straight, and JSON has no comments.',
    );
  }
  const content: unknown = JSON.parse(text);
  const faults = [...repeated, ...validateAgainst(await readSchema(schema, shell), content)];
  if (faults.length === 0) faults.push(...(await ruleFaults(content as Content)).map(faultOf));
  if (faults.length === 0) return content as Content;
  throw new UserError(
    codes.invalid,
    `${path} has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}:\n${faultLines(
      faults,
      lines,
    )
      .map((told) => `  ${told}`)
      .join('\n')}`,
    `Mend the named entries; schemas/${schema}.schema.json describes each of them.`,
  );
}
