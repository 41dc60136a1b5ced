import { dayIn, type ExportValue, isNoCode, valueIn } from '../case-value.js';
import type { PrefillFacts } from './rule.js';

/** The first of the fields of a role that the case has a value for. */
export function valueOf(facts: PrefillFacts, role: string): ExportValue | null {
  return firstOf(fieldsOf(facts, role).map((field) => valueIn(facts.fields, field)));
}

/** The first of the fields of a role that holds a day. */
export function dateOf(facts: PrefillFacts, role: string): ExportValue | null {
  return firstOf(fieldsOf(facts, role).map((field) => dayIn(facts.fields, field)));
}

/** The code of a role's field; null where it is missing, and where the case holds several values. */
export function codeOf(facts: PrefillFacts, role: string): ExportValue | null {
  const found = valueOf(facts, role);
  return found === null || isNoCode(found.value) ? null : found;
}

/** The entries of a field that holds several, parted by semicolon, comma or bar. */
export function entriesOf({ value }: ExportValue): readonly string[] {
  return value
    .split(/[;,|]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** What the fields of a role are called where they are missing. */
export function missingOf(facts: PrefillFacts, ...roles: readonly string[]): readonly string[] {
  return roles.map((role) => fieldsOf(facts, role).join(' or '));
}

/** A number of the request; throws a RangeError for a set that was not checked to have it. */
export function numberOf({ request }: PrefillFacts, name: string): number {
  const number = request.numbers?.[name];
  if (number === undefined) throw new RangeError(`a prefill rule without its number ${name}`);
  return number;
}

export function codesOf({ request }: PrefillFacts, name: string): readonly string[] {
  return request.codes?.[name] ?? [];
}

function fieldsOf({ request }: PrefillFacts, role: string): readonly string[] {
  const named = request.fields?.[role] ?? [];
  return typeof named === 'string' ? [named] : named;
}

function firstOf(found: readonly (ExportValue | null)[]): ExportValue | null {
  return found.find((each) => each !== null) ?? null;
}
