import { describe, expect, it } from 'vitest';
import { frameFields, requireGroupingField } from '../../src/frame/fields.js';
import { buildFrame, type FrameRequest } from '../../src/frame/build-frame.js';
import type { Profile } from '../../src/frame/profile.js';
import { read } from './support.js';

const header = 'Ref,Allegation,Subject,Received,Finalised,Outcome,Heritage,Worker';

/** Two cases of several rows, one of one row, and a case with placeholders only. */
const rows = [
  'C2,1,P1,01/07/2026,10/07/2026,No finding,N1,Officer',
  'C2,2,P1,01/07/2026,12/07/2026,Upheld,N1,Officer',
  'C2,2,P2,01/07/2026,,Partly upheld,N2,Officer',
  'C1,1,P1,05/07/2026,20/07/2026,,S1,Officer',
  'C1,1,ORG,05/07/2026,20/07/2026,,,Organisational',
  'C3,1,nobody,01/08/2026,02/08/2026,Upheld,S1,Officer',
  'C4,,,01/09/2026,02/09/2026,No finding,U1,Officer',
];

async function frame(request: Partial<FrameRequest>, lines = rows, changes: Partial<Profile> = {}) {
  const intake = await read([header, ...lines, ''].join('\n'), changes);
  return buildFrame(intake, { unit: 'case', fields: [], ...request });
}

const valuesOf = async (field: string, lines = rows) => {
  const { units } = await frame({ fields: [field] }, lines);
  return Object.fromEntries(units.map(({ id, values }) => [id, values[field]]));
};

describe('units', () => {
  it('are cases by default of the request, in bytewise order, with their sheet rows', async () => {
    const { units } = await frame({});
    expect(units.map(({ id, caseRef, rows: sheet }) => [id, caseRef, sheet])).toEqual([
      ['C1', 'C1', [5, 6]],
      ['C2', 'C2', [2, 3, 4]],
      ['C3', 'C3', [7]],
      ['C4', 'C4', [8]],
    ]);
  });

  it('are allegations within their case; rows without a number belong to none', async () => {
    const { units, leftOut } = await frame({ unit: 'allegation' });
    expect(units.map(({ id }) => id)).toEqual(['C1|1', 'C2|1', 'C2|2', 'C3|1']);
    expect(leftOut.rowsWithoutUnit).toBe(1);
  });

  it('are subjects within their case, never placeholders', async () => {
    const { units, leftOut } = await frame({ unit: 'subject' });
    expect(units.map(({ id }) => id)).toEqual(['C1|P1', 'C2|P1', 'C2|P2']);
    expect(leftOut.rowsWithoutUnit).toBe(3);
  });

  it('are rows as read, rejected ones included, at unit row', async () => {
    const { units } = await frame({ unit: 'row', fields: ['officer_ethnicity', 'outcome'] }, [
      ...rows,
      ',1,P9,01/07/2026,,Upheld,N1,Officer',
      'too,short',
    ]);
    expect(units).toHaveLength(8);
    expect(units.find(({ id }) => id === '9')).toEqual({
      id: '9',
      caseRef: '',
      values: { officer_ethnicity: 'N1', outcome: 'UPHELD' },
      rows: [9],
    });
    expect(units.find(({ id }) => id === '6')?.values['officer_ethnicity']).toBe('Not stated');
  });

  it('do not depend on the order of the rows', async () => {
    const fields = ['outcome', 'officer_ethnicity_group', 'date_finalised'];
    const one = await frame({ fields });
    const other = await frame({ fields }, [...rows].reverse());
    const plain = (units: typeof one.units) => units.map(({ id, values }) => ({ id, values }));
    expect(plain(other.units)).toEqual(plain(one.units));
    expect(other.counts).toEqual(one.counts);
  });
});

