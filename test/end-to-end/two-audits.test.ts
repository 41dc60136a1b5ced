import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { call, complaints, scratchFolder } from '../cli/run.js';

const place = scratchFolder('two-audits');

function audit(name: string, path: string, where: object) {
  return {
    name,
    export: path,
    profile: 'complaints',
    draw: { by: ['case_type'], size: 10 },
    questions: 'public-complaints',
    disparity: [
      {
        outcome: 'outcome',
        event: ['NFA', 'RES'],
        group: 'complainant_ethnicity_group',
        reference: 'White',
        where,
      },
    ],
  };
}

async function publicTables(name: string, second: object): Promise<readonly string[]> {
  const config = join(place, `${name}.json`);
  const audits = [audit('first', complaints, {}), second];
  writeFileSync(
    config,
    JSON.stringify({
      title: 'Two audits',
      office: 'Nowhere',
      period: 'all',
      seed: '58203917466215093847',
      audits: audits.map((one) => ({ ...one, themes: false })),
    }),
  );
  const out = join(place, name);
  const ran = await call(['pack', '--config', config, '--out', out, '--quiet']);
  expect(ran.stderr).toBe('');
  const folder = join(out, 'data/public/second/tables');
  expect(readdirSync(join(out, 'data/public/first/tables')).length).toBeGreaterThan(0);
  return existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.csv')) : [];
}

function rowsOf(path: string): readonly Readonly<Record<string, string>>[] {
  return parse(readFileSync(path), { columns: true });
}

describe('two audits of the same cases in one pack', () => {
  it('give a part beside the whole only where the rest is no small number', async () => {
    const part = audit('second', complaints, { handled_by: ['PSD'] });
    const shown = await publicTables('part', part);
    expect(shown.some((name) => name.startsWith('01-outcome-by-'))).toBe(true);
    const [whole, own] = ['first', 'second'].map((name) =>
      rowsOf(
        join(
          place,
          'part',
          'data/public',
          name,
          'tables',
          '01-outcome-by-complainant-ethnicity-group-case.csv',
        ),
      ),
    );
    const compared = own?.flatMap((row, index) =>
      (['events', 'members'] as const).flatMap((column) => {
        const [less, more] = [Number(row[column]), Number(whole?.[index]?.[column])];
        return Number.isNaN(less) || Number.isNaN(more) ? [] : [more - less];
      }),
    );
    expect(compared?.length).toBeGreaterThan(3);
    for (const rest of compared ?? []) expect(rest === 0 || rest >= 5, String(rest)).toBe(true);
  });

  it('do not give two exports that differ by one case', async () => {
    const lines = readFileSync(complaints, 'utf8').split('\r\n');
    const last = lines.slice(0, -1).findLastIndex((line) => /^CO\//.test(line));
    const reference = lines[last]!.split(',')[0]!;
    const fewer = join(place, 'fewer.csv');
    const kept = lines.filter((line) => !line.startsWith(`${reference},`));
    writeFileSync(fewer, kept.join('\r\n'));
    expect(await publicTables('fewer', audit('second', fewer, {}))).toEqual(['withheld.csv']);
    const report = readFileSync(join(place, 'fewer/data/public/report.html'), 'utf8');
    expect(report).toContain('Withheld: ');
  });
});
