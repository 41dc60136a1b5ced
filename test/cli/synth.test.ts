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

describe('synth with a planted trend', () => {
  const year = ['synth', '--cases', '40', '--seed', 'one', '--period', '2026-01-01..2026-12-31'];

  it('writes the theme, the day and the late cases into the truth', async () => {
    const out = join(place, 'planted');
    const trend = ['--theme', 'F', '--theme-in', '2026-Q4', '--until', '2026-12-01', '--late', '2'];
    const ran = await call([...year, ...trend, '--out', out]);
    expect(ran.stderr).toBe('');
    const truth = JSON.parse(
      readFileSync(join(out, 'complaints-2026-01-01-to-2026-12-31.truth.json'), 'utf8'),
    ) as Record<string, unknown>;
    expect(truth['request']).toMatchObject({
      planted: { theme: 'F', times: 3, from: '2026-10-01', to: '2026-12-31' },
      until: { date: '2026-12-01', late: 2 },
    });
    expect(truth['late']).toHaveLength(2);
  });

  it.each([
    [['--times', '3'], 'SYNTH_OPTION_ALONE'],
    [['--theme-in', '2026-Q4'], 'SYNTH_OPTION_ALONE'],
    [['--late', '3'], 'SYNTH_OPTION_ALONE'],
    [['--theme', 'F', '--times', 'many'], 'SYNTH_THEME'],
    [['--until', '2026-02-30'], 'SYNTH_UNTIL'],
  ])('refuses %j', async (given, code) => {
    const ran = await call([...year, ...given, '--dry-run']);
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toContain(code);
  });
});