describe('the values of a unit', () => {
  it('take the most severe of a list in order of severity; blanks count only alone', async () => {
    expect(await valuesOf('outcome')).toEqual({
      C1: 'Not stated',
      C2: 'UPHELD',
      C3: 'UPHELD',
      C4: 'NONE',
    });
  });

  it('are the one value of all rows, or Multiple', async () => {
    expect(await valuesOf('officer_ethnicity')).toMatchObject({
      C1: 'S1',
      C2: 'Multiple',
      C4: 'U1',
    });
  });

  it('count a blank as a value of its own', async () => {
    const lines = ['C1,1,P1,01/07/2026,,,N1,Officer', 'C1,2,P2,01/07/2026,,,,Officer'];
    expect(await valuesOf('officer_ethnicity', lines)).toEqual({ C1: 'Multiple' });
  });

  it('map codes to groups before they collapse, unknown codes to Not stated', async () => {
    expect(await valuesOf('officer_ethnicity_group')).toMatchObject({
      C1: 'South',
      C2: 'North',
      C4: 'Not stated',
    });
  });

  it('leave placeholders out of the fields of officers, and say so when nobody is left', async () => {
    expect(await valuesOf('officer_ethnicity')).toMatchObject({
      C1: 'S1',
      C3: 'No individual subject',
    });
    expect(await valuesOf('officer_ethnicity_group')).toMatchObject({
      C3: 'No individual subject',
    });
    expect(await valuesOf('worker_type')).toMatchObject({ C1: 'Multiple' });
  });

  it('take the earliest of the first date and the latest of the others', async () => {
    const lines = ['C1,1,P1,03/07/2026,05/07/2026,,,', 'C1,1,P1,01/07/2026,04/07/2026,,,'];
    expect(await valuesOf('date_received', lines)).toEqual({ C1: '2026-07-01' });
    expect(await valuesOf('date_finalised', lines)).toEqual({ C1: '2026-07-05' });
  });

  it('come with the rule that made them', async () => {
    const { rules } = await frame({
      fields: ['outcome', 'officer_ethnicity_group', 'date_received', 'date_finalised'],
    });
    expect(rules).toEqual([
      { field: 'outcome', rule: 'most-severe' },
      { field: 'officer_ethnicity_group', rule: 'multiple' },
      { field: 'date_received', rule: 'earliest' },
      { field: 'date_finalised', rule: 'latest' },
    ]);
  });
});

describe('what is counted', () => {
  it('are rows, cases, allegations, subjects and persons, side by side', async () => {
    const counts = {
      rows: 7,
      cases: 4,
      allegations: 4,
      subjects: 3,
      persons: 2,
      placeholderRows: 2,
    };
    for (const unit of ['case', 'allegation', 'subject', 'row'] as const) {
      expect((await frame({ unit })).counts).toEqual(counts);
    }
  });

  it('and what is lost: rejected rows, cases lost and cases incomplete', async () => {
    const { leftOut, units } = await frame({}, [
      ...rows,
      'C1,2,P3,xx/07/2026,,Upheld,N1,Officer',
      'C5,1,P3,xx/07/2026,,Upheld,N1,Officer',
      ',1,P3,01/07/2026,,Upheld,N1,Officer',
    ]);
    expect(units.map(({ id }) => id)).toEqual(['C1', 'C2', 'C3', 'C4']);
    expect(leftOut).toEqual({
      rejectedRows: 3,
      casesLost: 1,
      casesIncomplete: 1,
      casesOutOfScope: 0,
      rowsWithoutUnit: 0,
    });
  });
});

