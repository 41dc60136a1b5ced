import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../src/frame/library.js';
import type { Profile } from '../../src/frame/profile.js';
import { readExport } from '../../src/frame/read-export.js';
import type { RowSchema } from '../../src/frame/row-schema.js';
import { type Dialect, writeTable } from './dialect.js';
import { trimmed } from './oracle/plain.js';
import { howMany, isLong } from './settings.js';

const headings = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon'];

/** A profile that takes the first columns as free text, with no reference among them. */
function rulesFor(width: number): { readonly profile: Profile; readonly library: Library } {
  const names = headings.slice(0, width);
  const schema = {
    $id: 'https://dipsample.example/test/structure.schema.json',
    title: 'Structure',
    type: 'object',
    caseType: 'complaint',
    properties: Object.fromEntries(names.map((name) => [name, { title: name, type: 'string' }])),
  } as unknown as RowSchema;
  return {
    profile: {
      name: 'structure',
      title: 'Structure',
      version: 1,
      schema: 'structure',
      reference: 'row',
      fields: Object.fromEntries(names.map((name) => [name, { column: name }])),
    },
    library: {
      codeLists: new Map(),
      rowSchemas: new Map([['structure', schema]]),
      profiles: new Map(),
    },
  };
}

const cell = fc.oneof(
  fc.constantFrom('', '', ' ', 'plain', '"', '""', ',', ';', '\t', '|', '\r\n', '\n', '\r', '\n\n'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc
    .array(fc.constantFrom('a', ' ', '"', ',', ';', '|', '\r', '\n', '\u00a0', '\ufeff', 'é', '😀', '\u0001', '\u2028'), { maxLength: 8 })
    .map((parts) => parts.join('')),
); // prettier-ignore

const dialect: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  quotes: fc.constantFrom('all', 'needed', 'some'),
  ends: fc.constantFrom(['\r\n'], ['\n'], ['\r'], ['\r\n', '\n'], ['\n', '\r', '\r\n']),
  finalEnd: fc.boolean(),
});

const table = fc.integer({ min: 2, max: headings.length }).chain((width) =>
  fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 12,
  }),
);

const encodings: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a mark': (text) => Buffer.from(`\ufeff${text}`),
  'UTF-16LE with a mark': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16BE with a mark': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
};

async function* inTwo(bytes: Buffer, at: number): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes.subarray(0, at));
  yield bytes.subarray(at);
}

describe('a table of any cells, written in any dialect', () => {
  it.each(Object.keys(encodings))(
    'is read back cell by cell, on the same sheet rows and physical lines: %s',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(table, dialect, fc.nat(400), async (rows, how, cut) => {
          const width = rows[0]?.length ?? 0;
          const { text, lines, end } = writeTable([headings.slice(0, width), ...rows], how);
          const bytes = encodings[name]?.(text) ?? Buffer.alloc(0);
          const { profile, library } = rulesFor(width);
          const source = { name: 'table.csv' };
          const intake = await readExport(
            inTwo(bytes, cut % bytes.length),
            source,
            profile,
            library,
          );
          const filled = rows
            .map((cells, index) => ({ row: index + 2, line: lines[index + 1], cells }))
            .filter(({ cells }) => cells.some((text) => text.trim() !== ''));
          if (filled.length === 0) {
            expect(intake.fileIssues.map(({ code }) => code)).toContain('NO_ROWS');
            return;
          }
          expect(intake.status).toBe('read');
          expect(intake.rows.map(({ row, line, cells }) => ({ row, line, cells }))).toEqual(filled);
          expect(intake.counts.rows).toBe(rows.length);
          expect(intake.counts.blank).toBe(rows.length - filled.length);
          expect(intake.file.lines).toBe(end);
          for (const { status, values, cells } of intake.rows) {
            if (status === 'rejected') continue;
            const wanted = cells.map((text, index) => [headings[index] ?? '', trimmed(text)]);
            expect({ ...values }).toEqual(
              Object.fromEntries(wanted.filter(([, text]) => text !== '')),
            );
          }
        }),
        { numRuns: isLong ? Math.ceil(howMany / 4) : 150, seed: 20261123 },
      );
    },
    3_600_000,
  );
});
