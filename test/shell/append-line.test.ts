import { spawn } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { appendToRegister } from '../../src/cli/results/register-made.js';
import type { Register } from '../../src/record/register.js';
import { parseRegister } from '../../src/record/register-read.js';
import { appendLine } from '../../src/shell/append-line.js';
import { nodeFiles } from '../../src/shell/files.js';
import { nodeShell } from '../../src/shell/node-shell.js';
import { type ProcessIdentity, thisProcess } from '../../src/shell/process-identity.js';
import { scratchFolder } from '../cli/run.js';
import { drafts } from '../record/register-example.js';
import { chances, times } from '../faults/scratch.js';
import { shipped } from '../schemas/shipped.js';
import { transpile } from './transpiled.js';

const schema = shipped('schemas/register-entry.schema.json') as object;
const scratch = scratchFolder('append');
const world = { files: nodeFiles, pause };
const program = join(scratch, 'program');

beforeAll(() => {
  transpile(['src/cli/results/register-made.ts', 'src/shell/node-shell.ts'], program);
  copyFileSync(join(import.meta.dirname, 'register-writer.js'), join(program, 'writer.js'));
});

/** A register that does not exist yet, alone in a folder of its own. */
function freshPath(): string {
  return join(mkdtempSync(join(scratch, 'register-')), 'register.jsonl');
}

interface Writer {
  readonly kill: () => void;
  /** Resolves with the first word from the writer, or with its end. */
  readonly begun: Promise<void>;
  readonly ended: Promise<{
    readonly signal: string | null;
    readonly code: number | null;
    /** The ids of the entries that were added, as the writer was told. */
    readonly added: readonly string[];
    readonly stderr: string;
  }>;
}

function startWriter(...args: readonly (string | number)[]): Writer {
  const child = spawn(process.execPath, [join(program, 'writer.js'), ...args.map(String)]);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data) => (stdout += data));
  child.stderr.on('data', (data) => (stderr += data));
  return {
    kill: () => child.kill('SIGKILL'),
    begun: new Promise((resolve) => {
      child.stdout.once('data', () => resolve());
      child.once('close', () => resolve());
    }),
    ended: new Promise((resolve) => {
      child.once('close', (code, signal) => {
        const added = stdout.split('\n').filter((line) => line.length === 64);
        resolve({ code, signal, added, stderr });
      });
    }),
  };
}

function read(path: string): Register {
  return parseRegister(existsSync(path) ? readFileSync(path) : new Uint8Array(), schema);
}

function ids(path: string): readonly string[] {
  return read(path).entries.map(({ id }) => id);
}

/** Adds one entry from this process, and gives its id. */
async function add(path: string, name: string, number: number): Promise<string> {
  const shell = { ...nodeShell(), narrate: () => undefined };
  const id = Buffer.from(`${name} ${number}`).toString('hex').padEnd(64, '0');
  const summary = `${name} ${number} \u2013 ${'x'.repeat(200)}`;
  const entry = await appendToRegister(
    path,
    { ...drafts[1]!, commitment: null, id, summary },
    shell,
  );
  return entry.id;
}

const token = '0123456789abcdef0123456789abcdef';

/** A process of this computer whose number is above all that Linux gives. */
async function endedProcess(): Promise<ProcessIdentity> {
  return { ...(await thisProcess()), pid: 2 ** 22 + 7 };
}

function lockOf(path: string, owner: object | string): void {
  writeFileSync(`${path}.lock`, typeof owner === 'string' ? owner : JSON.stringify(owner));
}

function expectWhole(path: string): void {
  const { fault, torn, unended } = read(path);
  expect({ fault, torn, unended }).toEqual({ fault: null, torn: 0, unended: false });
  expect(beside(path)).toEqual(['register.jsonl']);
}

function beside(path: string): readonly string[] {
  return readdirSync(join(path, '..'));
}

function decide(line: string) {
  return (content: Uint8Array) => ({ keep: content.length, line });
}

