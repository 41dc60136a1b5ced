import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTable } from '../../src/frame/parse-table.js';
import { restore } from '../../src/format/neutralise.js';
import { call, scratchFolder, seed } from '../cli/run.js';
import { ownProfile } from './own-profile.js';

const folder = scratchFolder('references');

/** References that a program which takes them for numbers, dates or words would give back otherwise. */
const lookalikes = [
  ...[
    '007',
    '7',
    '7.0',
    '07.50',
    '+7',
    '-7',
    '0x1F',
    '0b11',
    '0o17',
    '1_000',
    '1,5',
    '1 000',
    '.5',
    '5.',
  ],
  ...[
    '9007199254740993',
    '9007199254740992',
    '12345678901234567890123',
    '0.1',
    '00.10',
    '1/2',
    '3-4',
  ],
  ...[
    'Infinity',
    'NaN',
    'true',
    'FALSE',
    'undefined',
    '__proto__',
    'constructor',
    'toString',
    '=1+1',
  ],
  ...[
    '@case',
    "o'neil",
    'a"b',
    'a;b',
    'a|b',
    'caf\u00e9',
    '\u0661\u0662\u0663',
    '\u{1f642}',
    '20260701',
    '45292',
  ],
];
const made = fc.sample(
  fc.oneof(
    fc.stringMatching(/^0{0,3}[1-9][0-9]{0,18}(?:\.[0-9]{1,3})?$/),
    fc.stringMatching(/^[A-Z]{1,2}[/-][0-9]{1,6}[/-][0-9]{2}$/),
    fc.stringMatching(/^0x[0-9a-f]{1,16}$/),
    fc.stringMatching(/^[+-]?[0-9]{1,4}[.,][0-9]{1,4}$/),
  ),
  { numRuns: 3000, seed: 7 },
);
const references = [...new Set([...lookalikes, ...made])];

/** What `validate --json` says of each row that it rejects. */
interface Validation {
  readonly rows: readonly { readonly row: number; readonly status: string }[];
}

describe('a reference', () => {
  it('is the same text from the first byte to the last, and is drawn once, or its row is rejected and told', async () => {
    const path = join(folder, 'export.csv');
    const quoted = references.map((each) => `"${each.replaceAll('"', '""')}",x`);
    writeFileSync(path, ['Ref,Area', ...quoted].join('\r\n'));
    const profile = ['--profile', ownProfile(folder)];
    const told = JSON.parse(
      (await call(['validate', path, ...profile, '--json'])).stdout,
    ) as Validation;
    const rejected = new Set(
      told.rows.filter(({ status }) => status === 'rejected').map(({ row }) => row),
    );
    // The header is row 1.
    const accepted = references.filter((_, index) => !rejected.has(index + 2));
    expect(accepted.length).toBeGreaterThan(2000);
    const out = join(folder, 'draw');
    const { exitCode, stderr } = await call([
      ...['draw', path, ...profile, '--by', 'area', '--size', `${accepted.length}`],
      ...['--seed', seed, '--out', out, '--quiet'],
    ]);
    expect([exitCode, stderr]).toEqual([0, '']);
    const unitsOf = (file: string): readonly string[] => {
      const { header, rows } = parseTable(readFileSync(join(out, file), 'utf8'));
      return rows.map((cells) => restore(cells[header.indexOf('unit_id')]!)).sort();
    };
    const { strata } = JSON.parse(readFileSync(join(out, 'draw.json'), 'utf8')) as {
      strata: { drawn: string[] }[];
    };
    expect(unitsOf('frame.csv')).toEqual(accepted.toSorted());
    expect(unitsOf('sample.csv')).toEqual(accepted.toSorted());
    expect(strata.flatMap(({ drawn }) => drawn).sort()).toEqual(accepted.toSorted());
  });
});
