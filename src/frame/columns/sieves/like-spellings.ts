import { type ByteDictionary, sizeOf, textOf } from '../kernel/byte-dictionary.js';
import { kernelRun } from '../kernel/kernel-run.js';
import type { ColumnTable } from '../column-table.js';
import { runsOf } from '../growing.js';
import { repeated } from './repeated.js';
import { spellingHash } from './spelling-hash.js';

/** The rows whose reference may be that of other rows in another spelling: their keys have one hash. */
export function likeSpellings(table: ColumnTable): readonly number[] {
  const column = table.columns[table.places.get('case_ref') ?? -1];
  if (column === undefined) return [];
  const { dictionary } = column;
  const alike = new Uint8Array(sizeOf(dictionary));
  const found = repeated(alike.length, (first, hashes) => {
    writeHashes(dictionary, first, hashes);
  });
  if (found.length === 0) return [];
  for (const number of found) alike[number] = 1;
  const rows: number[] = [];
  for (const { first, run } of runsOf(column.rows)) {
    for (let index = 0; index < run.length; index += 1) {
      if (alike[run[index] ?? 0] === 1) rows.push(first + index);
    }
  }
  return rows;
}

/** The hashes of the spelling keys of references; the kernel has those of plain ASCII. */
function writeHashes(dictionary: ByteDictionary, first: number, hashes: Uint32Array): void {
  const { kernel, handle } = dictionary;
  const run = kernelRun(kernel, hashes.length);
  kernel.calls.hashSpellings(handle, first, hashes.length);
  hashes.set(run);
  for (let index = 0; index < hashes.length; index += 1) {
    if (hashes[index] !== 0) continue;
    hashes[index] = spellingHash(kernel, textOf(dictionary, first + index));
  }
  // The empty one is no reference.
  if (first === 0) hashes[0] = 0;
}
