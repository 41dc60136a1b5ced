import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from './support.js';

const cell = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'A1',
    'a1',
    'CO/00001/26',
    '01/07/2026',
    '2026-07-01',
    'Upheld',
    'PART',
    '#REF!',
    'Total',
    '1E+9',
    '\u00a0',
    '\ufeff',
    'x\r\ny',
    'a,b',
    'say "so"',
    "'1",
    '=1',
    '__proto__',
    'toString',
  ),
  fc.string({ maxLength: 8 }).map((text) => text.replaceAll('\u0000', '')),
);
const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
const grid = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 12 });

describe('any grid under a good header', () => {
  it('is accounted for: rows = accepted + rejected + blank, whatever is in its cells', async () => {
    await fc.assert(
      fc.asyncProperty(grid, fc.constantFrom('\n', '\r\n', '\r'), async (rows, end) => {
        const lines = ['Ref,Received,Outcome', ...rows.map((cells) => cells.map(quoted).join(','))];
        const intake = await read(lines.join(end) + end);
        const { counts } = intake;
        expect(counts.rows).toBe(counts.accepted + counts.rejected + counts.blank);
        if (intake.status === 'read') {
          expect(counts.rows).toBe(rows.length);
          expect(intake.rows).toHaveLength(counts.accepted + counts.rejected);
          const erring = new Set(
            intake.issues.filter(({ severity }) => severity === 'error').map(({ row }) => row),
          );
          expect(erring.size).toBe(counts.rejected);
        } else {
          expect(intake.fileIssues.some(({ severity }) => severity === 'error')).toBe(true);
          expect(counts.rows).toBe(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('any bytes', () => {
  it('are read or refused, and never throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const intake = await read(bytes);
        expect(['read', 'refused']).toContain(intake.status);
      }),
      { numRuns: 300 },
    );
  });
});
