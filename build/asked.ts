// What the build asks the program itself for, rather than knowing it twice.
export { commands } from '../src/cli/commands/index.js';
export { buildProgram } from '../src/cli/program.js';
export { readBundledSchema, readSchema } from '../src/cli/read-schema.js';
export { readToolVersion } from '../src/cli/tool-version.js';
export { ajvOfRows, ajvOfSchemas } from '../src/frame/compile-schema.js';
export { validateAgainst } from '../src/frame/json-schema.js';
export { sha256Hex } from '../src/random/sha256.js';
