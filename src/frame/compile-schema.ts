import { _, Ajv2020, type CodeOptions, type ErrorObject } from 'ajv/dist/2020.js';
import { rowFormats } from './row-formats.js';

/** Whether a value fits; if not, the errors stand on the function until it is next called. */
export interface Validator {
  (this: unknown, value: unknown): boolean;
  errors?: readonly ErrorObject[] | null;
}

/** The codes that a row may hold: what the validator of a row schema is called on. */
export interface KnownCodes {
  readonly has: (codeList: string, code: string) => boolean;
}

/** Compiles a schema as `validateAgainst` takes it. */
export function compileSchema(schema: object): Validator {
  return ajvOfSchemas().compile(schema);
}

/** Compiles a row schema; its validator is called on a `KnownCodes`. */
export function compileRowSchema(schema: object): Validator {
  return ajvOfRows().compile(schema);
}

/** One for each schema: two versions of a schema may share an $id. */
export function ajvOfSchemas(code: CodeOptions = {}): Ajv2020 {
  return new Ajv2020({
    allErrors: true,
    ownProperties: true,
    // Both of these only log, and a library does not write to the console.
    strictTypes: false,
    strictTuples: false,
    code,
  });
}

/** Knows the words of row schemas: those that only we read, the date, and the code list. */
export function ajvOfRows(code: CodeOptions = {}): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    ownProperties: true,
    strict: true,
    strictTypes: false,
    passContext: true,
    code: { ...code, formats: _`require("./row-formats.js").rowFormats` },
  });
  ajv.addVocabulary(['caseType', 'dateOrder', 'record', 'tables', 'themes', 'stages']);
  ajv.addVocabulary(['sensitive', 'perCase', 'onFault', 'collapse', 'mayBeFuture']);
  for (const [name, format] of Object.entries(rowFormats)) ajv.addFormat(name, format);
  ajv.addKeyword({
    keyword: 'codeList',
    type: 'string',
    schemaType: 'string',
    // Code rather than a closure, so that it can be written to a file; the lists come with the call.
    code: (context) => {
      context.fail(_`!this.has(${String(context.schema)}, ${context.data})`);
    },
  });
  return ajv;
}
