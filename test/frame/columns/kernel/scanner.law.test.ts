import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ended, startKernel } from '../../../../src/frame/columns/kernel/kernel.js';
import { scannedRecord } from '../../../../src/frame/columns/kernel/scanned-record.js';
import { cellsOf } from '../../../../src/frame/columns/record-cells.js';
import {
  emptyRecord,
  irregular,
  type ScannedRecord,
  scanRecord,
  stopsFor,
  unfinished,
} from '../../../../src/frame/columns/scan-record.js';

interface Told {
  readonly next: number;
  readonly cells: readonly string[];
  readonly marks: readonly number[];
  readonly solid: number;
  readonly lineEnds: number;
  readonly ending: string;
}

function told(next: number, bytes: Buffer, record: ScannedRecord): Told {
  const { cells, marks, solid, lineEnds, ending } = record;
  return {
    next,
    cells: cellsOf(bytes, record),
    marks: [...marks.slice(0, cells)],
    solid,
    lineEnds,
    ending,
  };
}

function byKernel(bytes: Buffer, final: boolean, delimiter: number): Told | number {
  const kernel = startKernel();
  const { calls } = kernel;
  calls.setDelimiter(delimiter);
  calls.beginDigests(1);
  calls.beginRecords(1, -1, 1000, 0xffffffff);
  const input = calls.inputFor(bytes.length) >>> 0;
  // What stands behind the bytes is not to be heeded, whatever it is.
  kernel.bytes().fill('",\r\n', input, input + bytes.length + 64);
  kernel.bytes().set(bytes, input);
  calls.goTo(input);
  const why = calls.takeRecords(input + bytes.length, Number(final), 1 << 20);
  if (why === ended.goesOn) return unfinished;
  if (why === ended.notRegular) return irregular;
  expect(why).toBe(ended.inQuestion);
  return told(calls.after.value - input, kernel.bytes(), scannedRecord(kernel));
}

function byHand(bytes: Buffer, final: boolean, delimiter: number): Told | number {
  const record = emptyRecord();
  const next = scanRecord(bytes, 0, bytes.length, final, stopsFor(delimiter), record);
  return next < 0 ? next : told(next, bytes, record);
}

const text = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', 'ü', ';', '\r', '\n'),
  maxLength: 40,
});
const cell = fc.oneof(
  { weight: 5, arbitrary: text.map((each) => each.replace(/[\r\n;]/g, '')) },
  { weight: 5, arbitrary: text.map((each) => `"${each.replaceAll('b', '""')}"`) },
  { weight: 1, arbitrary: text },
  { weight: 1, arbitrary: fc.constantFrom('"', '"a', 'a"', '"a"b', '""', '😀', '\u007f') },
);
const record = fc
  .tuple(fc.array(cell, { minLength: 1, maxLength: 8 }), fc.constantFrom('\r\n', '\n', '\r', ''))
  .map(([cells, end]) => `${cells.join()}${end}`);

describe('the scanner of the kernel', () => {
  it('finds in any bytes the record that the scanner by hand finds', () => {
    let wide = 0;
    fc.assert(
      fc.property(
        fc.array(record, { minLength: 1, maxLength: 2 }),
        fc.boolean(),
        fc.constantFrom(',', ';', '\t'),
        (records, final, delimiter) => {
          const bytes = Buffer.from(records.join(''));
          fc.pre(bytes.length > 0);
          const found = byKernel(bytes, final, delimiter.charCodeAt(0));
          expect(found).toEqual(byHand(bytes, final, delimiter.charCodeAt(0)));
          wide += Number(typeof found === 'object' && found.cells.length > 2);
        },
      ),
      { numRuns: 5000, seed: 20260731 },
    );
    expect(wide).toBeGreaterThan(500);
  });

  it.each([15, 16, 17, 31, 32, 33, 63, 64, 65])(
    'finds the end of a cell that has %i bytes, plain and in quotes',
    (length) => {
      for (const text of [
        'x'.repeat(length),
        `"${'x'.repeat(length)}"`,
        `"${'x'.repeat(length)}""y"`,
      ]) {
        for (const end of [',b\r\n', '\n', '\r\n', '']) {
          const bytes = Buffer.from(`${text}${end}`);
          expect(byKernel(bytes, true, 0x2c)).toEqual(byHand(bytes, true, 0x2c));
          expect(byKernel(bytes, false, 0x2c)).toEqual(byHand(bytes, false, 0x2c));
        }
      }
    },
  );

  it('has room for records of many cells', () => {
    const bytes = Buffer.from(`${Array.from({ length: 5000 }, (_, cell) => cell).join()}\n`);
    expect(byKernel(bytes, true, 0x2c)).toEqual(byHand(bytes, true, 0x2c));
  });
});
