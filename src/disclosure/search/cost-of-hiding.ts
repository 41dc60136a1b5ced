import type { Reading } from '../sets/read-release.js';
import { isPartOf } from '../sets/box.js';

/** From here on a margin is not dearer for what lies under it. */
const deepest = 4;

/**
 * What it costs to hide each set by one unit: (1 + log2(1 + count)) x 10^depth x importance, where the
 * depth of a margin is how many sets are nested under it. So totals go last, and small cells first.
 */
export function costsOfHiding({ sets }: Reading): readonly number[] {
  const depths = new Map<number, number>();
  const depthOf = (index: number): number => {
    const known = depths.get(index);
    if (known !== undefined) return known;
    const whole = sets[index];
    let depth = 0;
    for (const [other, part] of sets.entries()) {
      if (whole === undefined || other === index || depth === deepest) continue;
      if (isPartOf(part.box, whole.box)) depth = Math.max(depth, 1 + depthOf(other));
    }
    const capped = Math.min(depth, deepest);
    depths.set(index, capped);
    return capped;
  };
  return sets.map(({ count, cells }, index) => {
    const importance = Math.max(...cells.map((cell) => cell.importance));
    let factor = 1;
    for (let level = depthOf(index); level > 0; level -= 1) factor *= 10;
    return (1 + Math.log(1 + count) / Math.LN2) * factor * importance;
  });
}
