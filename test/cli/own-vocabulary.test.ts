import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectRefusal } from './expect-refusal.js';
import { call, run, scratchFolder, seed } from './run.js';

/** A harbour police that shares no word with the shipped lists. */
const place = scratchFolder('own-vocabulary');

function file(name: string, content: unknown): string {
  const path = join(place, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const list = { version: 1, source: ['ours'], confidence: 'ours' };
const verdicts = {
  ...list,
  name: 'verdict',
  title: 'Verdict',
  order: 'severity',
  codes: [
    { code: 'GROUNDED', label: 'Grounded', severity: 2 },
    { code: 'ADRIFT', label: 'Adrift', severity: 1 },
    { code: 'CALM', label: 'Calm', severity: 0 },
  ],
};
const crews = {
  ...list,
  name: 'crew',
  title: 'Crew',
  order: 'listed',
  groups: ['Deck', 'Engine', 'Not stated'],
  codes: [
    { code: 'BOSUN', label: 'Boatswain', group: 'Deck' },
    { code: 'HELM', label: 'Helmsman', group: 'Deck' },
    { code: 'STOKER', label: 'Stoker', group: 'Engine' },
    { code: 'ASHORE', label: 'Not aboard', group: 'Not stated', unknown: true },
  ],
};
const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://harbour.example/logbook.schema.json',
  title: 'Logbook entry',
  type: 'object',
  caseType: 'harbour',
  required: ['case_ref', 'outcome'],
  properties: {
    case_ref: { title: 'Log number', type: 'string', pattern: '^LOG-\\d{3}$' },
    outcome: { title: 'Verdict', type: 'string', codeList: 'verdict', collapse: 'most-severe' },
    crew: { title: 'Crew', type: 'string', codeList: 'crew', collapse: 'multiple' },
  },
  additionalProperties: false,
};
const profile = {
  name: 'harbour',
  title: 'Harbour logbook',
  version: 1,
  schema: './logbook.schema.json',
  codeLists: ['verdict.json', 'crew.json'],
  fields: {
    case_ref: { column: 'Log' },
    outcome: { column: 'Verdict', values: { 'ran aground': 'GROUNDED' } },
    crew: { column: 'Hand' },
  },
  sampleFields: ['outcome', 'crew'],
};
const logbook = file(
  'logbook.csv',
  [
    'Log;Verdict;Hand',
    'LOG-001;Ran aground;Boatswain',
    'LOG-001;CALM;HELM',
    'LOG-002;Adrift;STOKER',
    'LOG-003;CALM;ASHORE',
    'LOG-004;CALM;',
    'LOG-005;Sunk;HELM',
    'LOG-6;CALM;HELM',
    '',
  ].join('\n'),
);
file('verdict.json', verdicts);
file('crew.json', crews);
file('logbook.schema.json', schema);
const own = file('harbour.json', { ...profile, codeLists: ['verdict.json', 'crew.json'] });

describe("a user's own schema and code lists, beside the profile", () => {
  it('judge the rows of validate', () => {
    const ran = run(['validate', logbook, '--profile', own, '--json'], { cwd: '/' });
    expect(ran.exitCode).toBe(1);
    const result = JSON.parse(ran.stdout) as { readonly issues: readonly object[] };
    expect(result).toMatchObject({ counts: { rows: 7, accepted: 5, rejected: 2, blank: 0 } });
    expect(result.issues).toMatchObject([
      { code: 'UNKNOWN_CODE', field: 'outcome', row: 7, line: 7 },
      { field: 'case_ref', row: 8, line: 8 },
    ]);
  });

  it('give the values, groups and severity order of a draw', () => {
    const target = join(place, 'draw');
    const args = ['--profile', 'harbour.json', '--by', 'outcome,crew_group', '--size', '4'];
    const ran = run(['draw', 'logbook.csv', ...args, '--seed', seed, '--out', 'draw'], {
      cwd: place,
    });
    expect(ran.stderr).not.toContain('error');
    expect(ran.exitCode).toBe(0);
    expect(readFileSync(join(target, 'frame.csv'), 'utf8')).toBe(
      [
        'unit_id,outcome,crew_group',
        '"LOG-001","GROUNDED","Deck"',
        '"LOG-002","ADRIFT","Engine"',
        '"LOG-003","CALM","Not stated"',
        '"LOG-004","CALM","Not stated"',
        '',
      ].join('\r\n'),
    );
    expect(run(['verify', target, '--cases', logbook]).exitCode).toBe(0);
  });

  it('stand in for the schema of the profile when given by --schema', async () => {
    const strict = { ...schema, required: ['case_ref', 'outcome', 'crew'] };
    const path = file('strict.schema.json', strict);
    const ran = await call(['validate', logbook, '--profile', own, '--schema', path]);
    expect(ran.stdout).toContain('7 = 4 accepted + 3 rejected + 0 blank');
  });
});

describe('a profile of one’s own with faults', () => {
  it('of shape has all of them listed', async () => {
    const path = file('faulty.json', {
      ...profile,
      name: 'Harbour Police',
      version: 0,
      dates: 'whenever',
      fields: { outcome: { values: {} } },
      colour: 'blue',
    });
    expectRefusal(await call(['validate', logbook, '--profile', path]), 'PROFILE_INVALID', [
      path,
      '/name ',
      '/version ',
      '/dates must be one of "iso", "day-first", "month-first"',
      '/fields lacks "case_ref"',
      '/fields/outcome lacks "column"',
      'unknown entry "colour"',
      'these 6 faults',
    ]);
  });

  it('of sense has all of them listed', async () => {
    const path = file('senseless.json', {
      ...profile,
      codeLists: ['verdict.json', 'crew.json'],
      fields: {
        ...profile.fields,
        outcome: { column: 'Verdict', values: { 'ran aground': 'WRECKED' } },
        tide: { column: 'Tide' },
      },
      sampleFields: ['weather'],
    });
    expectRefusal(await call(['validate', logbook, '--profile', path]), 'PROFILE_INVALID', [
      'WRECKED',
      'tide',
      'weather',
      'these 3 faults',
    ]);
  });

  it('names the schema or the list that is not there', async () => {
    const lists = file('lists.json', { ...profile, codeLists: ['verdict.json', 'gone.json'] });
    const gone = join(place, 'gone.json');
    expectRefusal(await call(['validate', logbook, '--profile', lists]), 'FILE_MISSING', [gone]);
    const nowhere = file('nowhere.json', { ...profile, schema: './gone.schema.json' });
    const ran = await call(['validate', logbook, '--profile', nowhere]);
    expectRefusal(ran, 'FILE_MISSING', ['gone']);
  });

  it('names what is wrong in a code list and in a row schema', async () => {
    const [first, ...others] = verdicts.codes;
    file('twice.json', { ...verdicts, codes: [first, { ...first, severity: 9 }, ...others] });
    const lists = file('with-twice.json', { ...profile, codeLists: ['twice.json', 'crew.json'] });
    const ran = await call(['validate', logbook, '--profile', lists]);
    expectRefusal(ran, 'CODE_LIST_INVALID', ['twice.json', 'GROUNDED']);
    const severe = { ...schema.properties.crew, collapse: 'most-severe' };
    file('severe.schema.json', { ...schema, properties: { ...schema.properties, crew: severe } });
    const path = file('severe.json', {
      ...profile,
      schema: './severe.schema.json',
      codeLists: ['verdict.json', 'crew.json'],
    });
    const wrong = await call(['validate', logbook, '--profile', path]);
    expect(wrong.exitCode).toBe(2);
    expect(wrong.stderr).toContain('crew');
    expect(wrong.stderr).toContain('severity');
  });
});
