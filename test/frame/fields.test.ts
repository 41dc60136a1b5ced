import { describe, expect, it } from 'vitest';
import { frameFields, requireField, requireGroupingField } from '../../src/frame/fields.js';
import { refusalOf } from '../sampling/refusal.js';
import { read } from './support.js';

const header = 'Ref,Received,Outcome,Heritage,Faith,Subject';
const fieldsOf = async (columns = header, changes = {}) =>
  frameFields(await read(`${columns}\n${'x,'.repeat(columns.split(',').length - 1)}x\n`, changes));

describe('the fields of an export', () => {
  it('are those mapped and there, their groups and the parts of their dates', async () => {
    const fields = await fieldsOf();
    expect([...fields.keys()]).toEqual([
      'case_ref',
      'subject_id',
      'date_received',
      'date_received_year',
      'date_received_quarter',
      'date_received_financial_year',
      'outcome',
      'officer_ethnicity',
      'officer_ethnicity_group',
      'faith',
      'faith_group',
    ]);
    expect(fields.get('officer_ethnicity_group')).toMatchObject({
      base: 'officer_ethnicity',
      grouped: true,
      part: null,
      rule: 'multiple',
    });
    expect(fields.get('date_received_quarter')).toMatchObject({
      base: 'date_received',
      grouped: false,
      part: 'quarter',
      rule: 'earliest',
    });
    expect(fields.get('outcome')?.rule).toBe('most-severe');
  });

  it('are also those that the profile sets for all rows', async () => {
    const constants = { force: 'East' };
    const fields = await fieldsOf('Ref,Received,Outcome', { constants });
    expect([...fields.keys()]).toContain('force');
    expect([...(await fieldsOf('Ref,Received,Outcome')).keys()]).not.toContain('force');
  });

  it('that are not there are refused with the nearest and all of them', async () => {
    const fields = await fieldsOf('Ref,Received,Outcome');
    const all =
      'Fields: case_ref, date_received, date_received_year, date_received_quarter, date_received_financial_year, outcome.';
    expect(refusalOf(() => requireField('outcom', fields))).toMatchObject({
      code: 'UNKNOWN_FIELD',
      message: 'There is no field "outcom" in this export',
      hint: `Did you mean outcome? ${all}`,
    });
    expect(refusalOf(() => requireField('colour', fields)).hint).toBe(all);
  });

  it('make no groups where they tell single cases or people apart', async () => {
    const fields = await fieldsOf();
    for (const name of ['case_ref', 'subject_id', 'faith', 'faith_group']) {
      expect(refusalOf(() => requireGroupingField(name, fields))).toMatchObject({
        code: 'FIELD_NOT_FOR_GROUPS',
        message: `The field ${name} tells single cases or people apart, so it makes no strata and no groups.`,
        hint: 'Choose a coded field, such as outcome or officer_ethnicity_group.',
      });
    }
    expect(requireGroupingField('officer_ethnicity_group', fields).grouped).toBe(true);
  });
});
