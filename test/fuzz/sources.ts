import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../cli/run.js';
import type { Grid } from './mutators/grid.js';
import { readStrictly } from './oracle/strict-csv.js';

/** A real file that mutants are made of. */
export interface Source {
  readonly path: string;
  readonly profile: string;
  /** Of a hundred mutants of all bundled files, how many are of this one. */
  readonly share: number;
}

/** Exports whose rows and columns can be laid out anew. */
export const bundled: readonly Source[] = [
  { path: 'fixtures/exports/complaints-2026-q3.csv', profile: 'complaints', share: 22 },
  { path: 'fixtures/exports/misconduct-2026-q3.csv', profile: 'misconduct', share: 14 },
  { path: 'fixtures/exports/northmarch/complaints-2026-q3.csv', profile: 'complaints', share: 8 },
  {
    path: 'fixtures/exports/dirty/complaints-2026-q3-dirty.csv',
    profile: 'complaints',
    share: 16,
  },
  { path: 'fixtures/exports/reviews-2026-q3.csv', profile: 'reviews', share: 8 },
  { path: 'fixtures/exports/recommendations-2026-q3.csv', profile: 'recommendations', share: 8 },
  { path: 'fixtures/exports/stop-search-made-up.csv', profile: 'police-uk-stop-search', share: 12 },
];

/** Small files each with one fault, and files that are no exports: their bytes are spoilt as they are. */
export const small: readonly Source[] = readdirSync(join(root, 'fixtures/exports/dirty'))
  .filter((name) => name.endsWith('.csv') && name !== 'complaints-2026-q3-dirty.csv')
  .map((name) => ({
    path: `fixtures/exports/dirty/${name}`,
    profile: 'complaints',
    share: 12 / 30,
  }));

/** Published exports of real bodies, which are not in the repository. */
const published: readonly Source[] = [
  {
    path: '../shared/data/nopd/NOPD_Misconduct_Complaints_20200214.csv',
    profile: 'new-orleans',
    share: 10,
  },
  {
    path: '../shared/data/stop-search/wales_one_month.csv',
    profile: 'police-uk-stop-search',
    share: 6,
  },
];

const isThere = ({ path }: Source): boolean => existsSync(join(root, path));
const titled = (source: Source): readonly [string, Source] => [source.path, source];

/** All exports that are here, with their titles, and those that are not. */
export const here = [...bundled, ...published].filter(isThere).map(titled);
export const missing = published
  .filter((source) => !isThere(source))
  .map((source) => titled({ ...source, path: `${source.path} (not here)` }));

export function bytesOf({ path }: Source): Buffer {
  return readFileSync(join(root, path));
}

const mostRows = 400;

/** The cells of the first rows of a file, its header first. */
export function gridOf(source: Source): Grid {
  const text = bytesOf(source)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  const { records, broken } = readStrictly(text, ',');
  if (broken) throw new Error(`${source.path} is no plain CSV`);
  const header = records.findIndex(({ cells }) => cells.filter((cell) => cell !== '').length > 4);
  return records.slice(header, header + mostRows).map(({ cells }) => cells);
}
