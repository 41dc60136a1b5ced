import { allocate } from './memory';
import { hashOf, mixed } from './bytes';
import { columnAt, columnCount, contentAt, scratch, writeSingle } from './columns';
import { cells, doubledQuotes, ends, marks, starts } from './scan';

/** By cell: 1 where the number of its content stands for it. */
let numbered: usize = 0;
let width: u32 = 0;

/** Prepares digests of rows as wide as the header; the columns are all there. */
export function beginDigests(cellsOfHeader: u32): void {
  width = cellsOfHeader;
  numbered = allocate(width);
  for (let index: u32 = 0; index < columnCount; index += 1) {
    const column = columnAt(index);
    if (!column.mayBeLoose) store<u8>(numbered + column.cell, 1);
  }
}

/** A number of 32 bits that rows with the same cells share, and few others do. */
export function digestOfRow(): u32 {
  const digest = wideDigestOfRow();
  return <u32>(digest ^ (digest >> 32));
}

/**
 * The same of 64 bits. Of long texts it looks at the length and at both ends alone: rows that share a
 * digest are compared.
 */
export function wideDigestOfRow(): u64 {
  let digest: u64 = cells;
  const isAligned = cells === width;
  if (isAligned) {
    for (let index: u32 = 0; index < columnCount; index += 1) {
      if (!columnAt(index).mayBeLoose) digest = mixed(digest, contentAt(index));
    }
  }
  for (let cell: u32 = 0; cell < cells; cell += 1) {
    if (isAligned && load<u8>(numbered + cell) !== 0) continue;
    digest = mixed(digest, digestOfCell(cell));
  }
  return digest;
}

const enough: u32 = 16;

function digestOfCell(cell: u32): u64 {
  let start = load<usize>(starts + (cell << 2));
  let length = <u32>(load<usize>(ends + (cell << 2)) - start);
  if ((load<u8>(marks + cell) & doubledQuotes) !== 0) {
    length = writeSingle(start, length);
    start = scratch;
  }
  if (length <= enough * 2) return hashOf(start, length);
  return mixed(hashOf(start, enough) ^ length, hashOf(start + length - enough, enough));
}
