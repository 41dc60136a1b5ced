import { describe, expect, it } from 'vitest';
import { parseTable } from '../../src/frame/parse-table.js';
import { refusalOf } from '../sampling/refusal.js';

describe('a table of our own making', () => {
  it('has rows that end in CRLF, and cells as they stand, line ends within them', () => {
    expect(parseTable('a,b\r\n"1\r\n2",3\r\n 4 ,"5 ""x"""\r\n')).toEqual({
      header: ['a', 'b'],
      rows: [
        ['1\r\n2', '3'],
        [' 4 ', '5 "x"'],
      ],
    });
    expect(parseTable('a\n,b\r\n1\n,2\r\n')).toEqual({
      header: ['a\n', 'b'],
      rows: [['1\n', '2']],
    });
    expect(parseTable('')).toEqual({ header: [], rows: [] });
  });

  it('that is no proper CSV any more is refused without a word of it', () => {
    for (const text of ['a,b\r\n"CO/1/26,2\r\n', 'a,b\r\nCO/1/26\r\n', 'a\r\nCO"/1/26\r\n']) {
      const refusal = refusalOf(() => parseTable(text));
      expect(refusal.code).toBe('TABLE_DAMAGED');
      expect(`${refusal.message}${refusal.hint}`).not.toContain('CO');
    }
  });
});
