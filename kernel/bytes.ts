/** Whether two runs of bytes are the same; up to fifteen bytes behind them are read. */
export function areSame(one: usize, other: usize, length: u32): bool {
  let at: u32 = 0;
  for (; at + 16 <= length; at += 16) {
    if (differing(one + at, other + at) !== 0) return false;
  }
  const rest = length - at;
  return rest === 0 || (differing(one + at, other + at) & ((1 << rest) - 1)) === 0;
}

/** A bit for each of sixteen bytes that are not the same. */
function differing(one: usize, other: usize): u32 {
  return <u32>i8x16.bitmask(i8x16.ne(v128.load(one), v128.load(other)));
}

/** A hash of 64 bits of a run of bytes, for tables that compare what they find. */
export function hashOf(at: usize, length: u32): u64 {
  let hash: u64 = length;
  let from = at;
  let rest = length;
  for (; rest > 16; rest -= 16) {
    hash = mixed(hash ^ load<u64>(from), load<u64>(from, 8));
    from += 16;
  }
  return mixed(hash ^ firstOf(from, rest), lastOf(from, rest));
}

/** Mixes two numbers; every bit of the result depends on all of theirs. */
export function mixed(one: u64, other: u64): u64 {
  let hash = (one ^ 0x9e3779b97f4a7c15) * 0xff51afd7ed558ccd;
  hash ^= hash >> 32;
  hash = (hash ^ other) * 0xc4ceb9fe1a85ec53;
  return hash ^ (hash >> 29);
}

/** Up to eight bytes from the beginning of a run of at most sixteen. */
function firstOf(at: usize, length: u32): u64 {
  if (length >= 8) return load<u64>(at);
  if (length >= 4) return load<u32>(at);
  if (length === 0) return 0;
  return load<u8>(at) | ((<u64>load<u8>(at + (length >> 1))) << 8);
}

/** Up to eight bytes to the end of the same run; together they have all of it. */
function lastOf(at: usize, length: u32): u64 {
  if (length >= 8) return load<u64>(at + length - 8);
  if (length >= 4) return load<u32>(at + length - 4);
  return length === 0 ? 0 : load<u8>(at + length - 1);
}
