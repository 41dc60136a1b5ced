import { readdirSync } from 'node:fs';
import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { common } from './options.js';

const standaloneCode = createRequire(import.meta.url)('ajv/dist/standalone/index.js').default;

/**
 * Writes the validator of every shipped schema to dist/validators/NAME.cjs, with the options that the
 * program itself compiles with. Returns their names by the digest of their schema.
 *
 * @returns {Promise<{ schemas: Record<string, string>, rows: Record<string, string> }>}
 */
export async function writeValidators(sources) {
  const names = { schemas: {}, rows: {} };
  const bundled = [];
  for (const { name, schema } of await shippedSchemas(sources)) {
    const kind = (await isRowSchema(schema, sources)) ? 'rows' : 'schemas';
    const { ajvOfRows, ajvOfSchemas } = sources;
    const ajv = (kind === 'rows' ? ajvOfRows : ajvOfSchemas)({ source: true });
    const made = await build({
      ...common,
      // Beside compile-schema.ts, from where the code asks for formats; as TypeScript, so that .js is found as .ts.
      stdin: {
        contents: standaloneCode(ajv, ajv.compile(schema)),
        resolveDir: 'src/frame',
        sourcefile: `${name}.validator.ts`,
        loader: 'ts',
      },
      sourcemap: false,
      minifyIdentifiers: true,
      outfile: `dist/validators/${name}.cjs`,
    });
    bundled.push(made);
    names[kind][sources.sha256Hex(JSON.stringify(schema))] = name;
  }
  return { names, bundled };
}

/** Every schema in schemas/, and those that take another one along, as the program puts them together. */
async function shippedSchemas({ readSchema, readBundledSchema, shell }) {
  const names = readdirSync('schemas')
    .filter((file) => file.endsWith('.schema.json'))
    .map((file) => file.slice(0, -'.schema.json'.length));
  const schemas = [];
  for (const name of names) {
    const schema = await readSchema(name, shell);
    schemas.push({
      name,
      schema: refersOutside(schema) ? await readBundledSchema(name, shell) : schema,
    });
  }
  return schemas;
}

function refersOutside(schema) {
  return /"\$ref":"(?!#)/.test(JSON.stringify(schema));
}

async function isRowSchema(schema, { readSchema, validateAgainst, shell }) {
  return validateAgainst(await readSchema('row-schema', shell), schema).length === 0;
}
