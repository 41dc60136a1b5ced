import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { call } from '../cli/run.js';
import { rowsOf, scratch, writeCsv } from './same.js';

const place = scratch();
afterAll(place.remove);

const [header = [], first = [], ...others] = rowsOf(
  readFileSync('fixtures/exports/misconduct-2026-q3.csv', 'utf8'),
);
const summary = header.indexOf('Summary');
const profile = join(place.folder, 'profile.json');
writeFileSync(
  profile,
  JSON.stringify({
    ...(JSON.parse(readFileSync('fixtures/profiles/misconduct.json', 'utf8')) as object),
    limits: { cellCharacters: 1000 },
  }),
);

/** What `count` says of the bundled rows with another text in the first of them. */
async function counted(text: string, ...engine: readonly string[]) {
  const changed = first.map((cell, index) => (index === summary ? text : cell));
  const path = writeCsv(join(place.folder, 'long.csv'), [header, changed, ...others]);
  return call(['count', resolve(path), '--profile', profile, '--by', 'outcome', ...engine]);
}

describe('a cell that only the reader of files can measure, where the profile allows 1,000 units of UTF-16', () => {
  it.each([
    ['500 letters', 'x'.repeat(500)],
    ['500 characters of two units each', '\u{1f642}'.repeat(500)],
  ])(
    'is none of %s: it is counted as in a file',
    async (_, text) => {
      const here = await counted(text);
      expect(await counted(text, '--engine', 'duckdb')).toEqual(here);
      expect(here.stderr).toContain('Read 255 rows = 255 accepted + 0 rejected + 0 blank.');
    },
    60_000,
  );

  it('is one of 501 letters, which is refused with the number of such rows and nothing of the text', async () => {
    const text = 'x'.repeat(501);
    expect((await counted(text)).exitCode).toBe(0);
    const { exitCode, stdout, stderr } = await counted(text, '--engine', 'duckdb');
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(
      /^error ENGINE_CELLS_TOO_LONG: Rows with a cell of more than 500 characters: 1\. /,
    );
    expect(`${stdout}${stderr}`).not.toContain('xxx');
  }, 60_000);
});
