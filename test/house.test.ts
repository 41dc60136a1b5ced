import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Lints a text as if it stood in a file of the tree, and gives the rules that it breaks. */
async function brokenRules(file: string, text: string): Promise<readonly string[]> {
  const [result] = await new ESLint().lintText(text, { filePath: file });
  return result!.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

describe('the lint bans', () => {
  it.each([
    ['src/sampling/seed.ts', 'export const number = Math.random();', 'Randomness is named'],
    ['src/sampling/seed.ts', 'export const time = Date.now();', 'The clock is read'],
    ['src/sampling/seed.ts', 'export const time = new Date();', 'the clock is read in the shell'],
    ['src/cli/main.ts', 'export const stop = () => process.exit(1);', 'Only bin/ sets'],
    ['src/frame/bytewise.ts', "export const order = 'a'.localeCompare('b');", 'never depend'],
    ['src/frame/bytewise.ts', 'export const text = (5).toLocaleString();', 'never depend'],
    ['src/cli/main.ts', "console.log('hello');", 'no-console'],
    ['src/statistics/interval.ts', 'export const square = (x: number) => x ** 2;', 'Node versions'],
    ['src/report/wording.ts', "import 'csv-stringify/sync';", 'home folder alone'],
    ['src/frame/bytewise.ts', "import 'commander';", 'home folder alone'],
    ['src/cli/main.ts', "import 'node:fs';", 'through the shell'],
    ['src/format/json.ts', "import 'hucre/xlsx';", 'home folder alone'],
    ['src/format/json.ts', "import 'node:zlib';", 'through the shell'],
    ['src/format/xlsx/limits.ts', "import 'csv-stringify/sync';", 'home folder alone'],
    ['src/frame/bytewise.ts', "import 'node:fs/promises';", 'through the shell'],
    ['src/frame/decode.ts', "import 'node:zlib';", 'through the shell'],
    ['src/report/wording.ts', "export * from './draw-tables.js';", 'No barrels'],
  ])('%s may not say %s', async (file, text, reason) => {
    const broken = await brokenRules(file, `${text}\n`);
    expect(broken.join('\n')).toContain(reason);
  });

  it('let a package into its home', async () => {
    expect(await brokenRules('src/random/sha256.ts', "import 'node:crypto';\n")).toEqual([]);
    expect(await brokenRules('src/format/json.ts', "import 'csv-stringify/sync';\n")).toEqual([]);
    const workbooks = "import 'hucre/xlsx';\nimport 'node:zlib';\n";
    expect(await brokenRules('src/format/xlsx/limits.ts', workbooks)).toEqual([]);
    const archives = "import 'node:stream';\nimport 'node:zlib';\n";
    expect(await brokenRules('src/frame/packed/inflate.ts', archives)).toEqual([]);
  });
});

describe('the import law', () => {
  const strays = [
    ['src/statistics/stray.ts', "import '../frame/bytewise.js';", 'law-of-statistics'],
    ['src/sampling/stray.ts', "import '../report/wording.js';", 'law-of-sampling'],
    ['src/report/stray.ts', "import '../record/check.js';", 'law-of-report'],
    ['src/format/stray.ts', "import '../frame/bytewise.js';", 'law-of-format'],
    ['src/frame/stray.ts', "import '../sampling/seed.js';", 'law-of-frame'],
    ['src/shell/stray.ts', "import '../cli/main.js';", 'law-of-shell'],
    ['src/cli/commands/stray.ts', "import './draw.js';", 'no-command-imports-another'],
    ['src/random/stray.ts', "import './not-there.js';", 'no-unresolved'],
    ['src/record/stray.ts', "import 'vitest';", 'no-development-packages'],
  ] as const;
  let copy = '';
  let verdict = '';

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'dipsample-law-'));
    for (const name of ['src', 'tsconfig.json', 'package.json', '.dependency-cruiser.cjs']) {
      cpSync(name, join(copy, name), { recursive: true });
    }
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
    for (const [file, text] of strays) writeFileSync(join(copy, file), `${text}\n`);
    const tool = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
    const options = [tool, '--config', '.dependency-cruiser.cjs', 'src'];
    verdict = spawnSync(process.execPath, options, { cwd: copy, encoding: 'utf8' }).stdout;
  });

  afterAll(() => {
    rmSync(copy, { recursive: true, force: true });
  });

  it.each(strays)('forbids %s to say %s', (file, _text, rule) => {
    expect(verdict).toContain(`error ${rule}: ${file}`);
  });

  it('finds nothing else', () => {
    expect(verdict).toContain(`x ${strays.length} dependency violations`);
  });
});
