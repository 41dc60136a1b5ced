import { type Kernel, startKernel } from '../../../src/frame/columns/kernel/kernel.js';
import { stageRecord } from '../../../src/frame/columns/kernel/scanned-record.js';
import { textOf } from '../../../src/frame/columns/kernel/byte-dictionary.js';

/** A kernel with one column, for which something is allowed that it reads by itself. */
export function plainColumn(allow: (calls: Kernel['calls']) => void) {
  const kernel = startKernel();
  const { calls } = kernel;
  calls.setDelimiter(0x2c);
  calls.beginColumns(1);
  const handle = calls.addColumn(0);
  allow(calls);
  const take = (text: string): number => {
    stageRecord(kernel, [text]);
    return calls.takeCell(0);
  };
  return {
    /** Whether the kernel takes it that nothing can be said of a text. */
    isPlain: (text: string): boolean => text !== '' && take(text) >= 0,
    /** The value that it gave to the text. */
    valueOf: (text: string): string | null =>
      take(text) < 0
        ? null
        : textOf({ kernel, handle }, kernel.words()[calls.values.value >>> 2] ?? 0),
  };
}
