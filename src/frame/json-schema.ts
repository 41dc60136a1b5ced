import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Validator } from './compile-schema.js';
import { validatorOf } from './validator-of.js';

/** One place where a value does not fit its schema. */
export interface SchemaFault {
  /** JSON Pointer to the value at fault; empty for the value as a whole. */
  readonly path: string;
  /** What is wrong, as the end of a sentence that begins with the path. */
  readonly message: string;
}

/**
 * Every fault of a value under a JSON Schema (2020-12), in the order in which the schema finds
 * them; none means that it fits. For configuration, profiles, code lists and question sets, whose
 * content may be shown: messages name the properties and the allowed values.
 *
 * `format` is not supported and unknown keywords are refused: both are mistakes in the schema, and
 * throw.
 */
export function validateAgainst(schema: object, value: unknown): readonly SchemaFault[] {
  const validate = compiled(schema);
  if (validate(value)) return [];
  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'if' && keyword !== 'propertyNames')
    .map((error) => ({ path: error.instancePath, message: inWords(error) }));
}

const cache = new WeakMap<object, Validator>();

function compiled(schema: object): Validator {
  const known = cache.get(schema);
  if (known !== undefined) return known;
  const validate = validatorOf(schema);
  cache.set(schema, validate);
  return validate;
}

function inWords(error: ErrorObject): string {
  const { propertyName } = error;
  return propertyName === undefined
    ? ofValue(error)
    : `has the entry "${propertyName}", whose name ${ofValue(error)}`;
}

function ofValue(error: ErrorObject): string {
  const detail = error.params as Readonly<Record<string, unknown>>;
  switch (error.keyword) {
    case 'required':
      return `lacks "${String(detail['missingProperty'])}"`;
    case 'additionalProperties':
      return `has an unknown entry "${String(detail['additionalProperty'])}"`;
    case 'unevaluatedProperties':
      return `has an unknown entry "${String(detail['unevaluatedProperty'])}"`;
    case 'enum':
      return `must be one of ${listed(detail['allowedValues'])}`;
    case 'const':
      return `must be ${JSON.stringify(detail['allowedValue'])}`;
    default:
      return error.message ?? `breaks the rule "${error.keyword}"`;
  }
}

function listed(values: unknown): string {
  return Array.isArray(values) ? values.map((value) => JSON.stringify(value)).join(', ') : '';
}
