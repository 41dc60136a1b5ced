import type { ColumnPlan } from '../plan.js';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz/0123456789';

/** How long plain references of a column may be for its row schema to bear them out. */
export interface PlainLengths {
  readonly least: number;
  readonly most: number;
}

/** What the kernel takes for a plain reference, whatever its length. */
const plainReference = /^[A-Za-z][A-Za-z/]*\d[A-Za-z/\d]*$/;

const never: PlainLengths = { least: 1, most: 0 };

/** No length will do where the profile maps spellings, or where a rule looks at more than characters. */
export function plainLengths(
  { kind, mapping, schema }: ColumnPlan,
  headingKey: string,
): PlainLengths {
  const { pattern, minLength, maxLength } = schema;
  const others = Object.keys(schema).filter((keyword) => !understood.has(keyword));
  if (
    kind !== 'reference' ||
    mapping.values !== undefined ||
    schema.type !== 'string' ||
    others.length > 0 ||
    plainReference.test(headingKey)
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