describe('several writers at once', () => {
  it('each add all their entries to one intact chain', async () => {
    const path = freshPath();
    const names = ['north', 'south', 'east', 'west'];
    const writers = names.map((name) => startWriter(path, name, 25));
    const ended = await Promise.all(writers.map(({ ended }) => ended));
    expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual(names.map(() => [0, '']));
    expectWhole(path);
    expect(ids(path)).toHaveLength(100);
    for (const { added } of ended) {
      expect(ids(path).filter((id) => added.includes(id))).toEqual(added);
    }
  });

  it('of one process wait for each other too', async () => {
    const path = freshPath();
    const numbers = ['1\n', '2\n', '3\n', '4\n', '5\n'];
    await Promise.all(numbers.map((line) => appendLine(path, decide(line), world)));
    expect(readFileSync(path, 'utf8').split('\n').sort().join('')).toBe('12345');
    expect(beside(path)).toEqual(['register.jsonl']);
  });
});

describe('a writer that is killed', () => {
  /** Every call to the file system on the way of one entry; there are no more of them than these. */
  const calls = Array.from({ length: 30 }, (_, index) => index + 1);

  it.each([
    ['before it is done', 'before', 0, false],
    ['when half of it is written', 'half', 2, false],
    ['after taking over a lock', 'before', 2, true],
  ] as const)(
    'at any call to the file system, %s, stops nobody and breaks nothing',
    async (_when, moment, entries, isLocked) => {
      const killed = await Promise.all(
        calls.map(async (call) => {
          const path = freshPath();
          for (let number = 1; number <= entries; number += 1) await add(path, 'early', number);
          if (isLocked) lockOf(path, { ...(await endedProcess()), token });
          const { signal, code, stderr } = await startWriter(path, 'hit', 1, call, moment).ended;
          if (signal === null) expect(code, stderr).toBe(0);
          expect(read(path).fault).toBeNull();
          const repeated = await add(path, 'hit', 1);
          expectWhole(path);
          expect(ids(path).at(-1)).toBe(repeated);
          expect(ids(path)).toHaveLength(entries + 1);
          await add(path, 'next', 1);
          expectWhole(path);
          expect(ids(path)).toHaveLength(entries + 2);
          return signal === 'SIGKILL';
        }),
      );
      const last = killed.lastIndexOf(true);
      expect(killed.slice(0, last + 1)).not.toContain(false);
      expect(last).toBeGreaterThan(10);
      expect(last).toBeLessThan(calls.length - 1);
    },
  );

  // Milliseconds after the first of two writers said that it had begun; more of them in a long run.
  const chance = chances(5);
  const more = Array.from({ length: 6 * (times - 1) }, () => Math.floor(chance() * 80));
  it.each([0, 7, 16, 29, 46, 71, ...more])(
    'after %i ms, beside another, loses no entry that it was told of',
    async (delay) => {
      const path = freshPath();
      const victims = [startWriter(path, 'one', 500), startWriter(path, 'two', 500)];
      await Promise.race(victims.map(({ begun }) => begun));
      await pause(delay);
      for (const { kill } of victims) kill();
      const ended = await Promise.all(victims.map(({ ended }) => ended));
      expect(ended.map(({ signal }) => signal)).toEqual(['SIGKILL', 'SIGKILL']);
      const heirs = await Promise.all([3, 4, 5].map((number) => add(path, 'heir', number)));
      expectWhole(path);
      const present = new Set(ids(path));
      expect(present.size).toBe(ids(path).length);
      for (const id of [...ended.flatMap(({ added }) => added), ...heirs]) {
        expect(present).toContain(id);
      }
    },
  );
});

