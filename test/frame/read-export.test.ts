import { describe, expect, it } from 'vitest';
import { issueKinds } from '../../src/frame/checks/index.js';
import { message, remedy } from '../../src/frame/message.js';
import { readExport } from '../../src/frame/read-export.js';
import type { RowSchema } from '../../src/frame/row-schema.js';
import { inUtf16, read, smallLibrary, smallProfile, told } from './support.js';

const header = 'Ref,Received,Outcome';

describe('the header', () => {
  it('is matched after trimming, NFKC and lower case, in any order of columns', async () => {
    const intake = await read('\ufeff outcome ,"RECEIVED",Ｒｅｆ\nUpheld,01/07/2026,A1\n');
    expect(told(intake)).toEqual([]);
    expect(intake.rows[0]?.values).toEqual({
      outcome: 'UPHELD',
      date_received: '2026-07-01',
      case_ref: 'A1',
    });
  });

  it('is found below title rows, and rows keep the numbers of the spreadsheet', async () => {
    const intake = await read(`Report,,\n"made\non Monday",,\n\n${header}\nA1,01/07/2026,Upheld\n`);
    expect(intake.file.titleRows).toBe(3);
    expect(intake.rows.map(({ row, line }) => [row, line])).toEqual([[5, 6]]);
    expect(intake.counts.rows).toBe(1);
  });

  it('lists everything that is wrong with it at once, and refuses the file', async () => {
    const intake = await read('Reff,Recieved,Colour,Colour\n1,2,3,4\n');
    expect(intake.status).toBe('refused');
    expect(told(intake)).toEqual([
      'E MISSING_COLUMN case_ref 1',
      'E MISSING_COLUMN date_received 1',
      'E MISSING_COLUMN outcome 1',
      'W UNKNOWN_COLUMN Reff 1',
      'W UNKNOWN_COLUMN Recieved 1',
      'W UNKNOWN_COLUMN Colour 1',
      'E DUPLICATE_HEADER Colour 1',
    ]);
    expect(intake.fileIssues.slice(0, 3).map(({ detail }) => detail['suggestion'])).toEqual(
      ['Reff', 'Recieved', 'Colour'].map((name) => (name === 'Colour' ? undefined : name)),
    );
    expect(intake.rows).toEqual([]);
    expect(intake.counts).toEqual({ rows: 0, accepted: 0, rejected: 0, blank: 0 });
  });

  it('drops unknown columns at the door: their values are in no field', async () => {
    const intake = await read(`${header},Name\nA1,01/07/2026,Upheld,Nobody At All\n`);
    expect(JSON.stringify(intake.rows[0]?.values)).not.toContain('Nobody');
  });
});

describe('the delimiter', () => {
  it.each([[';'], ['\t'], ['|']])('%j is taken when the header decides it', async (delimiter) => {
    const intake = await read(`${header}\nA1,01/07/2026,Upheld\n`.replaceAll(',', delimiter));
    expect(intake.file.delimiter).toBe(delimiter);
    expect(intake.counts.accepted).toBe(1);
  });

  it('is never weighed by the rows', async () => {
    const intake = await read(`${header},Summary\nA1,01/07/2026,Upheld,a;b;c;d;e;f|g|h|i\n`);
    expect(intake.file.delimiter).toBe(',');
  });

  it('is the one that the profile declares, whatever the header looks like', async () => {
    const intake = await read(`${header}\nA1,01/07/2026,Upheld\n`, { delimiter: ';' });
    expect(intake.file.delimiter).toBe(';');
    expect(intake.status).toBe('refused');
  });

  it('may be named by a first line sep=;', async () => {
    const intake = await read('sep=;\r\nRef;Received;Outcome\r\nA1;01/07/2026;Upheld\r\n');
    expect(intake.file.delimiter).toBe(';');
    expect(told(intake)).toEqual(['W TITLE_ROWS - 2']);
  });
});