describe('the scope', () => {
  it('is decided by whole cases: the period by the collapsed date', async () => {
    const period = { field: 'date_finalised', from: '2026-07-11', to: '2026-08-02' };
    const { units, leftOut, counts } = await frame({ period });
    expect(units.map(({ id }) => id)).toEqual(['C1', 'C2', 'C3']);
    expect(units[1]?.rows).toEqual([2, 3, 4]);
    expect(leftOut.casesOutOfScope).toBe(1);
    expect(counts.rows).toBe(6);
  });

  it('lies outside every period without the date', async () => {
    const period = { field: 'date_finalised', from: '2000-01-01', to: '2100-01-01' };
    expect((await frame({ period }, ['C1,1,P1,01/07/2026,,,,'])).units).toEqual([]);
  });

  it('follows the filters of the profile, by every row or by some', async () => {
    const filters = (how: 'every' | 'some') =>
      [{ field: 'outcome', values: ['UPHELD'], rows: how }] as const;
    const ids = async (how: 'every' | 'some') =>
      (await frame({}, rows, { filters: filters(how) })).units.map(({ id }) => id);
    expect(await ids('every')).toEqual(['C3']);
    expect(await ids('some')).toEqual(['C2', 'C3']);
  });

  it('is narrowed by the collapsed value of a unit, which need not be among its fields', async () => {
    const where = [{ field: 'outcome', values: ['UPHELD'] }];
    const { units } = await frame({ where, fields: ['officer_ethnicity'] });
    expect(units.map(({ id, values }) => [id, values])).toEqual([
      ['C2', { officer_ethnicity: 'Multiple' }],
      ['C3', { officer_ethnicity: 'No individual subject' }],
    ]);
  });
});

describe('a condition', () => {
  const ids = async (field: string, values: readonly string[]) =>
    (await frame({ where: [{ field, values }] })).units.map(({ id }) => id);

  it('may name a value by its code or its label, in any letter case', async () => {
    expect(await ids('outcome', ['UPHELD'])).toEqual(['C2', 'C3']);
    expect(await ids('outcome', ['upheld'])).toEqual(['C2', 'C3']);
    expect(await ids('outcome', ['Upheld'])).toEqual(['C2', 'C3']);
  });

  it('is refused when it names what is neither in the data nor in the code list', async () => {
    await expect(ids('outcome', ['UPHELD', 'UPHEDL'])).rejects.toMatchObject({
      code: 'UNKNOWN_VALUE',
      message: 'The field outcome has no value "UPHEDL".',
      hint: expect.stringContaining('Did you mean UPHELD?') as unknown,
    });
  });
});

describe('what cannot be', () => {
  it('an unknown field names the nearest and lists all', async () => {
    await expect(frame({ fields: ['officer_ethnicty'] })).rejects.toMatchObject({
      code: 'UNKNOWN_FIELD',
      message: 'There is no field "officer_ethnicty" in this export',
      hint: expect.stringMatching(
        /^Did you mean officer_ethnicity\? Fields: case_ref, .*officer_ethnicity_group/,
      ) as unknown,
    });
    for (const request of [
      { where: [{ field: 'colour', values: [] }] },
      { period: { field: 'date_closed', from: '2026-01-01', to: '2026-02-01' } },
    ]) {
      await expect(frame(request)).rejects.toMatchObject({ code: 'UNKNOWN_FIELD' });
    }
  });

  it('a field whose column the export lacks is unknown', async () => {
    await expect(frame({ fields: ['force'] })).rejects.toMatchObject({ code: 'UNKNOWN_FIELD' });
  });

  it('a unit whose column is not mapped or not there is refused with those that are', async () => {
    const intake = await read('Ref,Received,Outcome\nA1,01/07/2026,Upheld\n');
    expect(() => buildFrame(intake, { unit: 'subject', fields: [] })).toThrow(
      expect.objectContaining({
        code: 'UNIT_NOT_AVAILABLE',
        hint: 'Map a column to subject_id in the profile, or use --unit case or --unit row.',
      }),
    );
  });
});

describe('a field for strata and groups', () => {
  it.each(['case_ref', 'subject_id', 'faith', 'summary'])(
    '%s is refused, because it would name cases or people',
    async (name) => {
      const intake = await read(
        'Ref,Received,Outcome,Subject,Faith,Summary\nA1,01/07/2026,Upheld,P7,,text\n',
      );
      expect(() => requireGroupingField(name, frameFields(intake))).toThrow(
        expect.objectContaining({ code: 'FIELD_NOT_FOR_GROUPS' }),
      );
    },
  );
});
