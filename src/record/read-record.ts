import { validateAgainst } from '../frame/json-schema.js';
import { canonicalJson, type Json } from './canonical-json.js';
import { otherVersion, otherVersionWords } from './other-version.js';

/** A record as it was read, or what is wrong with its text, as the end of a sentence. */
export type ReadRecord<Content> =
  | { readonly record: Content; readonly fault?: undefined }
  | { readonly record?: undefined; readonly fault: string };

/** Reads the text of a record and checks it against its schema and its canonical spelling. */
export function readRecord<Content>(text: string, schema: object): ReadRecord<Content> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: 'is not JSON any more' };
  }
  const other = otherVersion(value, schema);
  if (other !== null) return { fault: otherVersionWords(other) };
  const [first, ...others] = validateAgainst(schema, value);
  if (first !== undefined) {
    const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
    return { fault: `is no such record: ${first.path || '/'} ${first.message}${more}` };
  }
  if (`${canonicalJson(value as Json)}\n` !== text) {
    return { fault: 'was written again by something else: it is not in its canonical spelling' };
  }
  // The schema has just said that the value has this shape.
  return { record: value as Content };
}