describe('rows', () => {
  it('are numbered as a spreadsheet does, with the physical line beside it', async () => {
    const intake = await read(
      `${header},Summary\r\nA1,01/07/2026,Upheld,"x\r\ny"\r\n\r\nA2,xx,Upheld,z\r\n`,
    );
    expect(intake.issues.map(({ code, row, line }) => [code, row, line])).toEqual([
      ['UNREADABLE_DATE', 4, 5],
    ]);
    expect(intake.counts).toEqual({ rows: 3, accepted: 1, rejected: 1, blank: 1 });
  });

  it('have no prototype, so that a field is absent when it is absent', async () => {
    const intake = await read(`${header}\nA1,01/07/2026,\n`);
    const values = intake.rows[0]?.values;
    expect(Object.getPrototypeOf(values)).toBeNull();
    expect(values?.['outcome']).toBeUndefined();
  });

  it('keep their cells as the file has them', async () => {
    const intake = await read(`${header}\n A1 ,01/07/2026,upheld\n`);
    expect(intake.rows[0]?.cells).toEqual([' A1 ', '01/07/2026', 'upheld']);
    expect(intake.rows[0]?.values['case_ref']).toBe('A1');
  });

  it('tell all their faults at once, in the order of the columns', async () => {
    const intake = await read(`${header},Age\n1E+9,30/02/2026,maybe,930\n`);
    expect(told(intake)).toEqual([
      'E SCIENTIFIC_NOTATION case_ref 2',
      'E IMPOSSIBLE_DATE date_received 2',
      'E UNKNOWN_CODE outcome 2',
      'E IMPOSSIBLE_AGE officer_age 2',
    ]);
  });

  it('that are ragged have no values and are not aligned', async () => {
    const intake = await read(
      `${header}\nA1,01/07/2026\nA2,01/07/2026,Upheld\nA3,01/07/2026,Upheld\n`,
    );
    expect(intake.rows[0]).toMatchObject({ status: 'rejected', aligned: false });
    expect(Object.keys(intake.rows[0]?.values ?? {})).toEqual([]);
  });

  it('swallowed by a quote are told even when the merged row is ragged', async () => {
    const swallowed =
      'A1,"01/07/2026,Upheld\nA2,01/07/2026,Upheld\nA3,01/07/2026,Upheld\nA4,01/07/2026",PART,PART\n';
    const intake = await read(
      `${header}\n${swallowed}A5,01/07/2026,Upheld\nA6,01/07/2026,Upheld\n`,
    );
    expect(told(intake)).toEqual(['E SWALLOWED_ROWS - 2']);
  });

  it('swallowed by a quote are told when the reference stands right of it', async () => {
    const intake = await read(
      'Outcome,Force,Received,Ref\nPART,"x,01/07/2026,A1\nPART,x",02/07/2026,A2\nPART,x,03/07/2026,A3\n',
    );
    expect(told(intake)).toEqual(['E SWALLOWED_ROWS - 2']);
    expect(intake.counts).toEqual({ rows: 2, accepted: 1, rejected: 1, blank: 0 });
  });

  it('may hold free text with quotes, commas and line ends without any issue', async () => {
    const text = '"He said ""no"", left, and\r\ncame back, twice; see A1/2\r\n- one\r\n- two"';
    const intake = await read(`${header},Summary\r\nA1,01/07/2026,Upheld,${text}\r\n`);
    expect(told(intake)).toEqual([]);
    expect(intake.rows[0]?.values['summary']).toContain('He said "no", left');
  });

  it('take constants of the profile as values', async () => {
    const intake = await read(`${header}\nA1,01/07/2026,Upheld\n`, {
      constants: { force: 'Anyshire' },
    });
    expect(intake.rows[0]?.values['force']).toBe('Anyshire');
  });
});

describe('a fault in a field with onFault: "warning"', () => {
  it('keeps the row, and the value counts as not stated', async () => {
    const intake = await read(
      `${header},Finalised,Days\nA1,01/07/2026,Upheld,31/09/2026,-3\nA2,01/07/2026,Upheld,02/07/2026,9\n`,
    );
    expect(told(intake)).toEqual(['W IMPOSSIBLE_DATE date_finalised 2', 'W OUT_OF_RANGE days 2']);
    expect(intake.counts.accepted).toBe(2);
    expect(intake.rows[0]?.values['date_finalised']).toBeUndefined();
    expect(intake.rows[0]?.values['days']).toBeUndefined();
    expect(intake.rows[1]?.values['days']).toBe('9');
    expect(intake.issues.map(message)).toEqual([
      'There is no such day in the calendar. The value counts as not stated.',
      'The number lies outside the limits of the row schema (at least 0). The value counts as not stated.',
    ]);
  });
});

describe('the case reference', () => {
  it('is never eased: a row without it is rejected whatever the row schema says', async () => {
    const schema = smallLibrary.rowSchemas.get('small');
    if (schema === undefined) throw new Error('no schema');
    const eased = {
      ...schema,
      properties: {
        ...schema.properties,
        case_ref: { title: 'Ref', type: 'string', onFault: 'warning' },
      },
    } as RowSchema;
    const library = { ...smallLibrary, rowSchemas: new Map([['small', eased]]) };
    async function* chunks(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(
        new TextEncoder().encode(`${header}\n,01/07/2026,Upheld\n1E+9,01/07/2026,Upheld\n`),
      );
    }
    const intake = await readExport(chunks(), { name: 'x' }, smallProfile, library);
    expect(told(intake)).toEqual([
      'E MISSING_REFERENCE case_ref 2',
      'E SCIENTIFIC_NOTATION case_ref 3',
    ]);
  });
});

