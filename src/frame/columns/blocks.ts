import type { Kernel } from './kernel/kernel.js';
import { repeated } from './sieves/repeated.js';

/** The bits of what the kernel knows of a block, as in kernel/blocks.ts: some count its rows. */
export const blockMarks = { rows: 0x3f, disagrees: 0x40, repeats: 0x80 } as const;

/** How many marks are looked at at a time; a page of the kernel has several times as many. */
const runSize = 4096;

/** So many bits, a mebibyte, tell which hashes were met. */
const sieveBits = 1 << 23;

/**
 * The blocks, rows of one case that stand together, whose hash another has: the case comes again, or a
 * reference that may be another spelling of it. Null where there are more than `most`.
 */
export function sharingBlocks(kernel: Kernel, most: number): readonly number[] | null {
  const { calls } = kernel;
  const found = repeated(
    calls.blocks.value,
    (first, hashes) => {
      const words = kernel.words();
      const at = (calls.lowersFrom(first) >>> 0) >>> 2;
      // 0 would stand for none.
      for (let index = 0; index < hashes.length; index += 1)
        hashes[index] = (words[at + index] ?? 0) || 1;
    },
    sieveBits,
  );
  if (found.length > most * 4) return null;
  // Of so many hashes some share their lower parts by chance.
  const hashOf = (block: number): number => {
    const lower = kernel.words()[(calls.lowersFrom(block) >>> 0) >>> 2] ?? 0;
    const upper = kernel.bytes()[calls.uppersFrom(block) >>> 0] ?? 0;
    return upper * 0x100000000 + lower;
  };
  const times = new Map<number, number>();
  for (const block of found) times.set(hashOf(block), (times.get(hashOf(block)) ?? 0) + 1);
  const sharing = found.filter((block) => (times.get(hashOf(block)) ?? 0) > 1);
  return sharing.length > most ? null : sharing;
}

/**
 * The rows of blocks that are named, in ascending order, or have a mark; null where there are more than
 * `most`.
 */
export function rowsOfBlocks(
  kernel: Kernel,
  named: readonly number[],
  mark: number,
  most: number,
): readonly number[] | null {
  const { calls } = kernel;
  const rows: number[] = [];
  let row = 0;
  let next = 0;
  for (let first = 0; first < calls.blocks.value; first += runSize) {
    const at = calls.marksFrom(first) >>> 0;
    const run = kernel.bytes().subarray(at, at + Math.min(runSize, calls.blocks.value - first));
    for (let index = 0; index < run.length; index += 1) {
      const marks = run[index] ?? 0;
      const behind = row + (marks & blockMarks.rows);
      const isNamed = named[next] === first + index;
      if (isNamed) next += 1;
      if (isNamed || (marks & mark) !== 0) for (; row < behind; row += 1) rows.push(row);
      row = behind;
    }
    if (rows.length > most) return null;
  }
  return rows;
}
