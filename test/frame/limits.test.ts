import { describe, expect, it } from 'vitest';
import { parseProfile } from '../../src/frame/load-profile.js';
import { message } from '../../src/frame/message.js';
import { shipped } from '../schemas/shipped.js';
import { read, smallProfile, told } from './support.js';

const header = 'Ref,Received,Outcome,Summary';
const row = 'A1,01/07/2026,Upheld,';

describe('the limits of an export', () => {
  it('let a cell have a million characters and no more, in any column', async () => {
    const long = 'x'.repeat(1_000_000);
    expect(told(await read(`${header}\n${row}${long}\n`))).toEqual([]);
    const intake = await read(`${header}\n${row}${long}x\n${row.replace('A1', 'A2')}\n`);
    expect(told(intake)).toEqual(['E CELL_TOO_LONG - 2']);
    expect(intake.issues.map(message)).toEqual([
      'The cell in column 4 has 1000001 characters; at most 1000000 are read there.',
    ]);
    expect(told(await read(`${header},Notes\n${row},${long}x\n`))).toEqual(['E CELL_TOO_LONG - 2']);
  });

  it('are those of the profile where it names them', async () => {
    const limits = { cellCharacters: 1000, columns: 4, recordBytes: 2000 };
    const cells = (length: number): string => `${header}\n${row}${'x'.repeat(length)}\n`;
    expect(told(await read(cells(1000), { limits }))).toEqual([]);
    expect(told(await read(cells(1001), { limits }))).toEqual(['E CELL_TOO_LONG - 2']);
    expect(told(await read(cells(2000), { limits }))).toEqual(['E RECORD_TOO_LARGE - 2']);
    expect(told(await read(`${header},Days\n${row},3\n`, { limits }))).toEqual([
      'E TOO_MANY_COLUMNS - 1',
    ]);
    const wider = { cellCharacters: 3 << 20, recordBytes: 4 << 20 };
    expect(told(await read(cells(3 << 20), { limits: wider }))).toEqual([]);
  });

  it('hold in a column of free text that is left in the file, too', async () => {
    const limits = { cellCharacters: 1000 };
    const texts = Array.from({ length: 1500 }, (_, index) => String(index).padEnd(900, 'x'));
    const rows = [...texts, 'y'.repeat(1001), 'z'].map(
      (text, index) => `${row.replace('A1', `A${String(index)}`)}${text}`,
    );
    const intake = await read([header, ...rows, ''].join('\n'), { limits });
    expect(told(intake)).toEqual(['E CELL_TOO_LONG - 1502']);
    expect(intake.counts).toEqual({ rows: 1502, accepted: 1501, rejected: 1, blank: 0 });
  });

  it('say in their messages what they are', async () => {
    const limits = { columns: 3, recordBytes: 1024 };
    const wide = await read(`${header}\n${row}\n`, { limits });
    expect(wide.fileIssues.map(message)).toEqual(['The header has 4 columns; at most 3 are read.']);
    const long = await read(`${header}\n${row}"${'x'.repeat(2000)}"\n`, {
      limits: { recordBytes: 1024 },
    });
    expect(long.fileIssues.map(message)).toEqual([
      'The row that begins here is larger than 1024 bytes; column 4 is where it grows.',
    ]);
  });

  it.each([
    [{ columns: 0 }, '/limits/columns'],
    [{ recordBytes: 1e9 }, '/limits/recordBytes'],
    [{ rows: 5 }, 'rows'],
  ])('are refused in a profile where they are none: %j', (limits, named) => {
    const text = JSON.stringify({ ...smallProfile, limits });
    const schema = shipped('schemas/profile.schema.json') as object;
    expect(() => parseProfile(text, 'mine.json', schema)).toThrow(named);
  });
});