describe('a file that is read record by record', () => {
  it('has its normalisations in the order of fields and kinds', async () => {
    const rows = `${header},Heritage\r\n A1 ,01/07/2026,Upheld,n1\r\nA2,01/07/2026,UPHELD, N1\r\n`;
    const { normalisations } = await read(inUtf16(rows));
    expect(normalisations.map(({ field, kind, count }) => `${field} ${kind} ${count}`)).toEqual([
      'case_ref trimmed 1',
      'officer_ethnicity letter-case 1',
      'officer_ethnicity trimmed 1',
      'outcome label-to-code 1',
    ]);
  });

  it('has the faults of a row in the order of its columns, as one read into columns has', async () => {
    const file = 'Days,Outcome,Received,Ref\r\n-1,Uphled,32/07/2026,A\u001b1\r\n';
    for (const content of [file, inUtf16(file)]) {
      expect(told(await read(content))).toEqual([
        'W OUT_OF_RANGE days 2',
        'E UNKNOWN_CODE outcome 2',
        'E IMPOSSIBLE_DATE date_received 2',
        'E CONTROL_CHARACTER case_ref 2',
      ]);
    }
  });

  it('may have as many columns as the profile allows, and not one more', async () => {
    const file = inUtf16(`${header}\r\nA1,01/07/2026,Upheld\r\n`);
    expect(told(await read(file, { limits: { columns: 3 } }))).toEqual([]);
    expect(told(await read(file, { limits: { columns: 2 } }))).toEqual(['E TOO_MANY_COLUMNS - 1']);
  });

  it('is told that a reference is missing beside what else is broken', async () => {
    const intake = await read(inUtf16(`${header},Days\r\n,01/07/2026,Upheld,-1\r\n`));
    expect(told(intake)).toEqual(['E MISSING_REFERENCE case_ref 2', 'W OUT_OF_RANGE days 2']);
  });
});

describe('a file that comes in one piece', () => {
  it('ends in a line end or not, as its last character has it', async () => {
    async function* whole(text: string) {
      yield await Promise.resolve(new TextEncoder().encode(text));
    }
    const toldOf = async (text: string) =>
      told(await readExport(whole(text), { name: 'x' }, smallProfile, smallLibrary));
    const rows = `${header}\r\nA1,01/07/2026,Upheld\r\nA2,01/07/2026,Upheld`;
    expect(await toldOf(rows)).toEqual(['W NO_FINAL_LINE_END - 3']);
    for (const end of ['\r\n', '\n', '\r']) expect(await toldOf(rows + end)).toEqual([]);
    expect(await toldOf(`${header}\nA1,01/07/2026,Upheld\nA2,01`)).toEqual([
      'W FILE_CUT_SHORT - 3',
      'E ROW_TOO_SHORT - 3',
    ]);
  });
});

describe('normalisations', () => {
  it('are counted by field and kind', async () => {
    const intake = await read(
      `${header},Heritage\n A1,01/07/2026,Upheld,n1\nA2 ,01/07/2026,Proved Against,N1\nA\u0301,01/07/2026,UPHELD,North  coast\n`,
    );
    expect(told(intake)).toEqual(['W CODE_LETTER_CASE officer_ethnicity -']);
    expect(intake.normalisations).toEqual(
      [
        { kind: 'trimmed', field: 'case_ref', count: 2 },
        { kind: 'unicode-form', field: 'case_ref', count: 1 },
        { kind: 'letter-case', field: 'officer_ethnicity', count: 1 },
        { kind: 'label-to-code', field: 'officer_ethnicity', count: 1 },
        { kind: 'label-to-code', field: 'outcome', count: 1 },
        { kind: 'value-map', field: 'outcome', count: 1 },
      ].sort((left, right) => (left.field + left.kind < right.field + right.kind ? -1 : 1)),
    );
    expect(intake.rows[2]?.values['case_ref']).toBe('Á');
  });
});

