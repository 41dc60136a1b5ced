import { validateAgainst } from '../frame/json-schema.js';
import { canonicalJson, type Json } from './canonical-json.js';
import type { DrawRecord } from './draw-record.js';

/** A draw record as it was read, or what is wrong with its text, as the end of a sentence. */
export type ReadRecord =
  | { readonly record: DrawRecord; readonly fault?: undefined }
  | { readonly record?: undefined; readonly fault: string };

/** Reads the text of a `draw.json` and checks it against its schema and its canonical spelling. */
export function readDrawRecord(text: string, schema: object): ReadRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: 'is not JSON any more' };
  }
  const [first, ...others] = validateAgainst(schema, value);
  if (first !== undefined) {
    const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
    return { fault: `is no draw record: ${first.path || '/'} ${first.message}${more}` };
  }
  if (`${canonicalJson(value as Json)}\n` !== text) {
    return { fault: 'was written again by something else: it is not in its canonical spelling' };
  }
  return { record: value as DrawRecord };
}
