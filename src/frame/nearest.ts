/**
 * The candidate that is nearest to a text by edits (insert, remove, replace, swap neighbours), or
 * undefined when none is near: at most a third of the longer text may differ, unless the text is
 * the beginning of the candidate (cut off) and has at least four characters.
 *
 * Letter case and white space do not count. The first of equally near candidates is taken.
 */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(text);
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const folded = fold(candidate);
    const cutOff = isCutOff(wanted, folded);
    const allowed = cutOff ? 1 : Math.floor(Math.max(wanted.length, folded.length) / 3);
    // Texts differ by at least the difference of their lengths; long ones are costly to compare.
    if (!cutOff && Math.abs(wanted.length - folded.length) > allowed) continue;
    const distance = cutOff ? 0.5 : editDistance(wanted, folded, Math.min(allowed, bestDistance));
    if (distance <= allowed && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.-]+/g, ' ')
    .trim()
    .slice(0, 100);
}

function isCutOff(text: string, whole: string): boolean {
  return text.length >= 4 && whole.length > text.length && whole.startsWith(text);
}

/** Optimal string alignment distance; infinite where it shows on the way that it is more than `most`. */
function editDistance(left: string, right: string, most: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= right.length; j += 1) {
      const same = left[i - 1] === right[j - 1];
      let cost = Math.min(
        at(previous, j) + 1,
        at(current, j - 1) + 1,
        at(previous, j - 1) + (same ? 0 : 1),
      );
      const swapped =
        i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      if (swapped) cost = Math.min(cost, at(before, j - 2) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    // No way on is shorter: even a swap, which leads over this row, costs what two steps do at least.
    if (least > most) return Infinity;
    before = previous;
    previous = current;
  }
  return at(previous, right.length);
}

function at(list: readonly number[], index: number): number {
  return list[index] ?? Infinity;
}
