import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { compareGroups } from '../../src/disparity/compare-groups.js';
import type { Comparison } from '../../src/disparity/comparison.js';
import { frameOf } from './small-frame.js';

const file = '../shared/data/nopd/NOPD_Misconduct_Complaints_20200214.csv';

/** Spellings of the extract that mean one of the two groups compared; all others stand as they are. */
const spellings: Readonly<Record<string, string>> = {
  b: 'Black',
  black: 'Black',
  w: 'White',
  white: 'White',
  '': 'Not stated',
};

function rowsAsRead(column: string) {
  const records: Record<string, string>[] = parse(readFileSync(file), { columns: true, bom: true });
  const units = records.map((record) => {
    const race = (record[column] ?? '').trim();
    return {
      sex: spellings[race.toLowerCase()] ?? race,
      outcome: record['Disposition'] ?? '',
    };
  });
  return frameOf(units, 'row');
}

function row(comparison: Comparison, value: string): Comparison['rows'][number] | undefined {
  return comparison.rows.find((candidate) => candidate.value === value);
}

const decided = ['Sustained', 'Not Sustained', 'Unfounded', 'Exonerated'];

/** Reads the New Orleans extract, which does not travel with the code: skipped where absent. */
describe.skipIf(!existsSync(file))('the New Orleans extract, over its rows as read', () => {
  it('has sustained 299 of 1,138 rows of Black and 190 of 796 of White officers, ratio 1.101', () => {
    const comparison = compareGroups(rowsAsRead('Officer Race Ethnicity'), {
      outcome: 'outcome',
      events: ['Sustained'],
      among: decided,
      group: 'sex',
      reference: 'White',
    });
    expect(comparison.frameSize).toBe(4151);
    expect(row(comparison, 'Black')).toMatchObject({ events: 299, members: 1138 });
    expect(row(comparison, 'White')).toMatchObject({ events: 190, members: 796 });
    expect(row(comparison, 'Black')?.estimates.ratio.value?.toFixed(3)).toBe('1.101');
  });

  it('has sustained 164 of 1,692 rows of Black and 55 of 544 of White complainants, ratio 0.959', () => {
    const comparison = compareGroups(rowsAsRead('Complainant Ethnicity'), {
      outcome: 'outcome',
      events: ['Sustained'],
      group: 'sex',
      reference: 'White',
    });
    expect(row(comparison, 'Black')).toMatchObject({ events: 164, members: 1692 });
    expect(row(comparison, 'White')).toMatchObject({ events: 55, members: 544 });
    expect(row(comparison, 'Black')?.estimates.ratio.value?.toFixed(3)).toBe('0.959');
    expect(comparison.total).toMatchObject({ events: 530, members: 4151 });
  });

  it('shows the rows without a complainant ethnicity, 302 of 661 sustained among the decided', () => {
    const comparison = compareGroups(rowsAsRead('Complainant Ethnicity'), {
      outcome: 'outcome',
      events: ['Sustained'],
      among: decided,
      group: 'sex',
      reference: 'White',
    });
    expect(row(comparison, 'Not stated')).toMatchObject({
      events: 302,
      members: 661,
      role: 'not-known',
    });
  });
});
