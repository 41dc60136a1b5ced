/** Memory below it has been given away. */
let free: usize = (__heap_base + 15) & ~15;

/** By the power of two of their size: blocks that were given back, each holding the address of the next. */
const returned: usize = memory.data(32 * sizeof<usize>());

/** So many bytes behind all that is given may be read, though they mean nothing. */
const slack: usize = 64;

/** A block that nobody will borrow again, from where it is free. */
let spare: usize = 0;
let spareEnd: usize = 0;

/** Memory for good, filled with zeros, at a multiple of sixteen. */
export function allocate(size: usize): usize {
  if (size <= spareEnd - spare) {
    const at = spare;
    spare = min(spareEnd, (at + size + 15) & ~15);
    memory.fill(at, 0, size);
    return at;
  }
  const at = free;
  free = (at + size + 15) & ~15;
  const wanted = <i32>((free + slack + 0xffff) >>> 16) - memory.size();
  // In large steps: whoever looks at the memory from outside must look anew after each. What is not
  // written to takes up no memory of the machine.
  if (wanted > 0 && memory.grow(max(wanted, 16 + (memory.size() >>> 2))) < 0) unreachable();
  return at;
}

/** A block of two to the power of `bits` bytes, of any content, to be given back. */
export function borrow(bits: u32): usize {
  const place = returned + (bits << 2);
  const block = load<usize>(place);
  if (block === 0) return allocate((<usize>1) << bits);
  store<usize>(place, load<usize>(block));
  return block;
}

/** Gives a block back of whose size no other will be wanted: what is allocated next comes from it. */
export function giveUp(block: usize, bits: u32): void {
  const size = (<usize>1) << bits;
  if (size <= spareEnd - spare) return;
  spare = block;
  spareEnd = block + size;
}

export function giveBack(block: usize, bits: u32): void {
  const place = returned + (bits << 2);
  store<usize>(block, load<usize>(place));
  store<usize>(place, block);
}
