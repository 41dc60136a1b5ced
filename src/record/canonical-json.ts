/** What canonical JSON can carry: no undefined, no functions, numbers finite. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * JSON with one spelling only, as RFC 8785 lays down: keys in the order of their UTF-16 code
 * units, no white space, numbers and texts as ECMAScript writes them.
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((item: Json) => canonicalJson(item)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value as { readonly [key: string]: Json })
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError('canonical JSON has no infinite or undefined numbers');
  }
  return JSON.stringify(value);
}
