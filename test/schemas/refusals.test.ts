import { describe, expect, it } from 'vitest';
import { validateAgainst } from '../../src/frame/json-schema.js';
import { codeLists, profiles, rowSchemas, shipped } from './shipped.js';

/** The faults of a shipped file after a change of the kind that a user may make. */
function faultsOf(schema: string, value: unknown, change: object): readonly string[] {
  return validateAgainst(shipped(`schemas/${schema}.schema.json`) as object, {
    ...(value as object),
    ...change,
  }).map((fault) => `${fault.path} ${fault.message}`);
}

describe('the schema of code lists', () => {
  const sex = codeLists.get('sex');
  const codes = sex?.codes ?? [];

  it('asks a list in order of severity for the severity of every code', () => {
    expect(faultsOf('code-list', sex, { order: 'severity' })).toContain(
      '/codes/0 lacks "severity"',
    );
  });

  it('asks a list with groups for the group of every code', () => {
    expect(faultsOf('code-list', sex, { groups: ['All'] })).toContain('/codes/0 lacks "group"');
  });

  it('refuses a group in a list without groups, and a severity in a list without that order', () => {
    const [first] = codes;
    const changed = { codes: [{ ...first, group: 'All', severity: 1 }] };
    const faults = faultsOf('code-list', sex, changed).join('\n');
    expect(faults).toContain('/codes/0/group');
    expect(faults).toContain('/codes/0/severity');
  });

  it('refuses a misspelt entry and a date that cannot be', () => {
    const changed = { codes: [{ ...codes[0], unkown: true, validTo: '2025-13-01' }] };
    const faults = faultsOf('code-list', sex, changed).join('\n');
    expect(faults).toContain('/codes/0 has an unknown entry "unkown"');
    expect(faults).toContain('/codes/0/validTo must match pattern');
  });
});

describe('the schema of row schemas', () => {
  const complaint = rowSchemas.get('complaint');
  const withField = (field: object): object => ({
    properties: { ...complaint?.properties, extra: { title: 'Extra', ...field } },
  });

  it('refuses a keyword that the validator would not act on', () => {
    const faults = faultsOf('row-schema', complaint, withField({ type: 'string', enum: ['a'] }));
    expect(faults).toEqual(['/properties/extra has an unknown entry "enum"']);
  });

  it('refuses a coded field that is a number, and the most severe of a field without codes', () => {
    expect(
      faultsOf('row-schema', complaint, withField({ type: 'integer', codeList: 'sex' })),
    ).toEqual(['/properties/extra/type must be "string"']);
    expect(
      faultsOf('row-schema', complaint, withField({ type: 'string', collapse: 'most-severe' })),
    ).toEqual(['/properties/extra lacks "codeList"']);
  });

  it('keeps names that end in _group for the groups of code lists', () => {
    const properties = { ...complaint?.properties, sex_group: { title: 'Group', type: 'string' } };
    expect(faultsOf('row-schema', complaint, { properties }).join('\n')).toContain('"sex_group"');
  });

  it('asks for the case reference, as a field and as required', () => {
    expect(faultsOf('row-schema', complaint, { properties: {} })).toContain(
      '/properties lacks "case_ref"',
    );
    expect(faultsOf('row-schema', complaint, { required: ['force'] })).toHaveLength(2);
  });
});

describe('the pattern of case references', () => {
  const pattern = new RegExp(
    String(rowSchemas.get('complaint')?.properties['case_ref']?.['pattern']),
    'u',
  );

  it.each(['CO/592/22', 'CR/1037/22', '2016-0002-P', 'réf. 12 (b)', '名', 'a'.repeat(64)])(
    'accepts %s',
    (reference) => {
      expect(pattern.test(reference)).toBe(true);
    },
  );

  it.each([
    ['nothing', ''],
    ['a vertical bar', 'CO|592'],
    ['a line feed', 'CO\n592'],
    ['a character without width', 'CO\u200b592'],
    ['a change of direction', 'CO\u202e592'],
    ['more than 64 characters', 'a'.repeat(65)],
  ])('refuses %s', (_name, reference) => {
    expect(pattern.test(reference)).toBe(false);
  });
});

describe('the schema of import profiles', () => {
  const complaints = profiles.get('complaints');

  it('refuses an order of dates, an encoding and a delimiter that are not read', () => {
    const change = { dates: 'american', encoding: 'ebcdic', delimiter: '-' };
    expect(faultsOf('profile', complaints, change)).toEqual([
      '/encoding must be one of "auto", "utf-8", "utf-16le", "utf-16be", "windows-1252"',
      '/delimiter must be one of "auto", ",", ";", "\\t", "|"',
      '/dates must be one of "iso", "day-first", "month-first"',
    ]);
  });

  it('refuses a mapping without a column, and a profile without the case reference', () => {
    expect(faultsOf('profile', complaints, { fields: { force: { colunm: 'Force' } } })).toEqual([
      '/fields lacks "case_ref"',
      '/fields/force lacks "column"',
      '/fields/force has an unknown entry "colunm"',
    ]);
  });
});
