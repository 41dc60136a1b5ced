import type { ErrorObject } from 'ajv/dist/2020.js';
import type { IssueCode } from './checks/index.js';
import type { CodeList } from './code-list.js';
import type { Detail } from './issue.js';
import type { KnownCodes } from './compile-schema.js';
import type { RowSchema } from './row-schema.js';
import { rowValidatorOf } from './validator-of.js';

/** One rule of the row schema that a row breaks. */
export interface RowFault {
  readonly code: IssueCode;
  readonly field: string;
  readonly detail: Detail;
}

export type RowValidator = (row: Readonly<Record<string, unknown>>) => readonly RowFault[];

/**
 * Compiles a row schema, once for the same code lists. Rows have no prototype, so that a field named
 * like a method of objects is absent when it is absent; nothing is coerced.
 */
export function rowValidator(
  schema: RowSchema,
  codeLists: ReadonlyMap<string, CodeList>,
): RowValidator {
  const lists = [...codeLists.values()];
  const known = compiled.get(schema);
  if (
    known?.lists.length === lists.length &&
    known.lists.every((list, index) => list === lists[index])
  )
    return known.validate;
  const validate = compile(schema, codeLists);
  compiled.set(schema, { lists, validate });
  return validate;
}

const compiled = new WeakMap<
  RowSchema,
  { readonly lists: readonly CodeList[]; readonly validate: RowValidator }
>();

function compile(schema: RowSchema, codeLists: ReadonlyMap<string, CodeList>): RowValidator {
  const validate = rowValidatorOf(schema);
  const sets = new Map(
    [...codeLists].map(([name, { codes }]) => [name, new Set(codes.map(({ code }) => code))]),
  );
  const known: KnownCodes = { has: (list, code) => sets.get(list)?.has(code) === true };
  return (row) =>
    validate.call(known, row)
      ? []
      : (validate.errors ?? []).map((error) => inOurTerms(error, schema));
}

function inOurTerms(error: ErrorObject, schema: RowSchema): RowFault {
  const params = error.params as Readonly<Record<string, unknown>>;
  if (error.keyword === 'required') {
    const field = String(params['missingProperty']);
    const title = schema.properties[field]?.title ?? field;
    return field === 'case_ref'
      ? { code: 'MISSING_REFERENCE', field, detail: {} }
      : { code: 'MISSING_VALUE', field, detail: { title } };
  }
  const field = error.instancePath.slice(1);
  if (Object.hasOwn(boundWords, error.keyword)) {
    const code = /(?:^|_)age(?:_|$)/.test(field) ? 'IMPOSSIBLE_AGE' : 'OUT_OF_RANGE';
    return { code, field, detail: { limits: limitsOf(field, schema) } };
  }
  const limit = params['limit'];
  const detail = { rule: error.keyword, ...(typeof limit === 'number' ? { limit } : {}) };
  return { code: 'SCHEMA_VIOLATION', field, detail };
}

/** The limits of a number as its schema has them. */
function limitsOf(field: string, schema: RowSchema): string {
  const property = schema.properties[field];
  const [low, high] = [property?.['minimum'], property?.['maximum']];
  if (typeof low === 'number' && typeof high === 'number') {
    return `${String(low)} to ${String(high)}`;
  }
  return Object.entries(boundWords)
    .flatMap(([keyword, words]) => {
      const bound = property?.[keyword];
      return typeof bound === 'number' ? [`${words} ${String(bound)}`] : [];
    })
    .join(' and ');
}

const boundWords = {
  minimum: 'at least',
  exclusiveMinimum: 'above',
  maximum: 'at most',
  exclusiveMaximum: 'below',
};
