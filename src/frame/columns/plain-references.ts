import type { ColumnPlan } from '../plan.js';

/**
 * A reference of which nothing can be said, seen from its bytes alone: it begins with a letter, has
 * letters of the keyboard, digits and slashes, and a digit among them. No check of cells finds fault
 * with such a one, whatever its letters and digits.
 */
export function isPlainReference(bytes: Uint8Array, start: number, end: number): boolean {
  const first = (bytes[start] ?? 0) & 0xdf;
  if (end <= start || first < 0x41 || first > 0x5a) return false;
  let digits = 0;
  for (let at = start; at < end; at += 1) {
    const kind = kinds[bytes[at] ?? 0] ?? 0;
    if (kind === 0) return false;
    digits |= kind & 2;
  }
  return digits !== 0;
}

const kinds = new Uint8Array(256);
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz/0123456789';
for (const character of alphabet) kinds[character.charCodeAt(0)] = /\d/.test(character) ? 2 : 1;

/** How long plain references of a column may be for its row schema to bear them out. */
export interface PlainLengths {
  readonly least: number;
  readonly most: number;
}

const never: PlainLengths = { least: 1, most: 0 };

/** No length will do where the profile maps spellings, or where a rule looks at more than characters. */
export function plainLengths(
  { kind, mapping, schema }: ColumnPlan,
  headingKey: string,
): PlainLengths {
  const { pattern, minLength, maxLength } = schema;
  const heading = Buffer.from(headingKey);
  const others = Object.keys(schema).filter((keyword) => !understood.has(keyword));
  if (
    kind !== 'reference' ||
    mapping.values !== undefined ||
    schema.type !== 'string' ||
    others.length > 0 ||
    isPlainReference(heading, 0, heading.length)
  ) {
    return never;
  }
  const [least, most] = pattern === undefined ? [1, 1000] : ofPattern(pattern);
  return {
    least: Math.max(least, typeof minLength === 'number' ? minLength : 1),
    most: Math.min(most, 1000, typeof maxLength === 'number' ? maxLength : 1000),
  };
}

const understood: ReadonlySet<string> = new Set([
  'title', 'description', 'type', 'sensitive', 'perCase', 'onFault', 'collapse', 'pattern', 'minLength', 'maxLength',
]); // prettier-ignore

/** Only of a pattern that is one class of characters, so many times, and has the whole alphabet in it. */
function ofPattern(pattern: unknown): readonly [number, number] {
  const parts = /^\^(\[(?:[^\]\\]|\\.)+\])\{(\d{1,4}),(\d{1,4})\}\$$/.exec(String(pattern));
  if (parts === null) return [1, 0];
  const [, characters = '', least, most] = parts;
  const one = new RegExp(`^${characters}$`, 'u');
  return Array.from(alphabet).every((character) => one.test(character))
    ? [Number(least), Number(most)]
    : [1, 0];
}
