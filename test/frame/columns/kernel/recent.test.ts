import { describe, expect, it } from 'vitest';
import { type Kernel, startKernel } from '../../../../src/frame/columns/kernel/kernel.js';

/** Has a kernel take rows of a reference and a free text; the number that each text got. */
function numbersOf(kernel: Kernel, texts: readonly string[]): readonly number[] {
  const { calls } = kernel;
  const bytes = Buffer.from(texts.map((text) => `A1,${text}\n`).join(''));
  const input = calls.inputFor(bytes.length) >>> 0;
  kernel.bytes().set(bytes, input);
  calls.goTo(input);
  calls.takeRecords(input + bytes.length, 1, 1 << 20);
  expect(calls.taken.value).toBe(texts.length);
  const at = (calls.numbers.value >>> 2) + calls.batch.value;
  return [...kernel.words().slice(at, at + texts.length)];
}

function textKernel(): Kernel {
  const kernel = startKernel();
  const { calls } = kernel;
  calls.setDelimiter(0x2c);
  calls.beginColumns(2);
  calls.addColumn(0);
  calls.allowReferences(1, 2, 0);
  calls.addColumn(1);
  calls.allowTexts();
  calls.beginRules(2);
  calls.beginDigests(2);
  calls.beginRecords(2, -1, 1_000_000, 0);
  return kernel;
}

/** Texts that are alike where a kernel looks first: at both ends, and in length. */
const alike = [
  'a',
  'b',
  'ab',
  'abcdefgh',
  'abcdefghi',
  'abcdefghijklmnop',
  'abcdefghijklmnopq',
  'abcdefghijklmnopqrstuvwxyz',
  'abcdefghijklmnop1rstuvwxyz',
  'abcdefghijklmnop2rstuvwxyz',
  `abcdefghijklmnop${'x'.repeat(70_000)}rstuvwxyz`,
  `abcdefghijklmnop${'y'.repeat(70_000)}rstuvwxyz`,
  `abcdefghijklmnop${'y'.repeat(4464)}rstuvwxyz`,
];

describe('contents that a kernel met lately', () => {
  it('are told apart wherever they differ, and known again', () => {
    const kernel = textKernel();
    const once = numbersOf(kernel, alike);
    expect(new Set(once).size).toBe(alike.length);
    expect(numbersOf(kernel, [...alike, ...alike.toReversed()])).toEqual([
      ...once,
      ...once.toReversed(),
    ]);
  });

  it('are told apart where more of them came than are kept', () => {
    const kernel = textKernel();
    const texts = Array.from({ length: 500 * 20 }, (_, index) => `text ${index} of many`);
    const found: number[] = [];
    for (let first = 0; first < texts.length; first += 500) {
      found.push(...numbersOf(kernel, texts.slice(first, first + 500)));
    }
    expect(new Set(found).size).toBe(texts.length);
    expect(numbersOf(kernel, texts.slice(0, 500))).toEqual(found.slice(0, 500));
  });
});
