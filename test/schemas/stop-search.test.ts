import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codeLists, profiles, rowSchemas } from './shipped.js';

const profile = profiles.get('police-uk-stop-search');
const schema = rowSchemas.get('stop-search');

describe('the ethnicities of stop and search', () => {
  const published = codeLists.get('ethnicity-stop-search');
  const whole = codeLists.get('ethnicity-18plus1');

  it('have the codes and groups of 18+1, whatever their wording', () => {
    for (const { code, group } of published?.codes ?? []) {
      expect(whole?.codes.find((each) => each.code === code)?.group, code).toBe(group);
    }
    expect(published?.codes).toHaveLength(19);
    expect(published?.groups).toEqual(whole?.groups);
  });

  it('know that "Other ethnic group - Not stated" is not known, and is not Other', () => {
    const notStated = published?.codes.find(({ code }) => code === 'NS');
    expect(notStated).toMatchObject({
      label: 'Other ethnic group - Not stated',
      group: 'Not stated',
      unknown: true,
    });
  });

  it('of the officer and of the person are two fields of two lists and two schemes', () => {
    const lists = ['self_defined_ethnicity', 'officer_defined_ethnicity'].map((field) =>
      codeLists.get(schema?.properties[field]?.codeList ?? ''),
    );
    const [self, officer] = lists;
    expect(self?.scheme).toBe('18+1, as worded by data.police.uk');
    expect(officer?.scheme).toBe('officer-defined, as published by data.police.uk');
    expect(officer?.groups).toBeUndefined();
  });
});

describe('the outcomes of stop and search', () => {
  it('have no order of severity, and the list says why', () => {
    const list = codeLists.get('stop-search-outcome');
    expect(list?.order).toBe('listed');
    expect(list?.note).toContain('No order of severity');
  });
});

const source = new URL('../../../shared/data/stop-search/wales_one_month.csv', import.meta.url);

describe.skipIf(!existsSync(source))(
  'the stop and search profile against the publication (skipped where it is absent)',
  () => {
    const rows = existsSync(source)
      ? parse<Record<string, string>>(readFileSync(source, 'utf8'), { columns: true })
      : [];

    it('knows every named column, read or left out', () => {
      const known = [
        ...Object.values(profile?.fields ?? {}).map((field) => field.column),
        ...(profile?.leftOut ?? []),
      ];
      const named = Object.keys(rows[0] ?? {}).filter((column) => column !== '');
      expect(known.sort()).toEqual(named.sort());
      expect(known).toHaveLength(15);
    });

    it('resolves every text of every coded column', () => {
      for (const [field, mapping] of Object.entries(profile?.fields ?? {})) {
        const list = codeLists.get(schema?.properties[field]?.codeList ?? '');
        if (list === undefined) continue;
        const readable = new Set([
          ...list.codes.flatMap((code) => [code.code, code.label]),
          ...Object.keys(mapping.values ?? {}),
        ]);
        const texts = new Set(rows.map((row) => (row[mapping.column] ?? '').trim()));
        texts.delete('');
        expect(
          [...texts].filter((text) => !readable.has(text)),
          field,
        ).toEqual([]);
      }
    });
  },
);
