import { describe, expect, it } from 'vitest';
import type { RowSchema } from '../../src/frame/row-schema.js';
import { tableFieldFaults, tableValueFaults } from '../../src/frame/table-faults.js';
import { smallLibrary } from './support.js';

const small = smallLibrary.rowSchemas.get('small')!;
const table = {
  outcome: 'outcome',
  event: ['UPHELD'],
  group: 'officer_ethnicity_group',
  reference: 'North',
};
const withTable = (changes: object): RowSchema =>
  ({ ...small, tables: [{ ...table, ...changes }] }) as unknown as RowSchema;
const withStage = (stage: object): RowSchema =>
  ({
    ...small,
    stages: [{ name: 'found', field: 'outcome', reached: ['PART'], ...stage }],
  }) as unknown as RowSchema;
const values = (schema: RowSchema) => tableValueFaults(schema, smallLibrary.codeLists);

describe('the default tables and stages of a row schema', () => {
  it('are in order where fields and values are there', () => {
    for (const schema of [small, withTable({}), withStage({})]) {
      expect(tableFieldFaults(schema)).toEqual([]);
      expect(values(schema)).toEqual([]);
    }
    const more = { among: ['UPHELD', 'NONE'], adjustFor: ['force', 'date_received_year'] };
    expect(tableFieldFaults(withTable(more))).toEqual([]);
    expect(values(withTable(more))).toEqual([]);
  });

  it('name fields of the row schema', () => {
    expect(tableFieldFaults(withTable({ outcome: 'outcom', adjustFor: ['colour'] }))).toEqual([
      'tables/0 names outcom, which is no field of the row schema (did you mean outcome?)',
      'tables/0 names colour, which is no field of the row schema',
    ]);
    expect(tableFieldFaults(withStage({ field: 'outcom' }))).toEqual([
      'stages/found names outcom, which is no field of the row schema (did you mean outcome?)',
    ]);
  });

  it('name values of the code lists of their fields', () => {
    expect(values(withTable({ event: ['UPHELT', 'X'] }))).toEqual([
      'tables/0/event names "UPHELT", which is no value of outcome (did you mean "UPHELD"?)',
      'tables/0/event names "X", which is no value of outcome',
    ]);
    expect(values(withTable({ reference: 'N1' }))).toEqual([
      'tables/0/reference names "N1", which is no value of officer_ethnicity_group',
    ]);
    expect(values(withTable({ group: 'officer_ethnicity', reference: 'N1' }))).toEqual([]);
    expect(values(withStage({ reached: ['PARTLY'] }))).toEqual([
      'stages/found/reached names "PARTLY", which is no value of outcome (did you mean "PART"?)',
    ]);
  });

  it('count events among what is counted, and may compare with everyone else or all', () => {
    expect(values(withTable({ among: ['PART'] }))).toEqual([
      'tables/0/event names "UPHELD", which is not in among',
    ]);
    expect(values(withTable({ among: ['UPHELD', 'X'] }))).toEqual([
      'tables/0/among names "X", which is no value of outcome',
    ]);
    for (const reference of ['everyone-else', 'all']) {
      expect(values(withTable({ reference }))).toEqual([]);
    }
  });

  it('may name any value of a field that has no list, or is made of a date', () => {
    expect(values(withTable({ outcome: 'station', event: ['anything'] }))).toEqual([]);
    expect(values(withStage({ field: 'date_received_year', reached: ['2026'] }))).toEqual([]);
  });
});
