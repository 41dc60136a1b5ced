import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { codeLists, profiles, rowSchemas, shipped } from './shipped.js';

function faults(schema: string, value: unknown): unknown {
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
  const validate = ajv.compile(shipped(`schemas/${schema}.schema.json`) as object);
  validate(value);
  return validate.errors ?? [];
}

function folded(texts: readonly string[]): string[] {
  return texts.map((text) => text.normalize('NFKC').trim().toLowerCase());
}

function repeated(texts: readonly string[]): string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}

describe.each([...codeLists])('the code list %s', (name, list) => {
  it('fits its schema and is named as its file', () => {
    expect(faults('code-list', list)).toEqual([]);
    expect(list.name).toBe(name);
  });

  it('has codes and labels that differ in more than letter case, and no label that is the code of another', () => {
    const codes = folded(list.codes.map((code) => code.code));
    const labels = folded(list.codes.map((code) => code.label));
    expect(repeated(codes)).toEqual([]);
    expect(repeated(labels)).toEqual([]);
    for (const [index, label] of labels.entries()) {
      const holder = codes.indexOf(label);
      expect(holder === -1 || holder === index, label).toBe(true);
    }
  });

  it('uses every group that it lists and lists every group that it uses', () => {
    const used = new Set(list.codes.flatMap((code) => code.group ?? []));
    expect([...used].sort()).toEqual([...(list.groups ?? [])].sort());
  });

  it('gives every code a severity of its own when it is in order of severity, and none otherwise', () => {
    const severities = list.codes.flatMap((code) => code.severity ?? []);
    expect(severities).toHaveLength(list.order === 'severity' ? list.codes.length : 0);
    expect(new Set(severities).size).toBe(severities.length);
  });

  it('puts unknown codes, and no others, in the group Not stated where it has groups', () => {
    for (const code of list.codes.filter((each) => each.group !== undefined)) {
      expect(code.group === 'Not stated', code.code).toBe(code.unknown === true);
    }
  });

  it('is used by some row schema', () => {
    const users = [...rowSchemas.values()].filter((schema) =>
      Object.values(schema.properties).some((field) => field.codeList === name),
    );
    expect(users.length).toBeGreaterThan(0);
  });
});

describe.each([...rowSchemas])('the row schema %s', (stem, schema) => {
  const fields = Object.keys(schema.properties);

  it('fits the schema of row schemas and is named as its file', () => {
    expect(faults('row-schema', schema)).toEqual([]);
    expect(schema.$id).toBe(`https://dipsample.example/schemas/${stem}.schema.json`);
  });

  it('names only fields that it has, in required and in the order of dates', () => {
    expect(fields).toEqual(expect.arrayContaining([...(schema.required ?? [])]));
    for (const field of schema.dateOrder ?? []) {
      expect(schema.properties[field]?.format, field).toBe('date');
    }
  });

  it('takes every coded field from a list that exists, and the most severe only from an order of severity', () => {
    for (const [name, field] of Object.entries(schema.properties)) {
      if (field.codeList === undefined) continue;
      const list = codeLists.get(field.codeList);
      expect(list, name).toBeDefined();
      expect(list?.order === 'severity', name).toBe(field.collapse === 'most-severe');
    }
  });

  it('lets no fault in a required field pass as a warning', () => {
    for (const field of schema.required ?? []) {
      expect(schema.properties[field]?.onFault, field).toBeUndefined();
    }
  });
});

describe.each([...profiles])('the import profile %s', (name, profile) => {
  const schema = rowSchemas.get(profile.schema);
  const mapped = Object.keys(profile.fields);

  it('fits its schema, is named as its file and names a row schema that exists', () => {
    expect(faults('profile', profile)).toEqual([]);
    expect(profile.name).toBe(name);
    expect(schema).toBeDefined();
  });

  it('gives every required field of its schema a column or a constant, and no field that the schema lacks', () => {
    const given = [...mapped, ...Object.keys(profile.constants ?? {})];
    expect(Object.keys(schema?.properties ?? {})).toEqual(expect.arrayContaining(given));
    expect(given).toEqual(expect.arrayContaining([...(schema?.required ?? [])]));
    expect(repeated(given)).toEqual([]);
  });

  it('reads no column twice and leaves out none that it reads', () => {
    const columns = [
      ...Object.values(profile.fields).map((field) => field.column),
      ...(profile.leftOut ?? []),
    ];
    expect(repeated(folded(columns))).toEqual([]);
  });

  it('calls a column optional only where the schema does not require its field', () => {
    for (const [field, mapping] of Object.entries(profile.fields)) {
      if (mapping.optional === true) expect(schema?.required ?? [], field).not.toContain(field);
    }
  });

  it('maps spellings to codes that exist, each spelling once', () => {
    for (const [field, mapping] of Object.entries(profile.fields)) {
      if (mapping.values === undefined) continue;
      const list = codeLists.get(schema?.properties[field]?.codeList ?? '');
      const codes = list?.codes.map((code) => code.code) ?? [];
      expect(codes, field).toEqual(expect.arrayContaining(Object.values(mapping.values)));
      expect(repeated(folded(Object.keys(mapping.values))), field).toEqual([]);
    }
  });

  it('lets into the sample only fields that exist and are not sensitive', () => {
    for (const field of profile.sampleFields ?? []) {
      const properties = schema?.properties[field];
      expect(properties, field).toBeDefined();
      expect(properties?.sensitive, field).not.toBe(true);
    }
  });
});

describe('the row schemas together', () => {
  it('give the fields of complaint and misconduct exports the same meaning', () => {
    const complaint = rowSchemas.get('complaint')?.properties ?? {};
    const misconduct = rowSchemas.get('misconduct')?.properties ?? {};
    for (const [name, field] of Object.entries(misconduct)) {
      if (name !== 'outcome') expect(field, name).toEqual(complaint[name]);
    }
    expect(Object.keys(complaint).filter((name) => !(name in misconduct))).toEqual([
      'complainant_ethnicity',
      'complainant_sex',
      'complainant_age_band',
    ]);
  });

  it('read the canonical headers in their order', () => {
    const headers = Object.values(profiles.get('complaints')?.fields ?? {}).map(
      (field) => field.column,
    );
    expect(headers.join(' | ')).toBe(
      'Case Reference | Allegation No | Subject ID | Force | Case Type | Handled By | Date Received | Date Recorded | Date Decided | Date Finalised | Handling | Allegation Category | Allegation Sub-category | Severity Assessment | Outcome | Officer Ethnicity | Officer Sex | Officer Age Band | Officer Rank Band | Officer Length of Service | Worker Type | Complainant Ethnicity | Complainant Sex | Complainant Age Band | Summary',
    );
  });
});
