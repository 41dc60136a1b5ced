/** Bits for each item; more make fewer items come into question by chance. */
const bitsEach = 16;

/**
 * The items, of those from 0 to before `count`, whose number of 32 bits another item has; null stands
 * for an item that has none. In ascending order. `hashOf` is asked two times of an item, and hardly
 * more than four bytes of memory are needed for each.
 */
export function repeated(count: number, hashOf: (item: number) => number | null): number[] {
  let bits = 1 << 10;
  while (bits < count * bitsEach && bits < 1 << 30) bits *= 2;
  const met = new Uint32Array(bits >>> 5);
  const again = new Uint32Array(bits >>> 5);
  for (let item = 0; item < count; item += 1) {
    const hash = hashOf(item);
    if (hash === null) continue;
    const place = placeOf(hash, bits);
    const bit = 1 << (place & 31);
    if (((met[place >>> 5] ?? 0) & bit) !== 0) again[place >>> 5] = (again[place >>> 5] ?? 0) | bit;
    else met[place >>> 5] = (met[place >>> 5] ?? 0) | bit;
  }
  const items: number[] = [];
  const times = new Map<number, number>();
  for (let item = 0; item < count; item += 1) {
    const hash = hashOf(item);
    if (hash === null) continue;
    const place = placeOf(hash, bits);
    if (((again[place >>> 5] ?? 0) & (1 << (place & 31))) === 0) continue;
    items.push(item);
    times.set(hash, (times.get(hash) ?? 0) + 1);
  }
  return items.filter((item) => (times.get(hashOf(item) ?? 0) ?? 0) > 1);
}

function placeOf(hash: number, bits: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & (bits - 1);
}
