/**
 * A value as JSON for people and scripts: two spaces, keys in the order given, a final line feed.
 *
 * Infinity, which JSON lacks, is written "Inf" as in the CSV files; NaN throws a RangeError, where
 * JSON.stringify would write null. Not for digests: the record has its own canonical form.
 */
export function prettyJson(value: unknown): string {
  return `${JSON.stringify(value, finite, 2)}\n`;
}

function finite(key: string, value: unknown): unknown {
  if (typeof value !== 'number' || Number.isFinite(value)) return value;
  if (Number.isNaN(value)) throw new RangeError(`The value of "${key}" is not a number (NaN).`);
  return value > 0 ? 'Inf' : '-Inf';
}
