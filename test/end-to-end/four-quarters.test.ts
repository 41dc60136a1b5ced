import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run, scratchFolder } from '../cli/run.js';

const place = scratchFolder('four-quarters');
const at = (name: string): string => join(place, name);
const ends = ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'];
const pack = (quarter: number): string => at(`packs/2026-q${quarter}`);

/** The export as it stood at the end of a quarter; discriminatory behaviour is planted in the last. */
function exportOf(quarter: number): string {
  const end = ends[quarter - 1] ?? '';
  const stood = quarter === 4 ? [] : ['--until', end, '--late', '6'];
  const made = run([
    ...['synth', '--period', '2026-01-01..2026-12-31', '--cases', '900', '--theme', 'F'],
    ...['--times', '4', '--theme-in', '2026-Q4', ...stood, '--seed', 'a year, one rise'],
    ...['--out', at(`export-${quarter}`), '--quiet'],
  ]);
  expect(made.stderr).toBe('');
  return exportPath(quarter);
}

function exportPath(quarter: number): string {
  const name = readdirSync(at(`export-${quarter}`)).find((file) => file.endsWith('.csv')) ?? '';
  return at(`export-${quarter}/${name}`);
}

function configOf(quarter: number, file: string): string {
  const earlier = Array.from({ length: quarter - 1 }, (_, before) => pack(before + 1));
  const path = at(`q${quarter}.json`);
  writeFileSync(
    path,
    JSON.stringify({
      title: `Audit pack, quarter ${quarter}`,
      office: 'An office that does not exist',
      period: `2026-Q${quarter}`,
      seed: '58203917466215093847',
      earlierPacks: earlier,
      audits: [
        {
          name: 'complaints',
          title: 'Public complaints',
          export: file,
          profile: 'complaints',
          draw: { by: ['case_type'], size: 20, reserves: 2 },
          questions: 'public-complaints',
          disparity: [
            { outcome: 'outcome', event: ['NFA'], group: 'complainant_sex', reference: 'M' },
          ],
        },
      ],
      specifiedInformation: { audit: 'complaints' },
      outputs: {
        folder: pack(quarter),
        register: at('register.jsonl'),
        ledger: at('ledger.jsonl'),
      },
    }),
  );
  return path;
}

/** As a scheduled job would: one call, no target on the command line, a log for machines. */
function scheduled(quarter: number): ReturnType<typeof run> {
  const begin = quarter === 1 ? ['--begin-ledger'] : [];
  const config = configOf(quarter, exportOf(quarter));
  return run(['pack', '--config', config, '--log', 'json', '--json', ...begin]);
}

/** A page as text. */
function textOf(quarter: number, edition: string): string {
  const html = readFileSync(join(pack(quarter), 'data', edition, 'report.html'), 'utf8');
  return html
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ');
}

function rowsOf(quarter: number, edition: string, name: string): readonly string[][] {
  const path = join(pack(quarter), 'data', edition, 'complaints/over-time/tables', `${name}.csv`);
  return readFileSync(path, 'utf8')
    .split('\r\n')
    .slice(0, -1)
    .map((line) =>
      line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => cell.replace(/"/g, '')),
    );
}

describe('a year of four quarters, made as a scheduler would', () => {
  const made: ReturnType<typeof run>[] = [];

  beforeAll(() => {
    for (const quarter of [1, 2, 3, 4]) made.push(scheduled(quarter));
  }, 300_000);

  it('ends well each time, with a log of events and one object', () => {
    for (const { exitCode, stdout, stderr } of made) {
      expect(exitCode, stderr).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ state: 'made' });
      const events = stderr
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { event: string }).event);
      expect(events[0]).toBe('start');
      expect(events.at(-1)).toBe('finished');
    }
  });

  it('verifies each pack by its bag, register, ledger, draws and frozen rows', () => {
    for (const quarter of [1, 2, 3, 4]) {
      const beside = ['--register', at('register.jsonl'), '--ledger', at('ledger.jsonl')];
      const { stdout, exitCode } = run(['verify', pack(quarter), ...beside]);
      expect(stdout).toContain('Verified: everything that was checked matches.');
      expect(stdout).toContain('counted again from the frozen rows');
      expect(exitCode).toBe(0);
    }
  });

  it('makes a pack again from its export to the byte, with what it took over from the one before', () => {
    const beside = ['--ledger', at('ledger.jsonl'), '--cases', exportPath(2)];
    const { stdout, exitCode } = run(['verify', pack(2), ...beside]);
    expect(stdout).toContain('the same to the byte');
    expect(exitCode).toBe(0);
  });

  it('finds the last pack made when it is called again, and changes nothing', () => {
    const before = statSync(join(pack(4), 'pack.json')).mtimeMs;
    const again = run(['pack', '--config', at('q4.json')]);
    expect(again.stdout).toMatch(/^Already made: .*, verified\. Nothing was written\.\n$/);
    expect(again.exitCode).toBe(0);
    expect(statSync(join(pack(4), 'pack.json')).mtimeMs).toBe(before);
  });

  it('warns before there are three quarters', () => {
    expect(textOf(2, 'restricted')).toContain('Trend over earlier packs');
    expect(rowsOf(2, 'restricted', 'complaints-trend-overall').length).toBeGreaterThan(2);
    expect(textOf(2, 'restricted')).not.toMatch(/beyond chance[^.]*discriminatory/i);
  });

  it('shows in the fourth the rise that was planted, in both editions, and no other', () => {
    for (const edition of ['restricted', 'public']) {
      const [header = [], ...rows] = rowsOf(4, edition, 'complaints-trend-themes');
      const [theme, finding] = [header.indexOf('theme'), header.indexOf('finding')];
      const rising = rows.filter((row) => row[finding] === 'rises').map((row) => row[theme]);
      expect(rising, edition).toEqual(['Discriminatory behaviour']);
      expect(rows[0]?.[theme], edition).toBe('Discriminatory behaviour');
    }
  });

  it('lists the cases that were closed late by their references in the office alone', () => {
    const [, ...late] = rowsOf(2, 'restricted', 'complaints-late-closed');
    expect(late.length).toBe(6);
    const page = textOf(2, 'public');
    for (const [, reference = ''] of late) {
      expect(textOf(2, 'restricted')).toContain(reference);
      expect(page).not.toContain(reference);
    }
  });
});
