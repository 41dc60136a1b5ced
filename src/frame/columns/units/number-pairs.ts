/** Distinct pairs of whole numbers, each below 2^26 and 2^32, in hardly more than eight bytes a pair. */
export interface NumberPairs {
  readonly add: (left: number, right: number) => void;
  readonly size: () => number;
}

export function numberPairs(): NumberPairs {
  let slots = new Float64Array(1 << 10).fill(-1);
  let count = 0;
  const enter = (into: Float64Array, pair: number): boolean => {
    const mask = into.length - 1;
    const low = pair % 4294967296;
    const hash = Math.imul(low ^ Math.imul((pair - low) / 4294967296, 0x9e3779b1), 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (into[slot] !== -1) {
      if (into[slot] === pair) return false;
      slot = (slot + 1) & mask;
    }
    into[slot] = pair;
    return true;
  };
  return {
    add: (left, right) => {
      if (!enter(slots, left * 4294967296 + right)) return;
      count += 1;
      if (count * 2 < slots.length) return;
      const wider = new Float64Array(slots.length * 2).fill(-1);
      for (const pair of slots) if (pair !== -1) enter(wider, pair);
      slots = wider;
    },
    size: () => count,
  };
}
