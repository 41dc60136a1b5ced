import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { inputFile } from '../../bench/inputs/input-file.js';
import { makeRows } from '../../bench/inputs/make-rows.js';

const text = [...makeRows(2000)].join('');

describe('the export that the benchmarks make', () => {
  it('is the same bytes every time', () => {
    expect([...makeRows(2000)].join('')).toBe(text);
    expect(createHash('sha256').update(text).digest('hex')).toBe(
      '48a0fe83fc0211d4ffaa4ad4583b35134f5588e7ff417f846098dcc8bcdb6087',
    );
  });

  it('has 25 cells a row, some with line ends and doubled quotes, in 390 to 470 bytes', () => {
    const rows: string[][] = parse(text, { fromLine: 2 });
    expect(rows).toHaveLength(2000);
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([25]));
    expect(rows.filter((row) => row[24]!.includes('"wait here", and')).length).toBeGreaterThan(10);
    expect(rows.filter((row) => row[24]!.includes('\n')).length).toBeGreaterThan(10);
    expect(text.length / 2000).toBeGreaterThan(390);
    expect(text.length / 2000).toBeLessThan(470);
  });

  it('begins, where it is larger, with the smaller one', () => {
    const smaller = [...makeRows(1000)].join('');
    expect(text.startsWith(smaller)).toBe(true);
  });

  it('has faults in about two rows of a thousand', () => {
    const faulty = [...makeRows(50_000)];
    const sound = [...makeRows(50_000, () => null)];
    const spoilt = faulty.filter((line, place) => line !== sound[place]).length;
    expect(spoilt).toBeGreaterThan(70);
    expect(spoilt).toBeLessThan(130);
  });

  it('is kept under its number of rows and made once', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dipsample-bench-test-'));
    try {
      const path = inputFile(20, folder);
      expect(inputFile(20, folder)).toBe(path);
      expect(readdirSync(folder)).toEqual([
        expect.stringMatching(/^complaints-20-[0-9a-f]{12}\.csv$/),
      ]);
      expect(readFileSync(path, 'utf8')).toBe([...makeRows(20)].join(''));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