describe('a lock', () => {
  const hasty = { files: nodeFiles, pause: () => Promise.resolve() };
  it('of a process that has ended is taken over, and so is one that was taken over and left', async () => {
    const path = freshPath();
    const gone = await endedProcess();
    lockOf(path, { ...gone, token });
    const heir = { ...gone, token: 'f'.repeat(32) };
    writeFileSync(`${path}.lock.after-${token}`, JSON.stringify(heir));
    writeFileSync(`${path}.lock.new-${'e'.repeat(32)}`, '{"pid":');
    await appendLine(path, decide('one\n'), hasty);
    expect(readFileSync(path, 'utf8')).toBe('one\n');
    expect(beside(path)).toEqual(['register.jsonl']);
  });

  it.skipIf(!existsSync('/proc/self/stat'))(
    'of an ended process whose number a later one got is taken over (where /proc tells)',
    async () => {
      const path = freshPath();
      lockOf(path, { ...(await thisProcess()), began: '1', token });
      await appendLine(path, decide('one\n'), hasty);
      expect(beside(path)).toEqual(['register.jsonl']);
    },
  );

  it.each([
    ['a process that runs', {}, `process ${process.pid} on ${hostname()}`],
    ['another computer', { host: 'elsewhere', pid: 2 ** 22 + 7 }, 'on elsewhere'],
    ['nobody knows whom', 'not a lock', 'something'],
    ['somebody who names a path', { token: '../../victim' }, 'something'],
  ])('of %s is respected', async (_whose, owner, named) => {
    const path = freshPath();
    const me = { ...(await thisProcess()), token };
    lockOf(path, typeof owner === 'string' ? owner : { ...me, ...owner });
    await expect(appendLine(path, decide('one\n'), hasty)).rejects.toMatchObject({
      code: 'REGISTER_LOCKED',
      message: expect.stringContaining(named) as string,
      hint: expect.stringContaining(`remove ${path}.lock.`) as string,
    });
    expect(beside(path)).toEqual(['register.jsonl.lock']);
  });

  it('whose claims lead in a circle ends in a refusal', async () => {
    const path = freshPath();
    const gone = { ...(await endedProcess()), token };
    lockOf(path, gone);
    writeFileSync(`${path}.lock.after-${token}`, JSON.stringify(gone));
    await expect(appendLine(path, decide('one\n'), hasty)).rejects.toMatchObject({
      code: 'REGISTER_LOCKED',
    });
  });
});

describe('adding a line', () => {
  it('begins a file that only its owner can read', async () => {
    const path = freshPath();
    await appendLine(path, decide('one\n'), world);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('leaves the rights of a file that is there', async () => {
    const path = freshPath();
    writeFileSync(path, 'one\n');
    chmodSync(path, 0o640);
    await appendLine(path, decide('two\n'), world);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n');
  });

  it('takes out what is not to be kept', async () => {
    const path = freshPath();
    writeFileSync(path, 'one\ntw');
    await appendLine(path, () => ({ keep: 4, line: 'two\n' }), world);
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n');
  });

  it('changes nothing where nothing is added', async () => {
    const path = freshPath();
    expect(await appendLine(path, () => ({ keep: 0, line: '', found: 7 }), world)).toMatchObject({
      found: 7,
    });
    expect(beside(path)).toEqual([]);
  });

  it('lets out what the decision throws, and the lock with it', async () => {
    const path = freshPath();
    appendFileSync(path, 'one\n');
    const refusal = () => {
      throw new RangeError('not this one');
    };
    await expect(appendLine(path, refusal, world)).rejects.toThrow('not this one');
    expect(readFileSync(path, 'utf8')).toBe('one\n');
    expect(beside(path)).toEqual(['register.jsonl']);
  });

  it('never follows a link, and wants a file', async () => {
    const path = freshPath();
    const victim = join(scratch, 'victim');
    writeFileSync(victim, 'mine\n');
    symlinkSync(victim, path);
    await expect(appendLine(path, decide('one\n'), world)).rejects.toMatchObject({
      code: 'REGISTER_NOT_A_FILE',
    });
    expect(readFileSync(victim, 'utf8')).toBe('mine\n');
    const folder = freshPath();
    mkdirSync(folder);
    await expect(appendLine(folder, decide('one\n'), world)).rejects.toMatchObject({
      code: 'REGISTER_NOT_A_FILE',
    });
  });

  it('does not make a folder, so that a slip of the pen begins no second register', async () => {
    const path = join(scratch, 'not-there', 'register.jsonl');
    await expect(appendLine(path, decide('one\n'), world)).rejects.toMatchObject({
      code: 'REGISTER_UNWRITABLE',
      message: expect.stringContaining('ENOENT') as string,
    });
  });
});
