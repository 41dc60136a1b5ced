/**
 * A value as JSON for people and scripts: two spaces, keys in the order given, a final line feed.
 * Characters that are not seen or drive a terminal are written as `\u....`, beyond those that JSON
 * itself asks for: it may be printed on one.
 *
 * Infinity, which JSON lacks, is written "Inf" as in the CSV files; NaN throws a RangeError, where
 * JSON.stringify would write null. Not for digests: the record has its own canonical form.
 */
export function prettyJson(value: unknown): string {
  return `${JSON.stringify(value, finite, 2).replace(unseen, escaped)}\n`;
}

/** DEL, C1, format characters (direction, zero width, tags), separators; the rest JSON escapes itself. */
const unseen = /[\u007f-\u009f\p{Cf}\u2028\u2029]/gu;

/** A character beyond U+FFFF takes two. */
function escaped(character: string): string {
  return character.replace(
    /[^]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function finite(key: string, value: unknown): unknown {
  if (typeof value !== 'number' || Number.isFinite(value)) return value;
  if (Number.isNaN(value)) throw new RangeError(`The value of "${key}" is not a number (NaN).`);
  return value > 0 ? 'Inf' : '-Inf';
}
