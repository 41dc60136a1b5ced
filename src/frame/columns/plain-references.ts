import type { ColumnPlan } from '../plan.js';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz/0123456789';
const marks = '-._';

/** How long plain references of a column may be for its row schema to bear them out. */
export interface PlainLengths {
  readonly least: number;
  readonly most: number;
  /** Hyphens, dots and low lines may stand in them. */
  readonly marks: boolean;
}

/** Whatever the kernel may take for a plain reference, and more. */
const plainReference = /^(?=.*\d)[A-Za-z\d/._-]+$/;

const anything: PlainLengths = { least: 1, most: 1000, marks: true };
const never: PlainLengths = { least: 1, most: 0, marks: false };

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
  const byPattern = pattern === undefined ? anything : ofPattern(pattern);
  return {
    least: Math.max(byPattern.least, typeof minLength === 'number' ? minLength : 1),
    most: Math.min(byPattern.most, typeof maxLength === 'number' ? maxLength : 1000),
    marks: byPattern.marks,
  };
}

const understood: ReadonlySet<string> = new Set([
  'title', 'description', 'type', 'sensitive', 'perCase', 'onFault', 'collapse', 'pattern', 'minLength', 'maxLength',
]); // prettier-ignore

/** Only of a pattern that is one class of characters, so many times, and has the whole alphabet in it. */
function ofPattern(pattern: unknown): PlainLengths {
  const parts = /^\^(\[(?:[^\]\\]|\\.)+\])\{(\d{1,4}),(\d{1,4})\}\$$/.exec(String(pattern));
  if (parts === null) return never;
  const [, characters = '', least, most] = parts;
  const one = new RegExp(`^${characters}$`, 'u');
  const has = (characters: string): boolean =>
    Array.from(characters).every((character) => one.test(character));
  return has(alphabet)
    ? { least: Number(least), most: Math.min(Number(most), 1000), marks: has(marks) }
    : never;
}
