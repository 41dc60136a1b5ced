import { describe, expect, it } from 'vitest';
import { readingsOf } from '../../../src/cli/results/assigned-readings.js';

const header = 'unit_id,reading,reviewer,round\r\n';

describe('readingsOf', () => {
  it('gives the reviewers of each unit in the order of their readings', () => {
    const text = `${header}"CO/1",2,"R1",1\r\n"CO/1",1,"R3",1\r\n"'=CO/2",1,"R2",1\r\n`;
    expect([...readingsOf(text)]).toEqual([
      ['CO/1', ['R3', 'R1']],
      ['=CO/2', ['R2']],
    ]);
  });

  it.each([
    ['a column is gone', 'unit_id,reviewer\r\n"CO/1","R1"\r\n'],
    ['a reading is none', `${header}"CO/1",3,"R1",1\r\n`],
    ['there is a second reading and no first', `${header}"CO/1",2,"R1",1\r\n`],
    ['a reviewer is gone', `${header}"CO/1",1,"",1\r\n`],
  ])('refuses a table that is no assignment any more: %s', (_, text) => {
    expect(() => readingsOf(text)).toThrow(expect.objectContaining({ code: 'TABLE_DAMAGED' }));
  });
});
