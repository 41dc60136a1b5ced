import type { Validator } from './compile-schema.js';

/**
 * The validators of shipped schemas, by the SHA-256 of the schema. The build makes them and puts them
 * in the place of this file (docs/decisions/0030-start-up.md); run from source there are none, and
 * every schema is compiled.
 */
export const shippedValidators: Readonly<
  Record<'schemas' | 'rows', Readonly<Record<string, () => Validator>>>
> = { schemas: {}, rows: {} };
