/**
 * Compares two texts in the order of their UTF-8 bytes, the order of `LC_ALL=C sort`.
 *
 * Plain `<` compares UTF-16 code units, which puts U+E000 to U+FFFF after characters beyond
 * U+FFFF; this puts them before, as bytes do. It never depends on a locale.
 */
export function compareBytewise(left: string, right: string): number {
  const shared = Math.min(left.length, right.length);
  for (let index = 0; index < shared; index += 1) {
    const a = left.charCodeAt(index);
    const b = right.charCodeAt(index);
    if (a !== b) return rank(a) - rank(b);
  }
  return left.length - right.length;
}

/** Lifts surrogates (halves of characters beyond U+FFFF) above every other code unit. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/** Compares two lists of texts element by element, bytewise; a shorter list that agrees so far comes first. */
export function compareListsBytewise(left: readonly string[], right: readonly string[]): number {
  for (const [index, text] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const order = compareBytewise(text, other);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
