import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizeOf, textOf } from '../../../../src/frame/columns/kernel/byte-dictionary.js';
import { startKernel } from '../../../../src/frame/columns/kernel/kernel.js';
import { stageRecord } from '../../../../src/frame/columns/kernel/scanned-record.js';

/** The forms that a kernel enters of references that it does not keep, in the order in which it met them. */
function formsEntered(references: readonly string[]): readonly string[] {
  const kernel = startKernel();
  const { calls } = kernel;
  calls.setDelimiter(0x2c);
  calls.beginColumns(1);
  calls.addColumn(0);
  calls.allowReferences(1, 1000, 1);
  calls.leaveInFile();
  calls.beginCases(1, -1, 0);
  calls.enterForms(0);
  for (const reference of references) {
    stageRecord(kernel, [reference]);
    calls.takeCell(0);
  }
  const forms = { kernel, handle: calls.formsOf(0) };
  return Array.from({ length: sizeOf(forms) - 1 }, (_, index) => textOf(forms, index + 1));
}

/** Runs of letters as A, digits as nines, the first of some 0 where it is. */
function formOf(reference: string): string {
  return reference
    .replace(/[A-Za-z]+/g, 'A')
    .replace(/\d+/g, (digits) =>
      digits.replace(/./g, (digit, at) => (at === 0 && digit === '0' ? '0' : '9')),
    );
}

describe('the forms of references that are not kept', () => {
  it('are those of all of them, each once, as they come', () => {
    const part = fc.constantFrom('A', 'bc', '0', '00', '7', '10', '012', '/', '-', '.', '1/', '/0');
    const reference = fc
      .array(part, { minLength: 1, maxLength: 12 })
      .map((parts) => `9${parts.join('')}`);
    const references = fc
      .array(reference, { minLength: 1, maxLength: 6 })
      .chain((known) => fc.array(fc.constantFrom(...known), { minLength: 1, maxLength: 12 }));
    fc.assert(
      fc.property(references, (given) => {
        expect(formsEntered(given)).toEqual([...new Set(given.map(formOf))]);
      }),
      { numRuns: 1500, seed: 3 },
    );
  });
});
