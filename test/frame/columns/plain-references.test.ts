import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellChecks, rowChecks, tableChecks } from '../../../src/frame/checks/hooks.js';
import { plainLengths } from '../../../src/frame/columns/plain-references.js';
import { rowChecksAreAnswered } from '../../../src/frame/columns/row-rules.js';
import type { ColumnPlan } from '../../../src/frame/plan.js';
import { plainColumn } from './plain-column.js';

const column = (schema: object = {}): ColumnPlan => ({
  index: 0,
  header: 'Ref',
  field: 'case_ref',
  title: 'Reference',
  schema: { title: 'Reference', type: 'string', ...schema },
  mapping: { column: 'Ref' },
  kind: 'reference',
});

const { isPlain } = plainColumn(({ allowReferences }) => allowReferences(1, 1000, 1));

/** The rule in words of this language. */
function isPlainByRule(text: string): boolean {
  const found =
    text
      .match(/[A-Za-z]/g)
      ?.join('')
      .toLowerCase() ?? '';
  if (!/^[A-Za-z0-9][A-Za-z0-9/._-]*$/.test(text) || !/[0-9]/.test(text)) return false;
  if (found === '' && !/[1-9]/.test(text)) return false;
  if (found === 'e' && !/^[Ee]/.test(text)) return false;
  const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
  return !(text.includes('-') && months.includes(found));
}

describe('a plain reference', () => {
  it.each([
    'CO/00123/25',
    'S523989',
    'a1',
    'N/4',
    '123',
    '2024/00123',
    'CO-123-25',
    'PSD-7',
    '1.2',
    'A_1',
    'E5',
    'A0',
    '2020-MARS-1',
  ])('is one like %s', (text) => {
    expect(isPlain(text)).toBe(true);
  });

  it.each([
    '',
    '0',
    '000',
    'UNID',
    'n/a',
    '10-Mar',
    'mar-10',
    '1-AUG-24',
    'A 1',
    'Á1',
    '1E5',
    '1.5e7',
    '1e-5',
    '=A1',
    'A1\n',
    '/1',
    '-1',
    '.5',
    '_1',
    '1,5',
  ])('is not one like %j', (text) => {
    expect(isPlain(text)).toBe(false);
  });

  it('is one by its letters, digits and marks, however long it is', () => {
    const letters = 'AEINTXaeintnrkbc///-._000123456789 é=';
    const texts = fc.oneof(
      fc.string({ unit: fc.constantFrom(...Array.from(letters)), minLength: 1, maxLength: 20 }),
      fc.string({ unit: fc.constantFrom(...'Ee0/1'), minLength: 1, maxLength: 18 }),
      fc
        .tuple(
          fc.stringMatching(/^[0/-]{0,9}$/),
          fc.constantFrom('e', 'E', 'x', '0e', 'may', 'JUN'),
          fc.stringMatching(/^[0-1/-]{0,9}$/),
        )
        .map((parts) => parts.join('')),
    );
    const seen = { plain: 0, other: 0 };
    fc.assert(
      fc.property(texts, (text) => {
        const is = isPlain(text);
        seen[is ? 'plain' : 'other'] += 1;
        expect(is, text).toBe(isPlainByRule(text));
      }),
      { numRuns: 20_000, seed: 11 },
    );
    expect(Math.min(seen.plain, seen.other)).toBeGreaterThan(4000);
  });

  it('has nothing said of it by any check of cells', () => {
    const letters = 'AEINTXaeintnrkbc/-._0123456789';
    const others = fc.string({
      unit: fc.constantFrom(...Array.from(letters)),
      minLength: 1,
      maxLength: 12,
    });
    const digits = fc.stringMatching(/^\d{1,4}$/);
    const month = fc.constantFrom('Jan', 'FEB', 'mar', 'Apr', 'May', 'jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'); // prettier-ignore
    const dates = fc
      .tuple(digits, month, digits, fc.constantFrom('-', '', '/'))
      .chain(([day, name, year, mark]) =>
        fc.constantFrom(`${day}-${name}`, `${name}-${year}`, `${day}${mark}${name}-${year}`),
      );
    const numbers = fc
      .tuple(digits, fc.constantFrom('E', 'e', '.5E', 'E-', ''), digits)
      .map((parts) => parts.join(''));
    const references = fc.oneof(others, dates, numbers);
    fc.assert(
      fc.property(references, (text) => {
        if (!isPlain(text)) return;
        for (const { cell } of cellChecks)
          expect(cell(text, { column: column(), raw: text })).toBeNull();
      }),
      { numRuns: 20_000, seed: 7 },
    );
  });

  it.each([
    [{}, 1, 1000, true],
    [{ maxLength: 12 }, 1, 12, true],
    [{ pattern: '^[^|\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]{1,64}$' }, 1, 64, true],
    [{ pattern: '^[A-Za-z0-9/]{1,9}$' }, 1, 9, false],
    [{ pattern: '^[A-Za-z0-9/.-]{1,9}$' }, 1, 9, false],
    [{ pattern: '^[A-Z0-9/]{1,9}$' }, 1, 0, false],
    [{ pattern: '^CO' }, 1, 0, false],
    [{ enum: ['A1'] }, 1, 0, false],
  ])('may be so long, and hold marks or not, under the rules %j', (schema, least, most, marks) => {
    expect(plainLengths(column(schema), 'ref')).toEqual({ least, most, marks });
  });

  it('is never passed over where a spelling or the heading may be meant', () => {
    const never = { least: 1, most: 0, marks: false };
    const mapped = { ...column(), mapping: { column: 'Ref', values: { a1: 'B2' } } };
    expect(plainLengths(mapped, 'ref')).toEqual(never);
    expect(plainLengths(column(), 'ref1')).toEqual(never);
    expect(plainLengths(column(), 'ref-1')).toEqual(never);
  });
});

describe('the checks of rows and tables', () => {
  it('are all answered for by the columns', () => {
    expect(rowChecks.map(({ code }) => code)).toEqual([
      'CODE_NOT_IN_FORCE',
      'DATE_IN_FUTURE',
      'DATE_ORDER',
    ]);
    expect(rowChecksAreAnswered()).toBe(true);
    expect(tableChecks.map(({ code }) => code)).toEqual([
      'REFERENCE_VARIANTS',
      'DUPLICATE_ROW',
      'CONFLICTING_VALUES',
      'CONFLICTING_DUPLICATE',
      'LOST_LEADING_ZEROS',
    ]);
  });
});
