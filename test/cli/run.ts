import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';
import { main } from '../../src/cli/main.js';
import { nodeShell } from '../../src/shell/node-shell.js';

/** What a call of the program left behind on its way out. */
export interface Ran {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Circumstances {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export const root = resolve(import.meta.dirname, '../..');
const program = join(root, 'bin/dipsample.js');

export const complaints = join(root, 'fixtures/exports/complaints-2026-q3.csv');
export const misconduct = join(root, 'fixtures/exports/misconduct-2026-q3.csv');
export const demoConfig = join(root, 'fixtures/demo/dipsample.json');
/** A seed that no real draw used. */
export const seed = '58203917466215093847';

/** Runs the built program in a process of its own. */
export function run(args: readonly string[], circumstances: Circumstances = {}): Ran {
  return shell('exec "$0" "$@"', [process.execPath, program, ...args], circumstances);
}

/** Runs a line of sh with arguments, in an environment that holds nothing but PATH and what is given. */
export function shell(line: string, args: readonly string[], circumstances: Circumstances): Ran {
  if (!existsSync(join(root, 'dist/cli/main.cjs'))) {
    throw new Error('These tests run the built program: npm run build first.');
  }
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line, ...args], {
    cwd: circumstances.cwd ?? root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...circumstances.env },
  });
  return { exitCode: status, stdout, stderr };
}

/** Runs the program on the real file system, without a process: for tests that call it many times. */
export async function call(args: readonly string[]): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  const exitCode = await main(args, {
    ...nodeShell(),
    env: {},
    colour: { print: false, narrate: false },
    print: (text) => {
      stdout += text;
    },
    narrate: (text) => {
      stderr += text;
    },
  });
  return { exitCode, stdout, stderr };
}

/** A temporary folder for the tests of one file, removed after the last of them. */
export function scratchFolder(name: string): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `dipsample-${name}-`)));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Every file and folder below a folder, hidden ones too, as sorted relative paths. */
export function everythingBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}
