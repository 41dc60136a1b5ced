import { isIsoDate } from '../calendar.js';
import type { CodeList } from '../code-list.js';
import type { FieldSchema } from '../row-schema.js';

/** Keywords that say something about a field and demand nothing of its values. */
const silent: ReadonlySet<string> = new Set([
  'title', 'description', '$comment', 'examples', 'default', 'deprecated', 'readOnly', 'writeOnly',
  'sensitive', 'perCase', 'onFault', 'collapse', 'mayBeFuture',
]); // prettier-ignore

/** Keywords of the schema of a whole row that look at one field at a time, or at none. */
const ofSingleFields: ReadonlySet<string> = new Set([
  '$schema', '$id', 'title', 'description', '$comment', 'type', 'caseType', 'required',
  'dateOrder', 'record', 'tables', 'themes', 'stages', 'properties', 'additionalProperties',
]); // prettier-ignore

/** Whether a row schema holds for a row when it holds for each of its fields and none is missing. */
export function holdsFieldByField(schema: object): boolean {
  return Object.keys(schema).every((keyword) => ofSingleFields.has(keyword));
}

/** Whether any text will do for a field. */
export function isFreeOfRules(schema: FieldSchema): boolean {
  return (
    schema.type === 'string' &&
    Object.keys(schema).every((keyword) => keyword === 'type' || silent.has(keyword))
  );
}

/**
 * A test that is true only of values that bear out every rule of a field, so that the validator need
 * not be asked. Where it is false, the validator decides. Keywords that are not known here make it
 * false for all values.
 */
export function fieldTest(
  schema: FieldSchema,
  codeLists: ReadonlyMap<string, CodeList>,
): (value: string) => boolean {
  const tests: ((value: string) => boolean)[] = [];
  for (const [keyword, wanted] of Object.entries(schema)) {
    if (silent.has(keyword)) continue;
    const test = ruleOf(keyword, wanted, schema.type, codeLists);
    if (test === null) return () => false;
    tests.push(test);
  }
  return (value) => tests.every((test) => test(value));
}

function ruleOf(
  keyword: string,
  wanted: unknown,
  type: FieldSchema['type'],
  codeLists: ReadonlyMap<string, CodeList>,
): ((value: string) => boolean) | null {
  if (keyword === 'type') return typeTest(wanted);
  if (typeof wanted === 'number') return numberTest(keyword, wanted, type);
  if (typeof wanted !== 'string' || type !== 'string') return null;
  switch (keyword) {
    case 'format':
      return wanted === 'date' ? isIsoDate : null;
    case 'codeList': {
      const codes = new Set(codeLists.get(wanted)?.codes.map(({ code }) => code));
      return (value) => codes.has(value);
    }
    case 'pattern': {
      const pattern = new RegExp(wanted, 'u');
      return (value) => pattern.test(value);
    }
    default:
      return null;
  }
}

function typeTest(wanted: unknown): ((value: string) => boolean) | null {
  switch (wanted) {
    case 'string':
      return () => true;
    case 'integer':
      return (value) => Number.isSafeInteger(Number(value));
    case 'number':
      return (value) => Number.isFinite(Number(value));
    default:
      return null;
  }
}

function numberTest(
  keyword: string,
  limit: number,
  type: FieldSchema['type'],
): ((value: string) => boolean) | null {
  if (type !== 'string') {
    if (keyword === 'minimum') return (value) => Number(value) >= limit;
    return keyword === 'maximum' ? (value) => Number(value) <= limit : null;
  }
  // Units of UTF-16 are never fewer than characters, and never more than two to one.
  if (keyword === 'maxLength') return (value) => value.length <= limit;
  return keyword === 'minLength'
    ? (value) => value.length >= limit * 2 || isLong(value, limit)
    : null;
}

function isLong(value: string, limit: number): boolean {
  return Array.from(value).length >= limit;
}
