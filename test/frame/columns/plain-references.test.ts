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

const { isPlain } = plainColumn(({ allowReferences }) => allowReferences(1, 1000));

describe('a plain reference', () => {
  it.each(['CO/00123/25', 'S523989', 'a1', 'N/4'])('is one like %s', (text) => {
    expect(isPlain(text)).toBe(true);
  });

  it.each(['', '123', 'UNID', 'n/a', '10-Mar', 'A 1', 'Á1', '1E5', '=A1', 'A1\n', '/1'])(
    'is not one like %j',
    (text) => {
      expect(isPlain(text)).toBe(false);
    },
  );

  it('has nothing said of it by any check of cells', () => {
    const letters = 'AEINTXaeintnrkbc/0123456789';
    const references = fc.string({
      unit: fc.constantFrom(...Array.from(letters)),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(references, (text) => {
        if (!isPlain(text)) return;
        for (const { cell } of cellChecks)
          expect(cell(text, { column: column(), raw: text })).toBeNull();
      }),
      { numRuns: 5000, seed: 7 },
    );
  });

  it.each([
    [{}, 1, 1000],
    [{ maxLength: 12 }, 1, 12],
    [{ pattern: '^[^|\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]{1,64}$' }, 1, 64],
    [{ pattern: '^[A-Z0-9/]{1,9}$' }, 1, 0],
    [{ pattern: '^CO' }, 1, 0],
    [{ enum: ['A1'] }, 1, 0],
  ])('may be so long under the rules %j', (schema, least, most) => {
    expect(plainLengths(column(schema), 'ref')).toEqual({ least, most });
  });

  it('is never passed over where a spelling or the heading may be meant', () => {
    const mapped = { ...column(), mapping: { column: 'Ref', values: { a1: 'B2' } } };
    expect(plainLengths(mapped, 'ref')).toEqual({ least: 1, most: 0 });
    expect(plainLengths(column(), 'ref1')).toEqual({ least: 1, most: 0 });
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
