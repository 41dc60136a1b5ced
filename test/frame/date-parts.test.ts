import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFrame } from '../../src/frame/build-frame.js';
import { isoDate } from '../../src/frame/calendar.js';
import { datePart, dateParts } from '../../src/frame/date-parts.js';
import { fieldTitle } from '../../src/frame/derived-field.js';
import { frameFields, requireGroupingField } from '../../src/frame/fields.js';
import { parseRowSchema } from '../../src/frame/load-profile.js';
import { shipped } from '../schemas/shipped.js';
import { read, smallLibrary } from './support.js';

describe('the parts of a date', () => {
  it.each([
    ['2026-01-01', '2026', '2026-Q1', 'FY2025/26'],
    ['2026-03-31', '2026', '2026-Q1', 'FY2025/26'],
    ['2026-04-01', '2026', '2026-Q2', 'FY2026/27'],
    ['2026-09-30', '2026', '2026-Q3', 'FY2026/27'],
    ['2026-12-31', '2026', '2026-Q4', 'FY2026/27'],
    ['1999-04-01', '1999', '1999-Q2', 'FY1999/00'],
    ['2010-02-28', '2010', '2010-Q1', 'FY2009/10'],
  ])('%s lies in %s, in %s and in %s', (day, year, quarter, financialYear) => {
    expect(dateParts.map((part) => datePart(day, part))).toEqual([year, quarter, financialYear]);
  });

  it('are in order of time when they are in order of code units', () => {
    const days = fc
      .tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => isoDate(year, month, 15));
    fc.assert(
      fc.property(days, days, (one, other) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one];
        for (const part of dateParts) {
          expect(datePart(earlier, part) <= datePart(later, part)).toBe(true);
        }
      }),
    );
  });
});

const rows = [
  'Ref,Received,Finalised,Outcome',
  'C1,20/12/2025,31/03/2026,Upheld',
  'C1,19/12/2025,02/04/2026,Upheld',
  'C2,01/07/2026,,Upheld',
].join('\n');

const fields = [
  'date_received_year',
  'date_received_quarter',
  'date_finalised_quarter',
  'date_finalised_financial_year',
];

describe('the fields made of a date', () => {
  it('hold the part of the collapsed day of each unit, and Not stated for a blank', async () => {
    const { units, rules } = buildFrame(await read(rows), { unit: 'case', fields });
    expect(units.map(({ values }) => Object.values(values))).toEqual([
      ['2025', '2025-Q4', '2026-Q2', 'FY2026/27'],
      ['2026', '2026-Q3', 'Not stated', 'Not stated'],
    ]);
    expect(rules[0]).toEqual({ field: 'date_received_year', rule: 'earliest' });
    expect(rules[2]).toEqual({ field: 'date_finalised_quarter', rule: 'latest' });
  });

  it('can narrow a frame, and be listed value by value', async () => {
    const { units } = buildFrame(await read(rows), {
      unit: 'case',
      fields: [],
      every: ['date_finalised_quarter'],
      where: [{ field: 'date_received_quarter', values: ['2025-q4'] }],
    });
    expect(units.map(({ id, values }) => [id, values])).toEqual([
      ['C1', { every_date_finalised_quarter: '2026-Q1; 2026-Q2' }],
    ]);
  });

  it('may make strata and groups, and have titles for people', async () => {
    const available = frameFields(await read(rows));
    expect(fields.map((name) => requireGroupingField(name, available).title)).toEqual([
      'Received (year)',
      'Received (quarter)',
      'Finalised (quarter)',
      'Finalised (financial year)',
    ]);
    expect(available.has('outcome_year')).toBe(false);
  });

  it('are told by their titles from a row schema alone, unknown names by themselves', () => {
    const schema = smallLibrary.rowSchemas.get('small')!;
    expect(fieldTitle('officer_ethnicity_group', schema)).toBe('Officer heritage (group)');
    expect(fieldTitle('date_received_financial_year', schema)).toBe('Received (financial year)');
    expect(fieldTitle('outcome', schema)).toBe('Outcome');
    expect(fieldTitle('station_group', schema)).toBe('station_group');
    expect(fieldTitle('toString', schema)).toBe('toString');
  });

  it('keep their names from the fields of a row schema', () => {
    const own = {
      ...(shipped('schemas/complaint.schema.json') as object),
      tables: [],
      properties: {
        case_ref: { title: 'Reference', type: 'string' },
        date_closed: { title: 'Closed', type: 'string', format: 'date' },
        date_closed_quarter: { title: 'Quarter', type: 'string' },
      },
      required: ['case_ref'],
      dateOrder: undefined,
      stages: undefined,
    };
    const metaSchema = shipped('schemas/row-schema.schema.json') as object;
    expect(() => parseRowSchema(JSON.stringify(own), 'own', metaSchema)).toThrow(
      'properties has date_closed_quarter, a name that is kept for a part of the date',
    );
  });
});
