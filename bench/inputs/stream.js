/**
 * A stream of numbers in [0, 1) from a text, the same on every machine: the mixing steps of
 * splitmix32 over a 32-bit counter. For made-up inputs alone, never for a draw.
 */
export function streamOf(text) {
  let state = hash(text);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x100000000;
  };
}

/** FNV-1a over the code units. */
function hash(text) {
  let sum = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(place), 0x01000193);
  }
  return sum;
}
