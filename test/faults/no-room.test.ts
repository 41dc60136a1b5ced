import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, complaints, run, seed, shell } from '../cli/run.js';
import { faultsAfter, faultsAfterRepeat } from './one-run.js';
import { programOfOneRun } from './run-apart.js';
import { quickScratch } from './scratch.js';

const scratch = quickScratch('no-room');
let program = '';

beforeAll(() => {
  program = programOfOneRun(join(scratch, 'program'));
});

/** A disk of its own, of so many bytes, that nobody else sees and that is gone with the process. */
const mayMount = shell('unshare -m mount -t tmpfs tmpfs "$0"', [scratch], {}).exitCode === 0;
const small = `unshare -m sh -c '
  mount -t tmpfs -o size="$1",mode=0700 tmpfs "$2" || exit 99
  disk=$2 kept=$3
  shift 3
  "$@" 2> "$kept/first.txt"
  echo $? > "$kept/first.code"
  cp -a "$disk/." "$kept/first"
  mount -o remount,size=64m "$disk"
  "$@" 2> "$kept/second.txt"
  echo $? > "$kept/second.code"
  cp -a "$disk/." "$kept/second"
' sh`;

interface Half {
  readonly exitCode: number;
  readonly said: string;
  readonly folder: string;
}

/** Runs a command on a disk that is too small, makes room, and runs it again; copies of both disks. */
function onSmallDisk(size: string, command: (disk: string) => readonly string[]): readonly Half[] {
  const disk = mkdtempSync(join(scratch, 'disk-'));
  const kept = mkdtempSync(join(scratch, 'kept-'));
  for (const half of ['first', 'second']) mkdirSync(join(kept, half), { mode: 0o700 });
  const { exitCode } = shell(`${small} "$0" "$@"`, [size, disk, kept, ...command(disk)], {});
  expect(exitCode).toBe(0);
  return ['first', 'second'].map((half) => ({
    exitCode: Number(readFileSync(join(kept, `${half}.code`), 'utf8')),
    said: readFileSync(join(kept, `${half}.txt`), 'utf8'),
    folder: join(kept, half),
  }));
}

describe('a disk that is full', () => {
  const pages = Array.from({ length: 11 }, (_, index) => `${4 * (index + 1)}k`);
  it.skipIf(!mayMount)(
    'at any page leaves the target absent or complete, and once there is room the same command succeeds (where a disk may be mounted)',
    () => {
      const faults: string[] = [];
      const codes = pages.map((size) => {
        const halves = onSmallDisk(size, (disk) => [process.execPath, program, disk]);
        const [first, second] = halves as [Half, Half];
        faults.push(...faultsAfter(first.folder, first).map((fault) => `${size}: ${fault}`));
        if (first.exitCode !== 0 && !first.said.includes('ENOSPC: the disk is full')) {
          faults.push(`${size}: says nothing of a full disk: ${first.said}`);
        }
        const hidden = readdirSync(first.folder, { recursive: true, encoding: 'utf8' });
        const litter = hidden.filter((path) => path.includes('.partial-'));
        faults.push(...litter.map((path) => `${size}: left ${path}`));
        faults.push(
          ...faultsAfterRepeat(second.folder, second).map((fault) => `${size}: ${fault}`),
        );
        return first.exitCode;
      });
      expect(faults).toEqual([]);
      expect(codes[0]).toBe(2);
      expect(codes.at(-1)).toBe(0);
    },
  );

  it.skipIf(!mayMount)(
    'is named by the command line, which leaves nothing (where a disk may be mounted)',
    async () => {
      const args = ['synth', '--cases', '300', '--seed', 'no room', '--quiet'];
      const [first, second] = onSmallDisk('64k', (disk) => [
        ...[process.execPath, join(import.meta.dirname, '../../bin/dipsample.js'), ...args],
        ...['--out', join(disk, 'out')],
      ]) as [Half, Half];
      expect(first.exitCode).toBe(2);
      expect(first.said).toMatch(
        /^error OUTPUT_UNWRITABLE: .*\(ENOSPC: the disk is full\).*\n.*\n$/,
      );
      expect(readdirSync(first.folder)).toEqual([]);
      expect(second).toMatchObject({ exitCode: 0, said: '' });
      expect(readdirSync(second.folder)).toEqual(['out']);
    },
  );

  it('that takes no larger file ends in a sentence, too', () => {
    const folder = mkdtempSync(join(scratch, 'limit-'));
    // In blocks of 512 bytes, by POSIX: the largest file of the result has 5,000 bytes.
    const limited = shell('ulimit -f 8; exec "$0" "$@"', [process.execPath, program, folder], {});
    const outcome = { exitCode: limited.exitCode ?? -1, said: limited.stderr };
    expect(outcome.exitCode).toBe(2);
    expect(outcome.said).toContain('EFBIG: the file would be larger than the system allows');
    expect(faultsAfter(folder, outcome)).toEqual([]);
    const again = shell('exec "$0" "$@"', [process.execPath, program, folder], {});
    const repeated = { exitCode: again.exitCode ?? -1, said: again.stderr };
    expect(faultsAfterRepeat(folder, repeated)).toEqual([]);
  });
});

