import { describe, expect, it } from 'vitest';
import { shortNames } from '../../../src/cli/evaluation/short-names.js';

describe('short names of files', () => {
  it('are the last parts of the paths where these differ', () => {
    expect([...shortNames(['a/b/R1.xlsx', '/x/R2.csv'])]).toEqual([
      ['a/b/R1.xlsx', 'R1.xlsx'],
      ['/x/R2.csv', 'R2.csv'],
    ]);
  });

  it('have as many parts as tell them apart, and no more', () => {
    const names = shortNames(['in/R1/checklist.csv', 'in/R2/checklist.csv', 'in/R2/register.csv']);
    expect([...names.values()].sort()).toEqual([
      'R1/checklist.csv',
      'R2/checklist.csv',
      'register.csv',
    ]);
  });

  it('are the whole path where another path ends in it', () => {
    const names = shortNames(['checklist.csv', 'R1/checklist.csv']);
    expect(names.get('checklist.csv')).toBe('checklist.csv');
    expect(names.get('R1/checklist.csv')).toBe('R1/checklist.csv');
  });

  it('are refused for a path that stands twice', () => {
    expect(() => shortNames(['a', 'a'])).toThrow(RangeError);
  });
});
