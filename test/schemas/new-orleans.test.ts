import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codeLists, profiles, rowSchemas } from './shipped.js';

const source = new URL(
  '../../../shared/data/nopd/NOPD_Misconduct_Complaints_20200214.csv',
  import.meta.url,
);

describe.skipIf(!existsSync(source))(
  'the New Orleans profile against the export (skipped where the export is absent)',
  () => {
    const profile = profiles.get('new-orleans');
    const schema = rowSchemas.get('new-orleans');
    const rows = existsSync(source)
      ? parse<Record<string, string>>(readFileSync(source, 'utf8'), { columns: true })
      : [];

    it('knows every one of the 24 columns, read or left out', () => {
      const known = [
        ...Object.values(profile?.fields ?? {}).map((field) => field.column),
        ...(profile?.leftOut ?? []),
      ];
      expect(known.sort()).toEqual(Object.keys(rows[0] ?? {}).sort());
      expect(known).toHaveLength(24);
    });

    it('resolves every spelling of every coded column', () => {
      for (const [field, mapping] of Object.entries(profile?.fields ?? {})) {
        const list = codeLists.get(schema?.properties[field]?.codeList ?? '');
        if (list === undefined) continue;
        const readable = new Set(
          [
            ...list.codes.flatMap((code) => [code.code, code.label]),
            ...Object.keys(mapping.values ?? {}),
          ].map((text) => text.toLowerCase()),
        );
        const spellings = new Set(rows.map((row) => (row[mapping.column] ?? '').trim()));
        spellings.delete('');
        const unread = [...spellings].filter((text) => !readable.has(text.toLowerCase()));
        expect(unread, field).toEqual([]);
      }
    });

    it('merges the spellings of Black and White complainants to 1,692 and 544 rows', () => {
      const mapping = profile?.fields['complainant_ethnicity'];
      const codes = new Map<string, string>();
      for (const code of codeLists.get('new-orleans-race')?.codes ?? []) {
        codes.set(code.code.toLowerCase(), code.code);
      }
      for (const [spelling, code] of Object.entries(mapping?.values ?? {})) {
        codes.set(spelling.toLowerCase(), code);
      }
      const read = rows.map((row) => codes.get((row[mapping?.column ?? ''] ?? '').toLowerCase()));
      expect(read.filter((code) => code === 'Black')).toHaveLength(1692);
      expect(read.filter((code) => code === 'White')).toHaveLength(544);
      expect(read.filter((code) => code === undefined)).toHaveLength(1760);
    });
  },
);
