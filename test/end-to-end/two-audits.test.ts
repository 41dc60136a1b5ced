import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
      audits,
    }),
  );
  const out = join(place, name);
  const ran = await call(['pack', '--config', config, '--out', out, '--quiet']);
  expect(ran.stderr).toBe('');
  const folder = join(out, 'public', 'second', 'tables');
  expect(readdirSync(join(out, 'public', 'first', 'tables'))).toHaveLength(1);
  const report = readFileSync(join(out, 'public', 'report.html'), 'utf8');
  expect(report).toContain('Withheld: ');
  return existsSync(folder) ? readdirSync(folder) : [];
}

describe('two audits of the same cases in one pack', () => {
  it('do not give a part and the whole, from which the rest could be worked out', async () => {
    const part = audit('second', complaints, { handled_by: ['PSD'] });
    expect(await publicTables('part', part)).toEqual(['withheld.csv']);
  });

  it('do not give two exports that differ by one case', async () => {
    const lines = readFileSync(complaints, 'utf8').split('\r\n');
    const last = lines.slice(0, -1).findLastIndex((line) => /^CO\//.test(line));
    const reference = lines[last]!.split(',')[0]!;
    const fewer = join(place, 'fewer.csv');
    const kept = lines.filter((line) => !line.startsWith(`${reference},`));
    writeFileSync(fewer, kept.join('\r\n'));
    expect(await publicTables('fewer', audit('second', fewer, {}))).toEqual(['withheld.csv']);
  });
});
