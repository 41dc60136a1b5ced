import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import {
  checkProfile,
  parseCodeList,
  parseProfile,
  parseRowSchema,
} from '../../src/frame/load-profile.js';
import type { Profile } from '../../src/frame/profile.js';
import type { RowSchema } from '../../src/frame/row-schema.js';
import { shipped } from '../schemas/shipped.js';
import { shippedLibrary, smallLibrary, smallProfile } from './support.js';

const meta = (name: string): object => shipped(`schemas/${name}.schema.json`) as object;

function refusal(act: () => unknown): UserError {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('profiles', () => {
  it('that ship are in order, against their row schemas and code lists', () => {
    for (const [name, profile] of shippedLibrary.profiles) {
      expect(parseProfile(JSON.stringify(profile), name, meta('profile'))).toEqual(profile);
      expect(() => {
        checkProfile(profile, shippedLibrary);
      }).not.toThrow();
    }
  });

  it('that are no JSON are refused without quoting them', () => {
    const error = refusal(() => parseProfile('{"name": secret', 'mine.json', meta('profile')));
    expect(error.code).toBe('PROFILE_INVALID');
    expect(error.message).toMatch(/^The profile mine\.json cannot be used:\n {2}- it is not JSON/);
    expect(error.message).not.toContain('secret');
  });

  it('that are no JSON are refused with the place, where the engine tells it', () => {
    const error = refusal(() => parseProfile('{"name": "x",, }', 'mine.json', meta('profile')));
    expect(error.message).toBe(
      'The profile mine.json cannot be used:\n  - it is not JSON (at character 13)',
    );
    const none = refusal(() => parseProfile('', 'mine.json', meta('profile')));
    expect(none.message).toBe('The profile mine.json cannot be used:\n  - it is not JSON');
  });

  it('list every fault of form at once', () => {
    const error = refusal(() =>
      parseProfile(
        '{"name": "x", "version": 0, "schema": "complaint", "fields": {"case_ref": {"colum": "Ref"}}}',
        'mine.json',
        meta('profile'),
      ),
    );
    expect(error.message.split('\n').slice(1)).toEqual([
      '  - the whole lacks "title"',
      '  - /version must be >= 1',
      '  - /fields/case_ref lacks "column"',
      '  - /fields/case_ref has an unknown entry "colum"',
    ]);
    expect(error.hint).toBe('Mend these 4 faults in mine.json.');
  });

  it('list every fault of content at once', () => {
    const profile: Profile = {
      ...smallProfile,
      fields: {
        case_ref: { column: 'Ref' },
        allegation_no: { column: ' REF ' },
        outcom: { column: 'Outcome' },
        outcome: { column: 'Result', values: { yes: 'UPHELT' } },
      },
      leftOut: ['Result'],
      constants: { worker_type: 'ROBOT', outcome: 'UPHELD' },
      filters: [{ field: 'colour', values: ['red'], rows: 'some' }],
      sampleFields: ['summary', 'outcome', 'officer_ethnicity_group', 'missing_one'],
    };
    const error = refusal(() => {
      checkProfile(profile, smallLibrary);
    });
    expect(error.code).toBe('PROFILE_INVALID');
    expect(error.message).toMatch(/^The profile small cannot be used:\n/);
    expect(error.hint).toBe('Mend these 10 faults in small.');
    expect(
      error.message
        .split('\n')
        .slice(1)
        .map((line) => line.slice(4)),
    ).toEqual([
      'fields names outcom, which is no field of the row schema (did you mean outcome?)',
      'two fields are mapped to the column "ref"',
      'the column "result" is both mapped and left out',
      'fields/outcome/values leads to "UPHELT", which is no code of verdict (did you mean "UPHELD"?)',
      'constants/worker_type leads to "ROBOT", which is no code of worker',
      'outcome is both mapped and a constant',
      'filters names colour, which is no field of the row schema',
      'sampleFields names summary, which is sensitive',
      'sampleFields names missing_one, which is no field of the row schema',
      'date_received is required by the row schema and neither mapped nor a constant',
    ]);
  });

  it('are refused when their row schema wants severity from a list that has none', () => {
    const schema = smallLibrary.rowSchemas.get('small');
    if (schema === undefined) throw new Error('no schema');
    const worker = schema.properties['worker_type'];
    if (worker === undefined) throw new Error('no field');
    const severe: RowSchema = {
      ...schema,
      properties: { ...schema.properties, worker_type: { ...worker, collapse: 'most-severe' } },
    };
    const library = { ...smallLibrary, rowSchemas: new Map([['small', severe]]) };
    expect(
      refusal(() => {
        checkProfile(smallProfile, library);
      }).message,
    ).toContain(
      'the row schema collapses worker_type to the most severe, but its code list worker has no order of severity',
    );
  });

  it('have no case reference where they say that each row is a record, and one everywhere else', () => {
    const stops = shippedLibrary.profiles.get('police-uk-stop-search')!;
    const complaints = shippedLibrary.profiles.get('complaints')!;
    const faultsOf = (profile: Profile): readonly string[] => {
      const check = () => {
        checkProfile(
          parseProfile(JSON.stringify(profile), 'mine.json', meta('profile')),
          shippedLibrary,
        );
      };
      return refusal(check).message.split('\n').slice(1);
    };
    const fields = { ...stops.fields, case_ref: { column: 'Ref' } };
    expect(faultsOf({ ...stops, fields })).toEqual([
      '  - case_ref is given, though "reference": "row" says that there is none',
      '  - fields names case_ref, which is no field of the row schema',
    ]);
    expect(faultsOf({ ...complaints, reference: 'row' })).toEqual([
      '  - case_ref is given, though "reference": "row" says that there is none',
    ]);
    const { reference, ...withReferences } = stops;
    expect(reference).toBe('row');
    expect(faultsOf(withReferences)).toEqual(['  - /fields lacks "case_ref"']);
    const { case_ref, ...others } = complaints.fields;
    expect(case_ref).toBeDefined();
    expect(faultsOf({ ...complaints, fields: others, reference: 'row' })).toEqual([
      '  - case_ref is required by the row schema and neither mapped nor a constant',
    ]);
  });

  it('may let parts of dates and groups travel into the sample', () => {
    const complaints = shippedLibrary.profiles.get('complaints')!;
    const sampleFields = ['date_finalised_quarter', 'officer_ethnicity_group'];
    expect(() => {
      checkProfile({ ...complaints, sampleFields }, shippedLibrary);
    }).not.toThrow();
    const error = refusal(() => {
      checkProfile({ ...complaints, sampleFields: ['outcome_quarter'] }, shippedLibrary);
    });
    expect(error.message).toContain('sampleFields names outcome_quarter, which is no field');
  });

  it('name a row schema and code lists that are there', () => {
    expect(
      refusal(() => {
        checkProfile({ ...smallProfile, schema: 'smal' }, smallLibrary);
      }),
    ).toMatchObject({
      code: 'SCHEMA_UNKNOWN',
      hint: 'Write "schema": "small" in the profile, or give the path of your own.',
    });
    expect(
      refusal(() => {
        checkProfile(smallProfile, { ...smallLibrary, codeLists: new Map() });
      }),
    ).toMatchObject({
      code: 'CODE_LIST_UNKNOWN',
      message:
        'The row schema "Small" names code lists that are not there: verdict, heritage, worker',
    });
  });
});

describe('row schemas and code lists', () => {
  it('that ship are in order', () => {
    for (const [name, schema] of shippedLibrary.rowSchemas) {
      expect(parseRowSchema(JSON.stringify(schema), name, meta('row-schema'))).toEqual(schema);
    }
    for (const [name, list] of shippedLibrary.codeLists) {
      expect(parseCodeList(JSON.stringify(list), name, meta('code-list'))).toEqual(list);
    }
  });

  it('are refused for what no schema can say', () => {
    const list = {
      name: 'x',
      title: 'X',
      version: 1,
      source: ['a'],
      confidence: 'b',
      order: 'listed',
      groups: ['G'],
      codes: [
        { code: 'A', label: 'One', group: 'G' },
        { code: 'a', label: 'one', group: 'H' },
        { code: 'B', label: 'Two', group: 'G', validFrom: '2026-02-30' },
      ],
    };
    expect(
      refusal(() => parseCodeList(JSON.stringify(list), 'x.json', meta('code-list')))
        .message.split('\n')
        .slice(1),
    ).toEqual([
      '  - the code "a" stands twice',
      '  - the label "one" stands twice',
      '  - the code "a" has the group "H", which is not in groups',
      '  - the code "B" has no such day as 2026-02-30',
    ]);
    const schema = {
      $id: 'x',
      title: 'X',
      type: 'object',
      caseType: 'complaint',
      required: ['case_ref', 'colour'],
      dateOrder: ['case_ref', 'day'],
      properties: { case_ref: { title: 'Ref', type: 'string' } },
    };
    expect(
      refusal(() => parseRowSchema(JSON.stringify(schema), 'x.json', meta('row-schema')))
        .message.split('\n')
        .slice(1),
    ).toEqual([
      '  - required names colour, which is no field of the row schema',
      '  - dateOrder names day, which is no field of the row schema',
      '  - dateOrder names case_ref, which is no date',
    ]);
  });
});