describe('a result that is printed', () => {
  const withResult = ['validate', complaints, '--profile', 'complaints'];
  it.each([
    ['as JSON', [...withResult, '--json']],
    ['as text', withResult],
    ['as help', ['--help']],
    ['as an explanation', ['explain']],
  ])('%s on a full disk makes the run fail', (_how, args) => {
    const program = join(import.meta.dirname, '../../bin/dipsample.js');
    const line = 'exec "$0" "$@" > /dev/full';
    const ran = shell(line, [process.execPath, program, ...args], {});
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toMatch(
      /error OUTPUT_LOST: .*standard output .*\(ENOSPC: the disk is full\)/,
    );
    expect(ran.stderr).not.toMatch(/\n\s+at /);
  });

  it('beside a folder leaves the folder whole, and says so', () => {
    const out = join(mkdtempSync(join(scratch, 'printed-')), 'out');
    const program = join(import.meta.dirname, '../../bin/dipsample.js');
    const args = ['synth', '--cases', '10', '--seed', 'full', '--out', out];
    const ran = shell('exec "$0" "$@" > /dev/full', [process.execPath, program, ...args], {});
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toContain('The result is whole in its place.');
    expect(run([...args, '--quiet']).exitCode).toBe(0);
  });

  it('to a reader that left is lost, unless a folder holds it', () => {
    const out = join(mkdtempSync(join(scratch, 'left-')), 'out');
    const program = join(import.meta.dirname, '../../bin/dipsample.js');
    const piped = (args: readonly string[]) =>
      shell(
        '{ sleep 0.2; "$0" "$@"; echo "exit $?" >&3; } 3>&2 | exec sleep 0',
        [process.execPath, program, ...args],
        {},
      ).stderr;
    const lost = piped([...withResult, '--json']);
    expect(lost).toMatch(/^error OUTPUT_LOST: .*EPIPE.*\n.*\nexit 2\n$/m);
    expect(lost).not.toMatch(/\n\s+at /);
    expect(piped(['synth', '--cases', '10', '--seed', 'left', '--out', out])).toBe('exit 0\n');
    expect(readdirSync(out)).toHaveLength(3);
  });

  it('beside a log that the disk has no room for ends with 2', () => {
    const program = join(import.meta.dirname, '../../bin/dipsample.js');
    const line = 'exec "$0" "$@" 2> /dev/full';
    const args = [...withResult, '--json', '--log', 'json'];
    const ran = shell(line, [process.execPath, program, ...args], {});
    expect(ran.exitCode).toBe(2);
    expect(JSON.parse(ran.stdout)).toHaveProperty('counts');
  });
});

/** Root may write anywhere; without these capabilities it is as others are. */
const asOthers =
  process.getuid?.() === 0
    ? 'exec setpriv --bounding-set -dac_override,-dac_read_search --inh-caps -all "$0" "$@"'
    : 'exec "$0" "$@"';
const isBound =
  shell(asOthers, ['sh', '-c', '! test -w "$0"', readOnly('probe')], {}).exitCode === 0;

function readOnly(name: string): string {
  const folder = join(scratch, name);
  mkdirSync(folder);
  chmodSync(folder, 0o500);
  return folder;
}

describe('a folder in which one may not write', () => {
  const program = join(import.meta.dirname, '../../bin/dipsample.js');
  const asOne = (args: readonly string[]) =>
    shell(asOthers, [process.execPath, program, ...args], {});

  it.skipIf(!isBound)(
    'is said to be one, by every way of writing (where root can give up its rights)',
    async () => {
      const folder = readOnly('closed');
      const input = ['draw', complaints, '--profile', 'complaints', '--size', '5', '--seed', seed];
      const elsewhere = join(mkdtempSync(join(scratch, 'open-')), 'out');
      for (const [code, args] of [
        [
          'OUTPUT_UNWRITABLE',
          ['synth', '--cases', '9', '--seed', 'x', '--out', join(folder, 'out')],
        ],
        [
          'OUTPUT_UNWRITABLE',
          ['synth', '--cases', '9', '--seed', 'x', '--out', join(folder, 'a/b')],
        ],
        ['OUTPUT_UNWRITABLE', ['profile', complaints, '--write', join(folder, 'profile.json')]],
        [
          'REGISTER_UNWRITABLE',
          [...input, '--register', join(folder, 'r.jsonl'), '--out', elsewhere],
        ],
      ] as const) {
        const ran = asOne(args);
        expect(ran.stderr).toMatch(
          new RegExp(`^error ${code}: .*\\(EACCES: you may not do that there\\)`, 'm'),
        );
        expect(ran.stderr).not.toMatch(/\n\s+at /);
        expect(ran.exitCode).toBe(2);
      }
      expect(readdirSync(folder)).toEqual([]);
      expect(readdirSync(join(elsewhere, '..'))).toEqual([]);
    },
  );

  it.skipIf(!isBound)(
    'and one in which one may not read are told apart from an empty one',
    async () => {
      const folder = join(scratch, 'unreadable');
      expect((await call(['synth', '--cases', '9', '--seed', 'x', '--out', folder])).exitCode).toBe(
        0,
      );
      chmodSync(folder, 0o300);
      const ran = asOne(['synth', '--cases', '9', '--seed', 'x', '--out', folder]);
      expect(ran.exitCode).toBe(2);
      expect(ran.stderr).toMatch(/^error OUTPUT_UNWRITABLE: .*EACCES/);
      chmodSync(folder, 0o700);
      writeFileSync(join(folder, 'mine'), '');
      chmodSync(folder, 0o000);
      const verified = asOne(['verify', folder]);
      expect(verified.exitCode).toBe(2);
      expect(verified.stderr).not.toMatch(/\n\s+at /);
      chmodSync(folder, 0o700);
    },
  );
});
