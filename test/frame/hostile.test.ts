import { describe, expect, it } from 'vitest';
import { rowSchemaFaults } from '../../src/frame/cross-check.js';
import { patternFault } from '../../src/frame/pattern-faults.js';
import { read, smallLibrary, told } from './support.js';

const header = 'Ref,Received,Outcome';
const good = 'A1,01/07/2026,Upheld';

describe('a file made to do harm', () => {
  it.each([1998, 150_000])(
    'is refused for %i columns too many, and for that alone',
    async (more) => {
      const names = Array.from({ length: more }, (_, index) => index.toString(36));
      const intake = await read(`${header},${names.join(',')}\n${good}\n`);
      expect(told(intake)).toEqual(['E TOO_MANY_COLUMNS - 1']);
    },
  );

  it('may have columns and values named like methods of objects', async () => {
    const intake = await read(
      `__proto__,constructor,${header}\nx,y,toString,01/07/2026,Upheld\nx,y,__proto__,01/07/2026,Upheld\n`,
    );
    expect(intake.rows.map(({ values }) => values['case_ref'])).toEqual(['toString', '__proto__']);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it.each([
    ['a reference', `A1${' '.repeat(400_000)}x,01/07/2026,Upheld`, 'case_ref'],
    ['a date', `A1,01/07/2026${' '.repeat(400_000)}x,Upheld`, 'date_received'],
    ['a code', `A1,01/07/2026,A${' '.repeat(400_000)}-x`, 'outcome'],
  ])('does not keep the reader busy with %s of 400,000 spaces', async (_, row, field) => {
    const intake = await read(`${header}\n${row}\n`);
    expect(told(intake)).toEqual([`E CELL_TOO_LONG ${field} 2`]);
  });

  it('does not keep the reader busy with spaces within a free text', async () => {
    const text = `${'\u00a0'.repeat(400_000)}x${'\u00a0'.repeat(400_000)}y`.slice(0, 450_000);
    const intake = await read(`${header},Summary\n${good},${text}\n`);
    expect(intake.rows[0]?.values['summary']?.slice(0, 1)).toBe('x');
  });

  it('is read below any number of blank lines', async () => {
    const intake = await read(`${'\n'.repeat(2000)}${header}\n${good}\n`);
    expect([intake.file.titleRows, intake.counts.accepted]).toEqual([2000, 1]);
  });
});

describe('a reference', () => {
  it('that looks like another and is not rejects both', async () => {
    const intake = await read(
      `${header}\nCO/1/26,01/07/2026,Upheld\n\u0421O/1/26,01/07/2026,Upheld\nCO\u22151\u221526,01/07/2026,Upheld\n`,
    );
    expect(told(intake)).toEqual([
      'E REFERENCE_VARIANTS case_ref 2',
      'W LOOKALIKE_CHARACTER case_ref 3',
      'E REFERENCE_VARIANTS case_ref 3',
      'W LOOKALIKE_CHARACTER case_ref 4',
      'E REFERENCE_VARIANTS case_ref 4',
    ]);
  });

  it.each(['-', 'n/a', 'NULL', 'Unknown', '?', '0000', 'TBC', '#'])(
    'is no %s, which would make one case of all such rows',
    async (text) => {
      const intake = await read(`${header}\n${text},01/07/2026,Upheld\n`);
      expect(told(intake)).toEqual(['E MISSING_REFERENCE case_ref 2']);
    },
  );

  it('holds no line end', async () => {
    const intake = await read(`${header}\n"CO/1\n/26",01/07/2026,Upheld\n`);
    expect(told(intake)).toEqual(['E CONTROL_CHARACTER case_ref 2']);
  });
});

describe('a date', () => {
  it.each(['25:99', '24:00', '13:00 PM', '12:60'])(
    'at %s is none, and is not read',
    async (time) => {
      const intake = await read(`${header}\nA1,01/07/2026 ${time},Upheld\n`);
      expect(told(intake)).toEqual(['E UNREADABLE_DATE date_received 2']);
    },
  );

  it.each(['31/04/2026', '29/02/2025', '00/00/0000', '1/7/26', '1/13/2026'])(
    'is never guessed: %s',
    async (text) => {
      const intake = await read(`${header}\nA1,${text},Upheld\n`);
      expect([intake.counts.rejected, intake.rows[0]?.values['date_received']]).toEqual([
        1,
        undefined,
      ]);
    },
  );
});

describe('a pattern of a row schema', () => {
  it.each(['^(a+)+$', '(?:a*)*b', '((x|y+)z?)*', '(a{2,})+'])(
    'that never ends is refused: %s',
    (pattern) => {
      expect(patternFault(pattern)).toMatch(/^holds a repeat inside a repeat/);
    },
  );

  it.each(['^CO/[0-9]+/[0-9]{2}$', '(?:ab)+', '^[(+]+$', '(a|b)*c+', '\\(+\\)+'])(
    'may repeat what does not repeat: %s',
    (pattern) => {
      expect(patternFault(pattern)).toBeNull();
    },
  );

  it('is named with its field', () => {
    const schema = smallLibrary.rowSchemas.get('small');
    const station = { title: 'Station', type: 'string', pattern: '(' } as const;
    const faults =
      schema && rowSchemaFaults({ ...schema, properties: { ...schema.properties, station } });
    expect(faults).toEqual(['the pattern of station is no regular expression']);
  });
});
