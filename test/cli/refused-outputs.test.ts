import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from './expect-refusal.js';
import { call, complaints, demoConfig, everythingBelow, run, scratchFolder, seed } from './run.js';

const place = scratchFolder('refused-outputs');
const finished = join(place, 'finished');
const file = join(place, 'notes.txt');
const link = join(place, 'link');
const query = ['--outcome', 'outcome', '--event', 'NFA', '--group', 'case_type'];

/** Every command that writes, with all that it needs but --out. */
const writers: readonly (readonly [string, readonly string[]])[] = [
  ['validate', [complaints, '--profile', 'complaints']],
  ['draw', [complaints, '--profile', 'complaints', '--size', '5', '--seed', seed]],
  ['checklist', [finished, '--questions', 'public-complaints']],
  ['disparity', [complaints, '--profile', 'complaints', ...query, '--reference', 'all']],
  ['pack', ['--config', demoConfig]],
  ['synth', ['--cases', '10', '--seed', 'training']],
];

let before: readonly string[] = [];

beforeAll(() => {
  // Another draw than that of the table: the very same would be found made.
  const args = [complaints, '--profile', 'complaints', '--size', '6', '--seed', seed];
  expect(run(['draw', ...args, '--out', finished]).exitCode).toBe(0);
  writeFileSync(file, 'kept\n');
  symlinkSync(finished, link);
  before = everythingBelow(place);
});

afterEach(() => {
  expect(everythingBelow(place)).toEqual(before);
  expect(readFileSync(file, 'utf8')).toBe('kept\n');
});

describe('an output that is refused', () => {
  it.each(writers)('%s never writes into a folder that holds files', async (command, args) => {
    const ran = await call([command, ...args, '--out', finished]);
    expectRefusal(ran, 'OUTPUT_NOT_EMPTY', [finished, '6 files', '--out']);
  });

  it.each(writers)('%s never writes over a file', async (command, args) => {
    expectRefusal(await call([command, ...args, '--out', file]), 'OUTPUT_IS_FILE', [file]);
  });

  it.each(writers)('%s says so when the target lies below a file', async (command, args) => {
    const target = join(file, 'out');
    const ran = await call([command, ...args, '--out', target]);
    expectRefusal(ran, 'OUTPUT_UNWRITABLE', [target]);
  });

  it('a draw by the real process is refused in the same words', () => {
    const [, [, args]] = writers as [unknown, readonly [string, readonly string[]]];
    const full = run(['draw', ...args, '--out', finished]);
    expectRefusal(full, 'OUTPUT_NOT_EMPTY', [finished, '6 files', '--out']);
    const below = run(['draw', ...args, '--out', join(file, 'out')]);
    expectRefusal(below, 'OUTPUT_UNWRITABLE', [join(file, 'out')]);
  });

  it('a link to a folder is no folder to write to', () => {
    const ran = run(['synth', '--cases', '10', '--seed', 'training', '--out', link]);
    expectRefusal(ran, 'OUTPUT_IS_FILE', [link]);
  });

  it('an empty --out is no folder', () => {
    const ran = run(['synth', '--cases', '10', '--seed', 'training', '--out', '']);
    expectRefusal(ran, 'OPTION_MISSING', ['--out']);
  });

  it.skipIf(process.getuid?.() === 0)(
    'a folder in which one may not write (skipped for root)',
    () => {
      const closed = join(place, 'closed');
      mkdirSync(closed, { mode: 0o500 });
      before = everythingBelow(place);
      const target = join(closed, 'out');
      const ran = run(['synth', '--cases', '10', '--seed', 'training', '--out', target]);
      expectRefusal(ran, 'OUTPUT_UNWRITABLE', [target]);
      chmodSync(closed, 0o700);
      expect(readdirSync(closed)).toEqual([]);
    },
  );

  it.each(writers)('%s writes nothing under --dry-run, and says so', async (command, args) => {
    const target = join(place, 'dry');
    const ran = await call([command, ...args, '--out', target, '--dry-run']);
    expect(ran.stdout).toContain('Dry run');
    expect(ran.exitCode).toBe(0);
  });
});