describe('the size of a spreadsheet', () => {
  it.each([
    [65_534, 'an old Excel sheet (.xls)'],
    [65_535, 'an old Excel sheet (.xls)'],
  ])('%d rows and a header are warned of', async (rows, program) => {
    const body = Array.from({ length: rows }, (_, index) => `A${String(index)},01/07/2026,Upheld`);
    const intake = await read([header, ...body, ''].join('\n'));
    expect(intake.counts.accepted).toBe(rows);
    expect(intake.fileIssues.map(({ code, detail }) => [code, detail['program']])).toEqual([
      ['ROW_LIMIT', program],
    ]);
  });
});

describe('privacy', () => {
  it('no issue, message or remedy holds a value of a sensitive field, a reference or a date', async () => {
    const intake = await read(
      `${header},Subject,Faith,Summary,Age\n'CANARY1,CANARY2,Upheld,'CANARY3,CANARY4,"#REF!",CANARY5\nCANARY 6,01/07/2026,Upheld,CANARY7,N1,x,30\ncanary6,01/07/2026,Upheld,CANARY7,N1,x,30\n`,
    );
    expect(intake.counts.rejected).toBe(3);
    expect(intake.issues.length).toBeGreaterThan(5);
    const words = intake.issues
      .map((issue) => `${JSON.stringify(issue)} ${message(issue)} ${remedy(issue)}`)
      .join('\n');
    expect(words).not.toMatch(/canary/i);
  });

  it.each([
    ['Up\u202eheldd', 'Up\\u{202e}heldd'],
    ['Z9', 'Z9'],
  ])(
    'shows a value that is near a label or as short as a code, with nothing hidden in it',
    async (text, shown) => {
      const intake = await read(`${header}\nA1,01/07/2026,"${text}"\n`);
      expect(intake.issues[0]?.detail['value']).toBe(shown);
    },
  );

  it.each([
    'The complainant says that the officer shouted at them',
    'S523989',
    'Jo Smith',
    'PC 1234',
    'a@b.example',
    'two\nlines',
  ])('shows no value that has slipped from another column: %j', async (text) => {
    const intake = await read(`${header}\nA1,01/07/2026,"${text}"\n`);
    expect(intake.issues[0]?.detail['value']).toBeUndefined();
    expect(intake.issues[0]?.detail['shape']).toMatch(/^\d+ characters: /);
  });

  it('shows no heading when the header is missing and a case stands in its place', async () => {
    const intake = await read('CO/00001/26,S523989,"He shouted, twice, at my child"\n');
    expect(JSON.stringify([intake.file, intake.fileIssues])).not.toMatch(/CO\/|S52|shouted/);
    expect(intake.file.columns).toEqual(['number 1', 'number 2', 'number 3']);
    expect(intake.status).toBe('refused');
  });

  it('shows a heading of years, and none that looks like a reference', async () => {
    const intake = await read(`${header},Result 2025/26,S523989\nA1,01/07/2026,Upheld,x,y\n`);
    expect(intake.file.columns.slice(3)).toEqual(['Result 2025/26', 'number 5']);
  });
});

describe('messages', () => {
  it('say what is wrong and what to do', async () => {
    const intake = await read(`${header}\nA1,01/07/2026,Uphled\nA2,01/07/2026,zzz\n`);
    expect(intake.issues.map(message)).toEqual([
      'The value "Uphled" is no code and no label of the list "Verdict"; the nearest is "Upheld".',
      'The value "zzz" is no code and no label of the list "Verdict".',
    ]);
    expect(intake.issues.map(remedy)).toEqual([
      'Add the spelling to "values" of this field in the profile (perhaps as "Upheld"), or the code to the code list.',
      'Add the spelling to "values" of this field in the profile, or the code to the code list.',
    ]);
  });

  it('do not say of a header that its value counts as not stated', async () => {
    const intake = await read(`${header},x,x\nA1,01/07/2026,Upheld,1,2\n`, { leftOut: ['x'] });
    expect(intake.fileIssues.map(message)).toEqual(['Columns 4 and 5 are both called "x".']);
    expect(intake.status).toBe('refused');
  });

  it('leave no gap in any template when every word is given', () => {
    for (const kind of Object.values(issueKinds)) {
      const words = [...`${kind.sentence}${kind.fix}`.matchAll(/\{(\w+)\}/g)].map(
        ([, word = '']) => word,
      );
      const detail = Object.fromEntries(words.map((word) => [word, 'WORD']));
      const issue = {
        code: kind.code,
        severity: kind.severity,
        field: null,
        row: null,
        line: null,
        detail,
      };
      expect(`${message(issue)} ${remedy(issue)}`).not.toMatch(/[{}[\]]|\?\?/);
    }
  });
});
