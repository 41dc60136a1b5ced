import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { compare, numbersOf, rowOf } from './compare.js';
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

const decided = ['Sustained', 'Not Sustained', 'Unfounded', 'Exonerated'];

/** Reads the New Orleans extract, which does not travel with the code: skipped where absent. */
describe.skipIf(!existsSync(file))('the New Orleans extract, over its rows as read', () => {
  it('has sustained 299 of 1,138 rows of Black and 190 of 796 of White officers, ratio 1.101', () => {
    const comparison = compare(rowsAsRead('Officer Race Ethnicity'), {
      outcome: 'outcome',
      events: ['Sustained'],
      among: decided,
      group: 'sex',
      reference: 'White',
    });
    expect(comparison.frame.value).toBe(4151);
    expect(numbersOf(rowOf(comparison, 'Black'))).toEqual([299, 1138]);
    expect(numbersOf(rowOf(comparison, 'White'))).toEqual([190, 796]);
    expect(rowOf(comparison, 'Black').estimates.ratio.value?.toFixed(3)).toBe('1.101');
  });

  it('has sustained 164 of 1,692 rows of Black and 55 of 544 of White complainants, ratio 0.959', () => {
    const comparison = compare(rowsAsRead('Complainant Ethnicity'), {
      outcome: 'outcome',
      events: ['Sustained'],
      group: 'sex',
      reference: 'White',
    });
    expect(numbersOf(rowOf(comparison, 'Black'))).toEqual([164, 1692]);
    expect(numbersOf(rowOf(comparison, 'White'))).toEqual([55, 544]);
    expect(rowOf(comparison, 'Black').estimates.ratio.value?.toFixed(3)).toBe('0.959');
    expect(numbersOf(comparison.total)).toEqual([530, 4151]);
  });

  it('shows the rows without a complainant ethnicity, 302 of 661 sustained among the decided', () => {
    const comparison = compare(rowsAsRead('Complainant Ethnicity'), {
      outcome: 'outcome',
      events: ['Sustained'],
      among: decided,
      group: 'sex',
      reference: 'White',
    });
    expect(numbersOf(rowOf(comparison, 'Not stated'))).toEqual([302, 661]);
    expect(rowOf(comparison, 'Not stated').role).toBe('not-known');
  });
});
