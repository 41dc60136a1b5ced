import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { isIsoDate } from './calendar.js';
import type { IssueCode } from './checks/index.js';
import type { CodeList } from './code-list.js';
import type { Detail } from './issue.js';
import type { RowSchema } from './row-schema.js';

/** One rule of the row schema that a row breaks. */
export interface RowFault {
  readonly code: IssueCode;
  readonly field: string;
  readonly detail: Detail;
}

export type RowValidator = (row: Readonly<Record<string, unknown>>) => readonly RowFault[];

/**
 * Compiles a row schema. Rows have no prototype, so that a field named like a method of objects is
 * absent when it is absent; nothing is coerced.
 */
export function rowValidator(
  schema: RowSchema,
  codeLists: ReadonlyMap<string, CodeList>,
): RowValidator {
  const ajv = new Ajv2020({
    allErrors: true,
    ownProperties: true,
    strict: true,
    strictTypes: false,
  });
  ajv.addVocabulary(['caseType', 'dateOrder', 'record', 'tables', 'themes', 'stages']);
  ajv.addVocabulary(['sensitive', 'perCase', 'onFault', 'collapse', 'mayBeFuture']);
  ajv.addFormat('date', isIsoDate);
  ajv.addKeyword({
    keyword: 'codeList',
    type: 'string',
    schemaType: 'string',
    compile: (name: string) => {
      const codes = new Set(codeLists.get(name)?.codes.map(({ code }) => code));
      return (value: string) => codes.has(value);
    },
  });
  const validate = ajv.compile(schema);
  return (row) =>
    validate(row) ? [] : (validate.errors ?? []).map((error) => inOurTerms(error, schema));
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
  if (['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'].includes(error.keyword)) {
    const code = /(?:^|_)age(?:_|$)/.test(field) ? 'IMPOSSIBLE_AGE' : 'OUT_OF_RANGE';
    return { code, field, detail: { limits: limitsOf(field, schema) } };
  }
  const limit = params['limit'];
  const detail = { rule: error.keyword, ...(typeof limit === 'number' ? { limit } : {}) };
  return { code: 'SCHEMA_VIOLATION', field, detail };
}

function limitsOf(field: string, schema: RowSchema): string {
  const property = schema.properties[field];
  const low = property?.['minimum'];
  const high = property?.['maximum'];
  if (typeof low === 'number' && typeof high === 'number')
    return `${String(low)} to ${String(high)}`;
  if (typeof low === 'number') return `at least ${String(low)}`;
  return typeof high === 'number' ? `at most ${String(high)}` : 'see the schema';
}
