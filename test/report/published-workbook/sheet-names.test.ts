import { describe, expect, it } from 'vitest';
import { sheetNames } from '../../../src/report/published-workbook/sheet-names.js';

describe('the names of sheets', () => {
  it('are the names of the tables in words', () => {
    expect(sheetNames(['good-practice', 'questions'])).toEqual(['Good practice', 'Questions']);
  });

  it('have at most 31 characters, and differ whatever their case', () => {
    const long = 'outcome-of-every-case-by-the-ethnicity-of-the-officer';
    expect(sheetNames([long, `${long}-again`, 'a', 'A'])).toEqual([
      'Outcome of every case by the et',
      'Outcome of every case by the 2',
      'A',
      'A 2',
    ]);
  });

  it('leave free the sheets that every workbook has, and what programs keep for themselves', () => {
    expect(sheetNames(['cover', 'notes', 'history'])).toEqual(['Cover 2', 'Notes 2', 'History 2']);
  });

  it('hold nothing that a name may not', () => {
    expect(sheetNames(['a/b:c[d]*?', "'quoted'", '--'])).toEqual(['A b c d', 'Quoted', 'Table']);
  });
});
