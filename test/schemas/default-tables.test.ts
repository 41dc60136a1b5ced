import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { checkProfile, parseRowSchema } from '../../src/frame/load-profile.js';
import type { RowSchema } from '../../src/frame/row-schema.js';
import { codeLists, profiles, rowSchemas, shipped } from './shipped.js';

/** The codes of a field, or the groups of one whose name ends so. */
function valuesOf(schema: RowSchema, field: string): readonly string[] {
  const whole = schema.properties[field] ?? schema.properties[field.replace(/_group$/, '')];
  const list = codeLists.get(whole?.codeList ?? '');
  if (list === undefined) throw new Error(`no code list for ${field}`);
  return field.endsWith('_group') ? (list.groups ?? []) : list.codes.map(({ code }) => code);
}

/** Lists beside the cases, which have no outcomes by group. */
const lists = ['review', 'recommendation'];

describe.each([...rowSchemas].filter(([name]) => !lists.includes(name)))(
  'the default tables of %s',
  (_name, schema) => {
    const tables = schema.tables ?? [];

    it('name fields, codes and references that exist', () => {
      expect(tables.length).toBeGreaterThan(0);
      for (const { outcome, event, among = [], group, reference, adjustFor = [] } of tables) {
        const outcomes = valuesOf(schema, outcome);
        expect(outcomes).toEqual(expect.arrayContaining([...event, ...among]));
        if (reference !== 'everyone-else') expect(valuesOf(schema, group)).toContain(reference);
        else expect(valuesOf(schema, group).length).toBeGreaterThan(1);
        for (const field of adjustFor) expect(schema.properties[field], field).toBeDefined();
      }
    });

    it('are each asked for once', () => {
      const asked = tables.map(({ unit, outcome, event, group }) =>
        JSON.stringify([unit, outcome, event, group]),
      );
      expect(new Set(asked).size).toBe(asked.length);
    });

    it('never compare with a group that is not known', () => {
      for (const { group, reference } of tables) {
        const list = codeLists.get(schema.properties[group.replace(/_group$/, '')]?.codeList ?? '');
        const code = list?.codes.find((each) => each.code === reference);
        expect(code?.unknown ?? code?.placeholder, reference).toBeUndefined();
        expect(reference).not.toBe('Not stated');
      }
    });
  },
);

describe.each([...rowSchemas].filter(([, { stages }]) => stages !== undefined))(
  'the stages of %s',
  (_name, schema) => {
    const stages = schema.stages ?? [];

    it('name codes that exist and say what they are derived from', () => {
      for (const { field, reached, description } of stages) {
        expect(valuesOf(schema, field)).toEqual(expect.arrayContaining([...reached]));
        expect(description?.length).toBeGreaterThan(20);
      }
      expect(new Set(stages.map(({ name }) => name)).size).toBe(stages.length);
    });

    it('grow fewer: whoever reached a later stage of one field reached the earlier ones', () => {
      for (const [index, { field, reached }] of stages.entries()) {
        for (const later of stages.slice(index + 1).filter((each) => each.field === field)) {
          expect(reached).toEqual(expect.arrayContaining([...later.reached]));
          expect(later.reached.length).toBeLessThan(reached.length);
        }
      }
    });
  },
);

describe('the stages of a misconduct matter', () => {
  const reachedBy = (code: string): readonly string[] =>
    (rowSchemas.get('misconduct')?.stages ?? [])
      .filter(({ field, reached }) => field === 'outcome' && reached.includes(code))
      .map(({ name }) => name);

  it('follow from the outcome: a sanction was proven, what was proven was referred', () => {
    expect(reachedBy('DWN')).toEqual(['referred', 'proven', 'dismissed']);
    expect(reachedBy('WHBD')).toEqual(['referred', 'proven', 'dismissed']);
    expect(reachedBy('FWW')).toEqual(['referred', 'proven']);
  });

  it('call neither a resignation nor reflective practice a sanction', () => {
    expect(reachedBy('RESIGNED')).toEqual(['referred']);
    expect(reachedBy('NP')).toEqual(['referred']);
    for (const code of ['RPRP', 'MA', 'NCTA', 'NFA']) expect(reachedBy(code)).toEqual([]);
  });
});

describe('a row schema of your own', () => {
  const metaSchema = shipped('schemas/row-schema.schema.json') as object;
  const complaint = rowSchemas.get('complaint')!;
  const profile = profiles.get('complaints')!;
  const message = (act: () => unknown): string => {
    try {
      act();
    } catch (error) {
      if (error instanceof UserError) return error.message;
      throw error;
    }
    return '';
  };
  const table = {
    unit: 'case',
    outcome: 'outcome',
    event: ['NFA'],
    group: 'complainant_sex',
    reference: 'M',
  } as const;

  it('is refused for tables and stages of fields that it has not', () => {
    const own = {
      ...complaint,
      tables: [{ ...table, group: 'complainant_sexx', adjustFor: ['date_received_quarter'] }],
      stages: [
        { name: 'one', title: 'One', field: 'outcom', reached: ['NFA'] },
        { name: 'two', title: 'Two', field: 'outcome', reached: ['NFA'] },
      ],
    };
    expect(message(() => parseRowSchema(JSON.stringify(own), 'own', metaSchema))).toBe(
      [
        'The row schema own cannot be used:',
        '  - tables/0 names complainant_sexx, which is no field of the row schema (did you mean complainant_sex?)',
        '  - stages/one names outcom, which is no field of the row schema (did you mean outcome?)',
      ].join('\n'),
    );
  });

  it('is refused for values that its code lists have not, all at once', () => {
    const own: RowSchema = {
      ...complaint,
      tables: [
        { ...table, event: ['NFAA'], among: ['NFA', 'RES'], reference: 'Male' },
        { ...table, group: 'complainant_ethnicity_group', reference: 'Whit' },
        { ...table, group: 'complainant_age_band', reference: 'everyone-else' },
      ],
      stages: [
        { name: 'one', title: 'One', field: 'severity', reached: ['GM', 'X'] },
        { name: 'two', title: 'Two', field: 'outcome', reached: ['NFA'] },
      ],
    };
    const library = { codeLists, profiles, rowSchemas: new Map([['complaint', own]]) };
    expect(
      message(() => {
        checkProfile(profile, library);
      }),
    ).toBe(
      [
        'The profile complaints cannot be used:',
        '  - tables/0/event names "NFAA", which is no value of outcome (did you mean "NFA"?)',
        '  - tables/0/event names "NFAA", which is not in among',
        '  - tables/0/reference names "Male", which is no value of complainant_sex',
        '  - tables/1/reference names "Whit", which is no value of complainant_ethnicity_group (did you mean "White"?)',
        '  - stages/one/reached names "X", which is no value of severity',
      ].join('\n'),
    );
  });

  it('needs a word for its records where it has no case reference', () => {
    const stops = rowSchemas.get('stop-search')!;
    const { record, ...without } = stops;
    expect(record?.plural).toBe('stops and searches');
    expect(message(() => parseRowSchema(JSON.stringify(without), 'own', metaSchema))).toContain(
      '/properties lacks "case_ref"',
    );
  });
});
