import { allocate } from './memory';

/**
 * Rows of one case that stand one behind the other are a block. Of each are kept 40 bits of a hash, of
 * which few share all with another, and one byte: how many rows it has, and what is to be asked of them.
 */
const pageBits: u32 = 14;
const pageSize: u32 = 1 << pageBits;
const pageMask: u32 = pageSize - 1;
const mostPages: u32 = 1 << 13;

/** The bits of the byte that count rows; a longer case is several blocks. */
export const rowsOfBlock: u32 = 0x3f;
/** Accepted rows of the block may disagree in what there is one of to a case. */
export const disagrees: u32 = 0x40;
/** Rows of the block may be repeats of one another. */
export const repeats: u32 = 0x80;

/** How many blocks there are, and how many of each kind of those that are asked after. */
export let blocks: u32 = 0;
export let disagreeing: u32 = 0;
export let repeating: u32 = 0;

/** Addresses of pages: the lower 32 bits of hashes, behind them further 8, and behind these marks. */
let pages: usize = 0;
/** Where the byte of the last block stands. */
let last: usize = 0;

/** Begins a block of one row. */
export function beginBlock(hash: u64): void {
  if (pages === 0) pages = allocate(mostPages * 4);
  const page = pages + ((blocks >> pageBits) << 2);
  if ((blocks & pageMask) === 0) {
    if (blocks >> pageBits === mostPages) unreachable();
    store<usize>(page, allocate(pageSize * 6));
  }
  const place = blocks & pageMask;
  const at = load<usize>(page);
  store<u32>(at + (place << 2), <u32>hash);
  store<u8>(at + pageSize * 4 + place, <u8>(hash >> 32));
  last = at + pageSize * 5 + place;
  store<u8>(last, 1);
  blocks += 1;
}

/** The rows of the last block. */
export function lastRows(): u32 {
  return (<u32>load<u8>(last)) & rowsOfBlock;
}

export function addRow(): void {
  store<u8>(last, load<u8>(last) + 1);
}

export function lastDisagrees(): void {
  const mark = <u32>load<u8>(last);
  if ((mark & disagrees) !== 0) return;
  store<u8>(last, mark | disagrees);
  disagreeing += 1;
}

export function lastRepeats(): void {
  const mark = <u32>load<u8>(last);
  if ((mark & repeats) !== 0) return;
  store<u8>(last, mark | repeats);
  repeating += 1;
}

/** Where the lower parts of hashes stand, their upper parts, and marks: those from `block` on that are on its page. */
export function lowersFrom(block: u32): usize {
  return load<usize>(pages + ((block >> pageBits) << 2)) + ((block & pageMask) << 2);
}

export function uppersFrom(block: u32): usize {
  return load<usize>(pages + ((block >> pageBits) << 2)) + pageSize * 4 + (block & pageMask);
}

export function marksFrom(block: u32): usize {
  return load<usize>(pages + ((block >> pageBits) << 2)) + pageSize * 5 + (block & pageMask);
}
