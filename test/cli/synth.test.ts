import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { call, scratchFolder } from './run.js';

const place = scratchFolder('synth');

describe('synth', () => {
  it.each([
    ['complaint', '360', 'complaints-2026-q3.csv'],
    ['misconduct', '120', 'misconduct-2026-q3.csv'],
  ])('makes the bundled %s quarter again from its seed, to the byte', async (type, cases, name) => {
    const out = join(place, type);
    const seed = 'dipsample bundled exports, 2026 Q3';
    const ran = await call([
      'synth',
      '--case-type',
      type,
      '--cases',
      cases,
      '--seed',
      seed,
      '--out',
      out,
    ]);
    expect(ran.stderr).toBe('');
    expect(ran.exitCode).toBe(0);
    expect(readFileSync(join(out, name)).equals(readFileSync(`fixtures/exports/${name}`))).toBe(
      true,
    );
    const truth = name.replace('.csv', '.truth.json');
    const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
    expect(read(join(out, truth))).toEqual(read(`fixtures/exports/${truth}`));
  });
});

describe('the digests of the bundled exports, to which the demonstration seed is bound', () => {
  it('are those of the files', () => {
    const lines = readFileSync('fixtures/exports/SHA256SUMS', 'utf8').trim().split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      const [digest, name] = line.split('  ');
      const content = readFileSync(`fixtures/exports/${name!}`);
      expect(createHash('sha256').update(content).digest('hex')).toBe(digest);
    }
  });
});
