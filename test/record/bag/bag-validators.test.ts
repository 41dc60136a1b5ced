import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { bagOf } from '../../../src/record/bag/bag-of.js';
import { scratchFolder } from '../../cli/run.js';
import { about } from './small-bag.js';

const script = join(import.meta.dirname, 'validate-bag.py');
const noPython = spawnSync('python3', ['--version']).status !== 0;
const noSums = spawnSync('sha256sum', ['--version']).status !== 0;
if (noPython) process.stderr.write('No python3 here: bags are not held against RFC 8493.\n');
if (noSums) process.stderr.write('No sha256sum here: manifests are not read by it.\n');

const bag = join(scratchFolder('bag'), 'bag');
const write = (path: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(join(bag, path)), { recursive: true });
  writeFileSync(join(bag, path), content);
};

beforeEach(() => {
  rmSync(bag, { recursive: true, force: true });
  const files = bagOf({
    payload: [
      { path: 'data/restricted/100% of\nall.csv', content: 'two\n' },
      { path: 'data/public/größe 𝔸.csv', content: 'three\n' },
      { path: 'data/public/tables.xlsx', content: Uint8Array.of(0, 255, 13, 10) },
      { path: 'data/public/empty', content: '' },
    ],
    tags: [
      { path: 'pack.json', content: '{}\n' },
      { path: 'run.json', content: '{"when":"now"}\n' },
    ],
    about: { ...about, description: 'A pack of many words. '.repeat(20) },
  });
  for (const { path, content } of files) write(path, content);
});

const damages: readonly (readonly [string, () => void, string])[] = [
  ['a changed file', () => write('data/public/empty', 'x'), 'data/public/empty has another digest'],
  ['a file more', () => write('data/public/more', ''), 'does not list data/public/more'],
  ['a file less', () => rmSync(join(bag, 'data/public/empty')), 'empty is not there'],
  ['another record', () => write('pack.json', '[]\n'), 'pack.json has another digest'],
  ['another size', () => write('bag-info.txt', 'Payload-Oxum: 1.1\n'), 'Payload-Oxum'],
  ['no declaration', () => rmSync(join(bag, 'bagit.txt')), 'bagit.txt: not there'],
  ['a link', () => symlinkSync('empty', join(bag, 'data/public/link')), 'link: a link'],
];

describe.skipIf(noPython)('a validator written from RFC 8493 alone', () => {
  const validate = () => spawnSync('python3', ['-X', 'utf8', script, bag], { encoding: 'utf8' });

  it('finds a bag valid', () => {
    const { status, stdout, stderr } = validate();
    expect([stdout, stderr, status]).toEqual(['', '', 0]);
  });

  it.each(damages)('finds a bag with %s not valid', (_, damage, words) => {
    damage();
    const { status, stdout } = validate();
    expect(stdout).toContain(words);
    expect(status).toBe(1);
  });
});

describe.skipIf(noSums)('sha256sum', () => {
  const sums = (name: string) =>
    spawnSync('sha256sum', ['-c', '--strict', name], { cwd: bag, encoding: 'utf8' });

  it('reads both manifests, and sees a change', () => {
    rmSync(bag, { recursive: true });
    const files = bagOf({
      payload: [{ path: 'data/public/a b.csv', content: 'one\n' }],
      tags: [{ path: 'pack.json', content: '{}\n' }],
      about,
    });
    for (const { path, content } of files) write(path, content);
    expect(sums('manifest-sha256.txt').stdout).toBe('data/public/a b.csv: OK\n');
    expect(sums('tagmanifest-sha256.txt').status).toBe(0);
    write('data/public/a b.csv', 'two\n');
    expect(sums('manifest-sha256.txt').status).toBe(1);
  });
});
