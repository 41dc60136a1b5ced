import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, complaints, everythingBelow, type Ran, run, seed } from '../cli/run.js';
import { quickScratch } from './scratch.js';

const scratch = quickScratch('hazards');
const drawn = join(scratch, 'drawn');
const synth = (out: string) => ['synth', '--cases', '10', '--seed', 'hazards', '--out', out];

beforeAll(async () => {
  const args = ['draw', complaints, '--profile', 'complaints', '--size', '5', '--seed', seed];
  expect((await call([...args, '--out', drawn, '--quiet'])).exitCode).toBe(0);
});

function freshPlace(): string {
  return mkdtempSync(join(scratch, 'place-'));
}

/** All that lies in a folder, with the bytes of its files, and where its links lead. */
function state(folder: string): readonly string[] {
  return everythingBelow(folder).map((path) => {
    const found = lstatSync(join(folder, path));
    const content = found.isFile() ? readFileSync(join(folder, path), 'hex') : '';
    return `${path} ${found.mode} ${found.ino} ${content}`;
  });
}

function expectPlain({ exitCode, stderr }: Ran, code: string): void {
  expect(stderr).toMatch(new RegExp(`^error ${code}: .*\\n {2}what to do: .*\\n$`));
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(stderr.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
  expect(exitCode).toBe(2);
}

type Hazard = readonly [
  what: string,
  code: string,
  put: (place: string) => unknown,
  out?: (place: string) => string,
];

const hazards: readonly Hazard[] = [
  ['a file', 'OUTPUT_IS_FILE', (place) => writeFileSync(join(place, 'out'), 'mine\n')],
  [
    'a folder that holds something',
    'OUTPUT_NOT_EMPTY',
    (place) => {
      mkdirSync(join(place, 'out'));
      writeFileSync(join(place, 'out/mine'), 'mine\n');
    },
  ],
  [
    'a folder that holds something hidden',
    'OUTPUT_NOT_EMPTY',
    (place) => {
      mkdirSync(join(place, 'out'));
      writeFileSync(join(place, 'out/.mine'), 'mine\n');
    },
  ],
  [
    'a finished result of something else',
    'OUTPUT_NOT_EMPTY',
    (place) => cpSync(drawn, join(place, 'out'), { recursive: true }),
  ],
  ['a link to nothing', 'OUTPUT_IS_FILE', (place) => symlinkSync('nowhere', join(place, 'out'))],
  [
    'a link to an empty folder',
    'OUTPUT_IS_FILE',
    (place) => {
      mkdirSync(join(place, 'empty'));
      symlinkSync('empty', join(place, 'out'));
    },
  ],
  [
    'a link to an empty folder, with a slash',
    'OUTPUT_IS_FILE',
    (place) => {
      mkdirSync(join(place, 'empty'));
      symlinkSync('empty', join(place, 'out'));
    },
    (place) => join(place, 'out/'),
  ],
  [
    'a link to a file',
    'OUTPUT_IS_FILE',
    (place) => {
      writeFileSync(join(place, 'file'), 'mine\n');
      symlinkSync('file', join(place, 'out'));
    },
  ],
  ['a link to itself', 'OUTPUT_IS_FILE', (place) => symlinkSync('out', join(place, 'out'))],
  ['a pipe', 'OUTPUT_IS_FILE', (place) => spawnSync('mkfifo', [join(place, 'out')])],
  ['a device', 'OUTPUT_IS_FILE', () => undefined, () => '/dev/null'],
  ['the device that is full', 'OUTPUT_IS_FILE', () => undefined, () => '/dev/full'],
  [
    'below a file',
    'OUTPUT_UNWRITABLE',
    (place) => writeFileSync(join(place, 'file'), 'mine\n'),
    (place) => join(place, 'file/out'),
  ],
  [
    'below a link to nothing',
    'OUTPUT_UNWRITABLE',
    (place) => symlinkSync('nowhere', join(place, 'link')),
    (place) => join(place, 'link/out'),
  ],
  [
    'below a link to itself',
    'OUTPUT_UNWRITABLE',
    (place) => symlinkSync('link', join(place, 'link')),
    (place) => join(place, 'link/out'),
  ],
  ['below a device', 'OUTPUT_UNWRITABLE', () => undefined, () => '/dev/null/out'],
  [
    'where the system makes no folders',
    'OUTPUT_UNWRITABLE',
    () => undefined,
    () => '/proc/out/out',
  ],
  [
    'a name that is too long',
    'OUTPUT_UNWRITABLE',
    () => undefined,
    (place) => join(place, 'x'.repeat(300)),
  ],
  [
    'a path that is too long',
    'OUTPUT_UNWRITABLE',
    () => undefined,
    (place) => join(place, `${'x/'.repeat(3000)}out`),
  ],
  ['the folder that one is in', 'OUTPUT_NOT_EMPTY', () => undefined, () => '.'],
  ['the root of all', 'OUTPUT_NOT_EMPTY', () => undefined, () => '/'],
  ['the folder above', 'OUTPUT_NOT_EMPTY', () => undefined, (place) => join(place, 'a/../..')],
  ['no name at all', 'OPTION_MISSING', () => undefined, () => ''],
];

describe('an output that is a hazard', () => {
  const each = hazards.map(([what, code, put, out]) => ({ what, code, put, out }));
  it.each(each)('is refused where it is $what', async ({ code, put, out }) => {
    const place = freshPlace();
    put(place);
    const before = state(place);
    expectPlain(await call(synth(out?.(place) ?? join(place, 'out'))), code);
    expect(state(place)).toEqual(before);
  });

  it('is refused where it is the input', async () => {
    const place = freshPlace();
    const input = join(place, 'cases.csv');
    cpSync(complaints, input);
    const before = state(place);
    const read = [input, '--profile', 'complaints'];
    const draw = ['draw', ...read, '--size', '5', '--seed', seed];
    expectPlain(await call([...draw, '--out', input]), 'OUTPUT_IS_FILE');
    expectPlain(await call(['profile', input, '--write', input]), 'OUTPUT_EXISTS');
    expectPlain(await call(['init', input, '--out', input]), 'OUTPUT_EXISTS');
    const register = [...draw, '--out', join(place, 'out'), '--register', input];
    expectPlain(await call(register), 'REGISTER_BROKEN');
    expect(state(place)).toEqual(before);
  });

  it.each([
    ['checklist', ['--questions', 'public-complaints']],
    ['extend', ['--size', '9']],
  ])('is refused where it lies inside the result that %s reads', async (command, args) => {
    const before = state(drawn);
    for (const out of [join(drawn, 'more'), `${drawn}/./a/../more`]) {
      const ran = await call([command, drawn, ...args, '--out', out]);
      expectPlain(ran, 'OUTPUT_INSIDE_INPUT');
    }
    const link = join(freshPlace(), 'link');
    symlinkSync(drawn, link);
    const ran = await call([command, drawn, ...args, '--out', join(link, 'more')]);
    expectPlain(ran, 'OUTPUT_INSIDE_INPUT');
    expect(state(drawn)).toEqual(before);
  });

  it('is refused where the register is a pipe, a link or a device', async () => {
    const place = freshPlace();
    spawnSync('mkfifo', [join(place, 'pipe')]);
    symlinkSync('nowhere', join(place, 'link'));
    const before = state(place);
    const args = ['draw', complaints, '--profile', 'complaints', '--size', '5', '--seed', seed];
    for (const register of [join(place, 'pipe'), join(place, 'link'), '/dev/null']) {
      const ran = await call([...args, '--out', join(place, 'out'), '--register', register]);
      expectPlain(ran, 'REGISTER_NOT_A_FILE|FILE_IS_FOLDER');
    }
    expect(state(place)).toEqual(before);
  });
});

const oddNames: readonly (readonly [string, string])[] = [
  ['spaces', '  two  words '],
  ['quotes', `it's "so"`],
  ['a line break', 'one\ntwo'],
  ['accents in one character', 'caf\u00e9'],
  ['accents in two characters', 'cafe\u0301'],
  ['a dash in front', '-out'],
  ['a percent sign', '100%s%20%0a'],
  ['a backslash', 'a\\b'],
  ['control and direction-changing characters', 'a\u0007b\u001b[31mc\u202ed\u0085'],
  ['a dollar and stars', '$(touch x) * ?'],
  ['the longest name that leaves room for a lock', 'n'.repeat(200)],
  ['only dots and more', '...'],
];

describe('an output with an odd name', () => {
  it.each(oddNames)('is made under that very name: %s', async (_what, name) => {
    const place = freshPlace();
    const ran = await call(synth(join(place, name)));
    expect(ran.exitCode).toBe(0);
    expect(everythingBelow(place).filter((path) => !path.includes('/'))).toEqual([name]);
    expect(`${ran.stdout}${ran.stderr}`.replaceAll('\n', '')).not.toMatch(
      /[\u0000-\u001f\u007f-\u009f\u202e]/,
    );
    writeFileSync(join(place, name, 'mine'), '');
    const again = await call(synth(join(place, name)));
    expectPlain(again, 'OUTPUT_NOT_EMPTY');
  });

  it('is one and the same with slashes, dots and a way back', async () => {
    const place = freshPlace();
    expect((await call(synth(`${place}/out///`))).exitCode).toBe(0);
    for (const out of [`${place}/./out`, `${place}/none/../out/`, `${place}//out/.`]) {
      expect((await call(synth(out))).stderr).toContain('Already made: ');
    }
    expect(everythingBelow(place).filter((path) => !path.includes('/'))).toEqual(['out']);
  });

  it('is another where it differs in case alone, on a disk that tells them apart', async () => {
    const place = freshPlace();
    expect((await call(synth(join(place, 'Out')))).exitCode).toBe(0);
    const isOne = existsSync(join(place, 'OUT'));
    const second = await call(synth(join(place, 'out')));
    expect(second.stderr.includes('Already made')).toBe(isOne);
  });

  it('may begin with a dash on the command line, after an equals sign', () => {
    const place = freshPlace();
    const ran = run(['synth', '--cases', '10', '--seed', 'hazards', '--out=-out'], { cwd: place });
    expect(ran.exitCode).toBe(0);
    expect(existsSync(join(place, '-out/SHA256SUMS'))).toBe(true);
  });
});
