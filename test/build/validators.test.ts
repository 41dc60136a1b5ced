import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBundledSchema, readSchema } from '../../src/cli/read-schema.js';
import {
  compileRowSchema,
  compileSchema,
  type KnownCodes,
  type Validator,
} from '../../src/frame/compile-schema.js';
import type { RowSchema } from '../../src/frame/row-schema.js';
import { nodeShell } from '../../src/shell/node-shell.js';
import { root, scratchFolder } from '../cli/run.js';
import { brokenVariants } from './broken-variants.js';

const made = readdirSync(join(root, 'dist/validators')).map((file) => basename(file, '.cjs'));
const rowSchemas = [
  ...['complaint', 'misconduct', 'new-orleans'],
  ...['recommendation', 'review', 'stop-search'],
];
const shell = nodeShell();

function validatorOf(name: string): Validator {
  return createRequire(import.meta.url)(join(root, `dist/validators/${name}.cjs`)) as Validator;
}

const scratch = scratchFolder('validators');

/** Examples whose files are, together, of every kind that we write or read. */
const examples = [
  ...['commit-then-draw', 'disparity-ledger', 'draw-merge', 'draw-reviewers'],
  ...['evaluate-complaints', 'pack-demo'],
];
const documents: unknown[] = [];

beforeAll(() => {
  for (const name of examples) {
    const folder = join(scratch, name);
    mkdirSync(folder);
    symlinkSync(join(root, 'fixtures'), join(folder, 'fixtures'));
    const script = readFileSync(join(root, `fixtures/examples/${name}/command`), 'utf8');
    const shim = `dipsample() { "${process.execPath}" "${root}/bin/dipsample.js" "$@" --log json 2>>log.jsonl; }\n`;
    spawnSync('sh', ['-c', shim + script], { cwd: folder });
    rmSync(join(folder, 'fixtures'));
  }
  for (const folder of [scratch, join(root, 'schemas'), join(root, 'fixtures')]) {
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.jsonl?$/.test(file)) continue;
      const text = readFileSync(join(folder, file), 'utf8');
      const parts = file.endsWith('l') ? text.trimEnd().split('\n') : [text];
      for (const part of parts) documents.push(JSON.parse(part));
    }
  }
});

function said(validate: Validator, value: unknown, codes?: KnownCodes): unknown {
  return validate.call(codes, value) ? 'fits' : JSON.stringify(validate.errors);
}

describe('the validators that the build makes', () => {
  it('are one for every schema that ships', () => {
    const shipped = readdirSync(join(root, 'schemas')).filter((file) => file.endsWith('.json'));
    expect(made.sort()).toEqual(shipped.map((file) => basename(file, '.schema.json')).sort());
  });

  it.each(made.filter((name) => !rowSchemas.includes(name)))(
    '%s says of every document, whole and broken, what the compiled schema says',
    async (name) => {
      const schema = ['commitment', 'merge-record', 'partial'].includes(name)
        ? await readBundledSchema(name as 'partial', shell)
        : await readSchema(name, shell);
      const [ready, compiled] = [validatorOf(name), compileSchema(schema)];
      let fitting = 0;
      for (const document of documents) {
        expect(said(ready, document)).toBe(said(compiled, document));
        if (!compiled(document) || fitting === 5) continue;
        fitting += 1;
        for (const variant of brokenVariants(document)) {
          expect(said(ready, variant)).toBe(said(compiled, variant));
        }
      }
      expect(fitting, `documents of ${name}`).toBeGreaterThan(0);
    },
  );

  it.each(rowSchemas)('%s says of every row what the compiled schema says', async (name) => {
    const schema = (await readSchema(name, shell)) as RowSchema;
    const [ready, compiled] = [validatorOf(name), compileRowSchema(schema)];
    const codes: KnownCodes = { has: (list, code) => code === `a code of ${list}` };
    const verdicts = new Set<unknown>();
    for (const row of rowsOf(schema)) {
      const verdict = said(compiled, row, codes);
      expect(said(ready, row, codes)).toBe(verdict);
      verdicts.add(verdict);
    }
    expect(verdicts.size).toBeGreaterThan(10);
    expect([...verdicts]).toContain('fits');
  });
});

/** A row that fits, and that row with one field absent or of another value. */
function* rowsOf(schema: RowSchema): Generator<Readonly<Record<string, unknown>>> {
  const fields = Object.entries(schema.properties);
  const fitting = Object.fromEntries(
    fields.map(([field, { type, format, codeList, pattern }]) => {
      if (type === 'integer' || type === 'number') return [field, 1];
      if (format === 'date') return [field, '2026-02-28'];
      if (codeList !== undefined) return [field, `a code of ${codeList}`];
      return [field, pattern === undefined ? 'text' : 'CO/00001/26'];
    }),
  );
  yield fitting;
  for (const [field, { codeList }] of fields) {
    yield Object.fromEntries(Object.entries(fitting).filter(([name]) => name !== field));
    const others = ['', 'x'.repeat(5000), '2026-02-30', 'text', -1, 1e9, 1.5, null, true, []];
    for (const other of [...others, ...(codeList === undefined ? [] : ['a code of another'])]) {
      yield { ...fitting, [field]: other };
    }
  }
  yield { ...fitting, constructor: 'x', not_a_field: 'x' };
  yield {};
}
