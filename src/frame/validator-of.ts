import { sha256Hex } from '../random/sha256.js';
import { compileRowSchema, compileSchema, type Validator } from './compile-schema.js';
import { shippedValidators } from './shipped-validators.js';

/** The validator of a schema: as the build made it where it is one that ships, to the letter, else compiled. */
export function validatorOf(schema: object): Validator {
  return shippedValidators.schemas[digestOf(schema)]?.() ?? compileSchema(schema);
}

/** The same for a row schema. */
export function rowValidatorOf(schema: object): Validator {
  return shippedValidators.rows[digestOf(schema)]?.() ?? compileRowSchema(schema);
}

function digestOf(schema: object): string {
  return sha256Hex(JSON.stringify(schema));
}
