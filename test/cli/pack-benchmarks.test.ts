import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { call, complaints, scratchFolder, seed } from './run.js';

const place = scratchFolder('pack-benchmarks');

const audit = (name: string, more: object) => ({
  name,
  export: complaints,
  profile: 'complaints',
  draw: { by: [], size: 4 },
  questions: 'public-complaints',
  disparity: [{ outcome: 'outcome', event: ['NFA'], group: 'complainant_sex', reference: 'M' }],
  ...more,
});

describe('benchmarks of a pack', () => {
  it('are those of each audit, also where two audits read one export and themes are counted', async () => {
    const people = {
      ...{ title: 'Made-up residents', source: 'made up', date: '2026-03-31' },
      ...{ population: 'residents', file: 'people.csv', layout: 'wide', columns: {} },
      ...{ field: 'complainant_sex', categories: { Women: 'F', Men: 'M', Others: 'X' } },
    };
    writeFileSync(join(place, 'people.json'), JSON.stringify(people));
    writeFileSync(join(place, 'people.csv'), 'Women,Men,Others\n151000,148200,1310\n');
    const config = {
      ...{ title: 'Two audits', office: 'Nowhere', period: 'all', seed },
      audits: [audit('first', {}), audit('second', { benchmark: 'people.json' })],
    };
    writeFileSync(join(place, 'dipsample.json'), JSON.stringify(config));
    const args = ['--config', join(place, 'dipsample.json'), '--out', join(place, 'pack')];
    const { exitCode, stderr } = await call(['pack', ...args, '--quiet']);
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
    const rates = (name: string) =>
      readdirSync(join(place, 'pack/data/restricted', name, 'tables')).filter((file) =>
        /^per-thousand-.*\.csv$/.test(file),
      );
    expect(rates('first')).toEqual([]);
    expect(rates('second')).toEqual(['per-thousand-01-outcome-by-complainant-sex-case.csv']);
  });
});
