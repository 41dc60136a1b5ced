import { cpSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { call, complaints, demoConfig, misconduct, run, scratchFolder } from '../cli/run.js';
import {
  canonical,
  expectNamed,
  expectNoReference,
  filesBelow,
  mendManifests,
  places,
} from './tampering.js';

const place = scratchFolder('tampered-pack');
const pristine = join(place, 'pristine');
const folder = join(place, 'pack');
const exports = ['--cases', complaints, '--cases', misconduct];
let files: readonly string[] = [];
let payload: readonly string[] = [];

beforeAll(() => {
  expect(run(['pack', '--config', demoConfig, '--out', pristine, '--quiet']).exitCode).toBe(0);
  files = filesBelow(pristine);
  payload = files.filter((path) => path.startsWith('data/'));
});

beforeEach(() => {
  cpSync(pristine, folder, { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function editRecord(change: (record: { plan: { title: string; seed: string } }) => void): void {
  const path = join(folder, 'pack.json');
  const record = JSON.parse(readFileSync(path, 'utf8')) as Parameters<typeof change>[0];
  change(record);
  writeFileSync(path, canonical(record));
  mendManifests(folder);
}

describe('an untouched pack', () => {
  it('verifies alone and made again from its exports, and names no case', () => {
    const alone = run(['verify', folder]);
    expect(alone.stdout).toContain(`${payload.length} files matched by manifest-sha256.txt`);
    expect(alone.stdout).toContain('counted again from the frozen rows');
    expect(alone.exitCode).toBe(0);
    const again = run(['verify', folder, ...exports]);
    expect(again.stdout).toContain(`made again: ${files.length - 1} files, the same to the byte`);
    expect(again.exitCode).toBe(0);
    expectNoReference(alone);
    expectNoReference(again);
  });
});

function flip(path: string, at: number, mask: number): void {
  const changed = Uint8Array.from(readFileSync(join(pristine, path)));
  changed[at] = changed[at]! ^ mask;
  writeFileSync(join(folder, path), changed);
}

function restore(path: string): void {
  rmSync(join(folder, path), { force: true });
  cpSync(join(pristine, path), join(folder, path));
}

describe('a pack that was tampered with', () => {
  it('one byte flipped in each of its files is named, file by file', async () => {
    const listed = payload;
    for (const [round, mask] of [1, 2, 32, 128].entries()) {
      for (const [number, path] of listed.entries()) {
        const { length } = readFileSync(join(pristine, path));
        for (const at of places(length, 1, 1000 * round + number)) flip(path, at, mask);
      }
      const words = listed.map((path) => `${path} is not what manifest-sha256.txt says`);
      expectNamed(await call(['verify', folder]), ...words);
    }
  });

  it('one byte flipped in a file that verify reads is named alone', async () => {
    const read = files.filter((path) =>
      /^pack\.json$|\/draw\/|^(tag)?manifest-sha256\.txt$|^bag/.test(path),
    );
    expect(read.length).toBeGreaterThanOrEqual(16);
    for (const [number, path] of read.entries()) {
      const { length } = readFileSync(join(pristine, path));
      for (const at of places(length, 1, 7 + number)) {
        flip(path, at, [2, 128][number % 2]!);
        expectNamed(await call(['verify', folder]));
      }
      restore(path);
    }
    expect((await call(['verify', folder])).exitCode).toBe(0);
  });

  it('one byte flipped in what the pack is made again from is named', async () => {
    const asked = ['checklist/questions.json', 'checklist/calendar.json'];
    const own = ['draw/import.json', ...asked, 'draw/draw.json'];
    const read = ['pack.json', ...own.map((path) => `data/restricted/misconduct/${path}`)];
    for (const [number, path] of read.entries()) {
      const { length } = readFileSync(join(pristine, path));
      for (const at of places(length, 1, 99 + number)) {
        flip(path, at, 2);
        expectNamed(await call(['verify', folder, ...exports]));
      }
      restore(path);
    }
  });

  it('any file deleted, cut short or replaced by a link to an equal copy is named', async () => {
    // Without any restricted file it would be the public half, which is no fault.
    const left = 'data/restricted/complaints/draw/frame.csv';
    const listed = payload.filter((path) => path !== left);
    for (const path of listed) rmSync(join(folder, path));
    expectNamed(await call(['verify', folder]), ...listed.map((path) => `${path} is missing`));
    expectNamed(await call(['verify', folder, ...exports]), `${listed[0]} is missing`);
    for (const path of listed) symlinkSync(join(pristine, path), join(folder, path));
    expectNamed(await call(['verify', folder]), ...listed.map((path) => `${path} is no ordinary`));
    for (const path of listed) {
      restore(path);
      truncateSync(join(folder, path), Math.floor(readFileSync(join(folder, path)).length / 2));
    }
    expectNamed(await call(['verify', folder]), ...listed.map((path) => `${path} is not what`));
    for (const path of listed) restore(path);
    for (const path of files.filter((name) =>
      /misconduct\/draw\/|^manifest-sha256\.txt$/.test(name),
    )) {
      rmSync(join(folder, path));
      expectNamed(await call(['verify', folder]), `${path} is missing`);
      symlinkSync(join(pristine, path), join(folder, path));
      expectNamed(await call(['verify', folder]), path);
      restore(path);
    }
  });

  it('a file more, hidden ones too, is named', async () => {
    writeFileSync(join(folder, 'data/public', '.notes'), 'for later\n');
    expectNamed(await call(['verify', folder]), 'data/public/.notes');
  });
});

describe('a pack whose checksums were mended after the change', () => {
  it('a draw put in place of another is named', async () => {
    const drawn = join(folder, 'data/restricted/complaints/draw');
    const seed = '27 41 06 59 33 18 lottery 2026-10-03';
    const design = ['--by', 'case_type,complainant_ethnicity_group', '--size', '40'];
    const scope = ['--minimum', '1', '--reserves', '2', '--period', '2026-Q3'];
    rmSync(drawn, { recursive: true });
    const args = ['draw', complaints, '--profile', 'complaints', ...design, ...scope];
    expect((await call([...args, '--seed', seed, '--out', drawn])).exitCode).toBe(0);
    mendManifests(folder);
    expectNamed(await call(['verify', folder]), 'complaints', 'draw.json');
  });

  it('a figure changed in a table or the report is named when the pack is made again', async () => {
    const tables = files
      .filter((path) => /\/tables\/.*\.csv$|report\.html$/.test(path))
      .filter((path) => /\d/.test(readFileSync(join(folder, path), 'utf8')));
    expect(tables.length).toBeGreaterThanOrEqual(6);
    for (const path of tables) {
      const text = readFileSync(join(folder, path), 'utf8');
      writeFileSync(
        join(folder, path),
        text.replace(/\d(?=\D*$)/, (digit) => `${9 - Number(digit)}`),
      );
    }
    mendManifests(folder);
    expectNamed(await call(['verify', folder]), 'counted again from the frozen rows: ');
    expectNamed(
      await call(['verify', folder, ...exports]),
      ...tables.map((path) => `${path}: comes out otherwise`),
    );
  });

  it('another title or another seed in the record is named', async () => {
    editRecord(({ plan }) => {
      plan.title = 'Another quarter';
    });
    expectNamed(await call(['verify', folder, ...exports]), 'report.html: comes out otherwise');
    editRecord(({ plan }) => {
      plan.seed = '27 41 06 59 33 18 lottery 2026-10-03';
    });
    expectNamed(await call(['verify', folder, ...exports]), 'draw/draw.json: comes out otherwise');
  });

  it('a record of another make is named, never a fault of the program', async () => {
    const path = join(folder, 'pack.json');
    const whole = JSON.parse(readFileSync(path, 'utf8')) as { plan: object; inputs: object[] };
    for (const broken of [
      {},
      [],
      null,
      { ...whole, inputs: [null] },
      { ...whole, inputs: [{}] },
      { ...whole, inputs: [{ ...whole.inputs[0], name: '../..' }] },
      { ...whole, inputs: [] },
      { ...whole, inputs: whole.inputs.slice(0, 1) },
      { ...whole, inputs: whole.inputs.toReversed() },
      { ...whole, plan: {} },
      { ...whole, plan: { ...whole.plan, audits: [] } },
    ]) {
      writeFileSync(path, canonical(broken));
      mendManifests(folder);
      for (const more of [[], exports]) {
        const ran = await call(['verify', folder, ...more]);
        expect(ran.stderr).not.toContain('dipsample has a fault');
        expect(ran.exitCode === 1 || /^error CASES_DO_NOT_FIT: /.test(ran.stderr)).toBe(true);
      }
    }
  });
});

describe('exports given by --cases that are not those of the pack', () => {
  it('with one row more, one fewer or one value changed are named', async () => {
    const text = readFileSync(misconduct, 'utf8');
    const [header = '', first = '', ...others] = text.split('\r\n');
    const other = join(place, 'other.csv');
    for (const [content, rows] of [
      [[header, first, first, ...others].join('\r\n'), 256],
      [[header, ...others].join('\r\n'), 254],
      [text.replace(',PSD,', ',OPCC,'), 255],
    ] as const) {
      writeFileSync(other, content);
      const ran = await call(['verify', folder, '--cases', complaints, '--cases', other]);
      expectNamed(
        ran,
        `misconduct: the export: another file than the one the pack was made from (${rows} rows)`,
        'data/restricted/misconduct/validation/accepted.csv: comes out otherwise',
      );
    }
  });

  it('in the other order are named for what they are', async () => {
    const swapped = ['--cases', misconduct, '--cases', complaints];
    expectNamed(await call(['verify', folder, ...swapped]), 'complaints: the export: another file');
  });

  it('are asked for once for each export', async () => {
    const ran = await call(['verify', folder, '--cases', complaints]);
    expect(ran.stderr).toMatch(
      /^error CASES_DO_NOT_FIT: .*\n {2}what to do: .*complaints, misconduct/,
    );
    expect(ran.exitCode).toBe(2);
  });
});
