import { cpSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { call, complaints, run, scratchFolder, seed } from '../cli/run.js';
import {
  canonical,
  expectNamed,
  expectNoReference,
  filesBelow,
  mendChecksums,
  places,
  sha256,
} from './tampering.js';

const place = scratchFolder('tampered-draw');
const pristine = join(place, 'pristine');
const folder = join(place, 'draw');
const files = [
  'SHA256SUMS',
  'allocation.csv',
  'draw.json',
  'frame.csv',
  'import.json',
  'sample.csv',
];

interface Record {
  seed: { text: string; hash: string };
  design: { size: number };
  strata: { key: string; sampleSize: number; drawn: string[] }[];
}

beforeAll(() => {
  const design = ['--by', 'outcome,complainant_ethnicity_group', '--size', '40', '--reserves', '2'];
  const args = ['draw', complaints, '--profile', 'complaints', ...design, '--seed', seed];
  expect(run([...args, '--out', pristine]).exitCode).toBe(0);
  expect(filesBelow(pristine)).toEqual(files);
});

beforeEach(() => {
  cpSync(pristine, folder, { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function edit(path: string, change: (text: string) => string): void {
  const before = readFileSync(join(folder, path), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(join(folder, path), after);
  mendChecksums(folder);
}

function editRecord(change: (record: Record) => void): void {
  edit('draw.json', (text) => {
    const record = JSON.parse(text) as Record;
    change(record);
    return canonical(record);
  });
}

describe('an untouched draw folder', () => {
  it('verifies alone and against its export, and names no case', () => {
    const alone = run(['verify', folder]);
    expect(alone.stdout).toContain('Verified: everything that was checked matches.');
    expect(alone.exitCode).toBe(0);
    const again = run(['verify', folder, '--cases', complaints]);
    expect(again.stdout).toContain('the very file that was drawn from');
    expect(again.exitCode).toBe(0);
    expectNoReference(alone);
    expectNoReference(again);
  });

  it('verifies after it was copied elsewhere and with a slash at its end', async () => {
    expect((await call(['verify', `${folder}/`])).exitCode).toBe(0);
  });
});

describe('a draw folder that was tampered with', () => {
  it.each(files)('one byte flipped anywhere in %s is named', async (path) => {
    const bytes = readFileSync(join(pristine, path));
    for (const [index, at] of places(bytes.length, 8, 20_261_003).entries()) {
      const changed = Uint8Array.from(bytes);
      changed[at] = (bytes[at] ?? 0) ^ [1, 2, 32, 128][index % 4]!;
      writeFileSync(join(folder, path), changed);
      const word =
        path === 'SHA256SUMS'
          ? path
          : `${path} is not what SHA256SUMS says: one of the two was changed`;
      const ran = await call(['verify', folder]);
      if (path !== 'SHA256SUMS') expectNamed(ran, word);
      else expectNamed(ran);
      if (index % 4 === 1) expectNamed(await call(['verify', folder, '--cases', complaints]));
    }
  });

  it.each(files.filter((path) => path !== 'draw.json'))('%s deleted is named', async (path) => {
    rmSync(join(folder, path));
    expectNamed(await call(['verify', folder]), `${path} is missing`);
    expectNamed(await call(['verify', folder, '--cases', complaints]), `${path} is missing`);
  });

  it('without its draw.json it is no draw any more, which is an error of its own', async () => {
    rmSync(join(folder, 'draw.json'));
    const ran = await call(['verify', folder]);
    expect(ran.stderr).toMatch(/^error FOLDER_NOT_A_RESULT: .* holds none of draw\.json/);
    expect(ran.exitCode).toBe(2);
  });

  it('a file more is named', async () => {
    writeFileSync(join(folder, 'notes.txt'), 'for later\n');
    expectNamed(await call(['verify', folder]), 'notes.txt was added later');
  });

  it.each(files)('a link to an equal copy in place of %s is named', async (path) => {
    rmSync(join(folder, path));
    symlinkSync(join(pristine, path), join(folder, path));
    expectNamed(await call(['verify', folder]), path);
  });

  it.each(files)('%s cut short, at half and to nothing, is named', async (path) => {
    const { length } = readFileSync(join(pristine, path));
    for (const size of [length - 1, Math.floor(length / 2), 0]) {
      truncateSync(join(folder, path), size);
      expectNamed(await call(['verify', folder]), path);
    }
    expectNamed(await call(['verify', folder, '--cases', complaints]), path);
  });
});

describe('a draw folder whose checksums were mended after the change', () => {
  it('another seed is named', async () => {
    const other = '27 41 06 59 33 19 lottery 2026-10-03';
    editRecord(({ seed: recorded }) => {
      recorded.text = other;
      recorded.hash = sha256(other);
    });
    expectNamed(await call(['verify', folder]), 'not the unit that the seed draws');
  });

  it('a seed that is not the one of its digest is named', async () => {
    editRecord((record) => {
      record.seed.text = '27 41 06 59 33 19 lottery 2026-10-03';
    });
    expectNamed(await call(['verify', folder]), 'belong to different seeds');
  });

  it('two units of a sample in each other’s place are named', async () => {
    editRecord(({ strata }) => {
      const { drawn } = strata.find(({ sampleSize }) => sampleSize > 1)!;
      [drawn[0], drawn[1]] = [drawn[1]!, drawn[0]!];
    });
    expectNamed(await call(['verify', folder]), 'rank 1 in the record is not the unit');
  });

  it('two rows of sample.csv in each other’s place are named', async () => {
    edit('sample.csv', (text) => {
      const lines = text.split('\r\n');
      const sampled = lines.findIndex((line) => line.includes('"sample",2,'));
      [lines[sampled - 1], lines[sampled]] = [lines[sampled]!, lines[sampled - 1]!];
      return lines.join('\r\n');
    });
    expectNamed(await call(['verify', folder]), 'sample.csv: row', 'not what the record draws');
  });

  it('a reserve passed off as a sampled unit is named', async () => {
    edit('sample.csv', (text) => text.replace('"reserve"', '"sample"'));
    expectNamed(await call(['verify', folder]), 'sample.csv: row', 'column role');
  });

  it('another weight in sample.csv is named', async () => {
    edit('sample.csv', (text) =>
      text.replace(/("sample",1,"[0-9a-f]{64}",)[\d.]+/, (_, start: string) => `${start}1`),
    );
    expectNamed(await call(['verify', folder]), 'sample.csv');
  });

  it('a fact about a sampled case changed in sample.csv is named', async () => {
    edit('sample.csv', (text) => text.replace('"Mercia Vale', '"Murcia Vale'));
    expectNamed(await call(['verify', folder]), 'sample.csv');
  });

  it('another number drawn from a stratum is named with both numbers', async () => {
    let key = '';
    editRecord(({ strata }) => {
      const stratum = strata.find(({ sampleSize }) => sampleSize > 1)!;
      stratum.sampleSize -= 1;
      key = stratum.key;
    });
    const ran = await call(['verify', folder]);
    expectNamed(ran, `stratum ${key}: sampleSize is`, 'in the record and');
  });

  it('another size of the whole sample is named', async () => {
    editRecord(({ design }) => {
      design.size += 1;
    });
    expectNamed(await call(['verify', folder]), 'the draw, done again');
  });

  it('another figure in allocation.csv is named', async () => {
    edit('allocation.csv', (text) =>
      text.replace(/",(\d+),/, (_, n: string) => `",${Number(n) + 1},`),
    );
    expectNamed(await call(['verify', folder]), 'allocation.csv');
  });

  it('one stratum value changed in the frozen frame is named', async () => {
    edit('frame.csv', (text) => text.replace('"NFA","White"', '"NFA","Black"'));
    expectNamed(await call(['verify', folder]), 'frame.csv has as many units as recorded');
  });

  it('a unit left out of the frozen frame, or put into it, is named with both numbers', async () => {
    edit('frame.csv', (text) => text.replace(/^"[^\r]*\r\n/m, ''));
    expectNamed(await call(['verify', folder]), 'frame.csv has 359 units; the record says 360');
    cpSync(pristine, folder, { recursive: true });
    edit('frame.csv', (text) => `${text}"CO/99999/26","NFA","White"\r\n`);
    expectNamed(await call(['verify', folder]), 'frame.csv has 361 units; the record says 360');
  });

  it('a unit twice in the frozen frame, in place of another, is named without its reference', async () => {
    edit('frame.csv', (text) => text.replace(/^("[^\r]*\r\n)("[^\r]*\r\n)/m, '$1$1'));
    expectNamed(await call(['verify', folder]), 'the frozen frame');
  });

  it('another column name in the frozen frame is named', async () => {
    edit('frame.csv', (text) => text.replace('outcome', 'verdict'));
    expectNamed(await call(['verify', folder]), 'frame.csv');
  });

  it('another reading of the export in import.json is named', async () => {
    edit('import.json', (text) => text.replace('"day-first"', '"month-first"'));
    expectNamed(await call(['verify', folder]), 'import.json');
    expectNamed(await call(['verify', folder, '--cases', complaints]), 'import.json');
  });

  it('an allocation that this version does not know is named, with and without the export', async () => {
    edit('draw.json', (text) => text.replaceAll('proportional', 'lottery'));
    expectNamed(await call(['verify', folder]), 'does not know');
    expectNamed(await call(['verify', folder, '--cases', complaints]), 'does not know');
  });

  it('a record spelled otherwise is named, though it says the same', async () => {
    edit('draw.json', (text) => `${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    expectNamed(await call(['verify', folder]), 'not in its canonical spelling');
  });
});

describe('another export given by --cases', () => {
  const text = readFileSync(complaints, 'utf8');
  const [header = '', first = '', ...others] = text.split(/\r\n/);
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'with one row more',
      [header, first, first, ...others].join('\r\n'),
      '962 rows, the record says 961',
    ],
    [
      'with one case more',
      [header, first.replace('CO/00497/25', 'CO/99999/26'), first, ...others].join('\r\n'),
      '361 units; the record says 360',
    ],
    ['with one row fewer', [header, ...others].join('\r\n'), '960 rows, the record says 961'],
    [
      'with one value changed',
      text.replace('No case to answer', 'No further action'),
      'as many rows (961), but other content',
    ],
    ['that is empty', '', 'cannot be read as the record says'],
    ['that is no export at all', 'a,b\r\n1,2\r\n', 'cannot be read as the record says'],
  ];

  it.each(cases)('%s is named', async (_, content, word) => {
    const other = join(place, 'other.csv');
    writeFileSync(other, content);
    expectNamed(await call(['verify', folder, '--cases', other]), word);
  });

  it('that is not there, or given twice, is the user’s to mend', async () => {
    const gone = await call(['verify', folder, '--cases', join(place, 'gone.csv')]);
    expect(gone.stderr).toMatch(/^error FILE_MISSING: /);
    expect(gone.exitCode).toBe(2);
    const twice = await call(['verify', folder, '--cases', complaints, '--cases', complaints]);
    expect(twice.stderr).toMatch(/^error CASES_TOO_MANY: /);
    expect(twice.exitCode).toBe(2);
  });

  it('is named in JSON too', async () => {
    const other = join(place, 'other.csv');
    writeFileSync(other, [header, ...others].join('\r\n'));
    const ran = await call(['verify', folder, '--cases', other, '--json']);
    expect(ran.exitCode).toBe(1);
    expect(JSON.parse(ran.stdout)).toMatchObject({ verified: false });
    expectNoReference(ran);
  });
});
