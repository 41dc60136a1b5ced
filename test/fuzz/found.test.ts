import { describe, expect, it } from 'vitest';
import { read, told } from '../frame/support.js';

const header = 'Ref,Received,Outcome';
const good = 'A1,01/07/2026,Upheld';

/** What mutants brought to light, each in its smallest form. */
describe('what the mutants found stays mended:', () => {
  it('rows of data above the header are no titles, and refuse the file', async () => {
    const intake = await read(`${good}\nA2,02/07/2026,Upheld\n${header}\nA3,03/07/2026,Upheld\n`);
    expect(intake.status).toBe('refused');
    expect(told(intake).filter((issue) => issue.startsWith('E'))).toEqual([
      'E MISSING_COLUMN case_ref 1',
      'E MISSING_COLUMN date_received 1',
      'E MISSING_COLUMN outcome 1',
    ]);
  });

  it('titles with a date above the header are titles still', async () => {
    const intake = await read(
      `Report,05/10/2026\nNames of columns,as,agreed\n${header}\n${good}\n`,
    );
    expect(told(intake)).toEqual(['W TITLE_ROWS - 3']);
    expect(intake.counts.accepted).toBe(1);
  });

  it('a row of data joined to the header is not shown as names of columns', async () => {
    const intake = await read(
      `Received,Outcome,Officer,Ref${good},Tamsin Quillfeather\nA2,02/07/2026,Upheld,x,\n`,
    );
    expect(intake.status).toBe('refused');
    expect(JSON.stringify([intake.fileIssues, intake.file.columns])).not.toMatch(/A1|Quill/);
  });

  it('the nearest heading is not shown where data were joined to it', async () => {
    const intake = await read('Received,Outcome,Ref2016-0249-P\n01/07/2026,Upheld,A1\n');
    expect(JSON.stringify(intake.fileIssues)).not.toContain('0249');
  });

  it.each([
    ['first', '"x,A,B,C,D\ny",A,B,C,D'],
    ['last', 'x,A,B,C,"D\ny,A,B,C,D"'],
  ])('rows swallowed in the %s column are told without a reference', async (_, rows) => {
    const intake = await read(`x,Received,Outcome,Force,Notes\n${rows}\nz,A,B,C,D\n`, {
      reference: 'row',
      fields: { date_received: { column: 'Received' }, force: { column: 'Force' } },
    });
    expect(told(intake)).toContain('E SWALLOWED_ROWS - 2');
  });

  it('prose of several lines is no swallowed row, whatever its commas', async () => {
    const text = '"He left.\nThen he came back, angry, tired, and, he said, alone."';
    const intake = await read(
      `Ref,Received,Outcome,Force,Station,Summary\nA1,01/07/2026,Upheld,North,Quay,${text}\n`,
    );
    expect(told(intake)).toEqual([]);
  });
});
