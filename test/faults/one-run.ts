import { existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeError } from '../../src/cli/describe-error.js';
import { type Files, nodeFiles } from '../../src/shell/files.js';
import { nodeShell } from '../../src/shell/node-shell.js';
import type { OutputFile } from '../../src/shell/shell.js';
import { withoutStack } from '../../src/shell/system-error.js';

/** What every run of these tests makes: a result with folders in it, and one file beside. */
export const outputs: readonly OutputFile[] = [
  { path: 'SHA256SUMS', content: 'sums\n' },
  { path: 'public/tables/one.csv', content: '"a","b"\n'.repeat(200) },
  { path: 'restricted/sample.csv', content: Uint8Array.from({ length: 5000 }, (_, at) => at) },
  { path: 'run.json', content: '{}\n' },
];
const note = 'a note beside\n';

/** What came of a run, as the command line would tell it. */
export interface Outcome {
  readonly exitCode: number;
  readonly said: string;
}

/**
 * Does all that a command does to the disk, with the real shell: runs alone, enters a line into a
 * register, publishes a folder, moves a pointer, writes one more file. Another word makes another line and another result.
 */
export async function oneRun(
  folder: string,
  files: Files = nodeFiles,
  word = 'x',
): Promise<Outcome> {
  const shell = nodeShell(files);
  const line = `${word.repeat(300)}\n`;
  const own = word === 'x' ? outputs : [...outputs, { path: 'word.txt', content: word }];
  const target = join(folder, 'packs/2026-Q3');
  try {
    await shell.runAlone(target, async () => {
      await shell.checkTarget(target, own);
      await shell.appendLine(join(folder, 'register.jsonl'), (content) => {
        const text = new TextDecoder().decode(content);
        const keep = text.lastIndexOf('\n') + 1;
        return { keep, line: text.includes(line) ? '' : line };
      });
      await shell.publish(target, own);
      await shell.movePointer(join(folder, 'packs/LATEST'), (named) =>
        Promise.resolve(named === '2026-Q3' ? null : '2026-Q3\n'),
      );
    });
    await shell.publishFile(join(folder, 'notes.txt'), note);
    return { exitCode: 0, said: '' };
  } catch (error) {
    const { exitCode, message } = describeError(withoutStack(error), false);
    return { exitCode, said: message };
  }
}

/** All that lies in the folder after a run that went well. */
const wholeFolder: readonly string[] = [
  'notes.txt',
  'packs',
  'packs/2026-Q3',
  'packs/2026-Q3/SHA256SUMS',
  'packs/2026-Q3/public',
  'packs/2026-Q3/public/tables',
  'packs/2026-Q3/public/tables/one.csv',
  'packs/2026-Q3/restricted',
  'packs/2026-Q3/restricted/sample.csv',
  'packs/2026-Q3/run.json',
  'packs/LATEST',
  'register.jsonl',
];

/** What is wrong with what a run left that failed or was killed: nothing may be there by half. */
export function faultsAfter(folder: string, { exitCode, said }: Outcome): readonly string[] {
  const faults: string[] = [];
  const target = join(folder, 'packs/2026-Q3');
  const isThere = existsSync(target);
  for (const { path, content } of isThere ? outputs : []) {
    const place = join(target, path);
    if (!existsSync(place) || !readFileSync(place).equals(Buffer.from(content))) {
      faults.push(`the target lacks ${path} or has half of it`);
    }
  }
  const note = join(folder, 'notes.txt');
  if (existsSync(note) && readFileSync(note, 'utf8') !== 'a note beside\n') {
    faults.push('notes.txt is there by half');
  }
  const pointer = join(folder, 'packs/LATEST');
  if (existsSync(pointer) && (readFileSync(pointer, 'utf8') !== '2026-Q3\n' || !isThere)) {
    faults.push('the pointer names what is not there');
  }
  for (const [path, mode] of modesBelow(folder)) {
    if (mode !== '0600' && mode !== '0700 folder') faults.push(`${path} has the mode ${mode}`);
  }
  if (exitCode === 0 && !wholeFolder.every((path) => existsSync(join(folder, path)))) {
    faults.push('exit code 0 without a whole result');
  }
  if (![0, 2].includes(exitCode)) faults.push(`exit code ${exitCode}`);
  if (exitCode === 2 && !/^error [A-Z_]+: .*\.\n {2}what to do: .*\.\n$/.test(said)) {
    faults.push(`no plain sentence: ${said}`);
  }
  if (/\n\s+at /.test(said)) faults.push(`a stack: ${said}`);
  return faults;
}

/** What is wrong after the same command ran again. */
export function faultsAfterRepeat(folder: string, outcome: Outcome): readonly string[] {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const litter = found.filter((path) => !wholeFolder.includes(path));
  const register = join(folder, 'register.jsonl');
  const lines = existsSync(register) ? readFileSync(register, 'utf8').split('\n').length - 1 : 0;
  return [
    ...faultsAfter(folder, outcome),
    ...(outcome.exitCode === 0 ? [] : [`the same command again fails: ${outcome.said}`]),
    ...litter.map((path) => `litter: ${path}`),
    ...(lines === 1 ? [] : [`${lines} lines in the register`]),
  ];
}

function modesBelow(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => {
    const found = lstatSync(join(folder, path));
    const mode = (found.mode & 0o7777).toString(8).padStart(4, '0');
    return [path, found.isDirectory() ? `${mode} folder` : mode];
  });
}

/**
 * What the end of a process does to the locks that it left: they say a number that no process has. A
 * test whose runs are all of one process needs it.
 */
export function endProcess(folder: string): void {
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.lock(?:\.(?:after|new)-[0-9a-f]+)?$/.test(path)) continue;
    const place = join(folder, path);
    try {
      const owner = JSON.parse(readFileSync(place, 'utf8')) as object;
      writeFileSync(place, `${JSON.stringify({ ...owner, pid: 2 ** 22 + 7 })}\n`);
    } catch {
      // One that was never finished says nothing.
    }
  }
}
