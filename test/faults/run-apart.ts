import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { transpile } from '../shell/transpiled.js';
import type { Outcome } from './one-run.js';

const source = `
import { oneRun } from './test/faults/one-run.js';
const [folder, word] = process.argv.slice(2);
process.stdout.write('begun\\n');
const { exitCode, said } = await oneRun(folder, undefined, word);
process.stderr.write(said);
process.exitCode = exitCode;
`;

/** Makes a program of `oneRun`, to be run in processes that may be killed; gives its path. */
export function programOfOneRun(folder: string): string {
  transpile(['test/faults/one-run.ts'], folder);
  const program = join(folder, 'program.js');
  writeFileSync(program, source);
  return program;
}

/** A process, and what came of it: a signal has no exit code. */
export interface Apart {
  readonly child: ChildProcess;
  /** When the process has said a first word, or has ended. */
  readonly begun: Promise<void>;
  readonly ended: Promise<Outcome & { readonly signal: string | null; readonly printed: string }>;
}

/** Starts a command with nothing but PATH, and what is given, in its environment. */
export function runApart(
  [command, ...args]: readonly [string, ...string[]],
  env: Readonly<Record<string, string>> = {},
): Apart {
  const child = spawn(command, args, {
    cwd: resolve(import.meta.dirname, '../..'),
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let said = '';
  child.stdout.on('data', (data) => (printed += String(data)));
  child.stderr.on('data', (data) => (said += String(data)));
  return {
    child,
    begun: new Promise((done) => {
      child.stdout.once('data', () => done());
      child.stderr.once('data', () => done());
      child.once('close', () => done());
    }),
    ended: new Promise((done) => {
      child.once('close', (code, signal) => {
        done({ exitCode: code ?? -1, signal, said, printed });
      });
    }),
  };
}
