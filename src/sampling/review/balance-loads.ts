import { type Reader, type Reading, reads } from './desk.js';

/** A reading that passes from one reader to another. */
interface Step {
  readonly reading: Reading;
  readonly from: Reader;
  readonly to: Reader;
}

/**
 * Evens out the loads by passing on open readings along cost-reducing paths, from a reader to one
 * who has at least two fewer, until there is none left. The loads are then as even as the conflicts
 * and the readings that are not open allow, whatever the order of dealing was (Harvey, Ladner,
 * Lovász and Tamir 2006, with loads to begin with and up to two readers a unit).
 */
export function balanceLoads(open: readonly Reading[], readers: readonly Reader[]): void {
  let path = costReducingPath(open, readers);
  while (path.length > 0) {
    for (const { reading, from, to } of path) {
      reading.reader = to;
      from.load -= 1;
      to.load += 1;
    }
    path = costReducingPath(open, readers);
  }
}

/**
 * Everybody to whom a reader's open readings can be passed on, directly or by way of others, nearest
 * first, each with the last step to them; the reader is not among them.
 */
export function reachableFrom(source: Reader, open: readonly Reading[]): ReadonlyMap<Reader, Step> {
  const steps = new Map<Reader, Step>();
  const waiting = [source];
  for (const from of waiting) {
    for (const reading of open.filter(({ reader }) => reader === from)) {
      for (const to of reading.file.eligible) {
        if (to === source || steps.has(to) || reads(to, reading.file)) continue;
        steps.set(to, { reading, from, to });
        waiting.push(to);
      }
    }
  }
  return steps;
}

/** From the heaviest load that can be relieved to the lightest that it reaches; empty when none can. */
function costReducingPath(open: readonly Reading[], readers: readonly Reader[]): readonly Step[] {
  const least = Math.min(...readers.map(({ load }) => load));
  const heavy = readers
    .filter(({ load }) => load >= least + 2)
    .sort((left, right) => right.load - left.load);
  for (const source of heavy) {
    const steps = reachableFrom(source, open);
    const [target] = [...steps.keys()].sort((left, right) => left.load - right.load);
    if (target !== undefined && target.load <= source.load - 2) return pathTo(target, steps);
  }
  return [];
}

function pathTo(target: Reader, steps: ReadonlyMap<Reader, Step>): readonly Step[] {
  const path: Step[] = [];
  for (let step = steps.get(target); step !== undefined; step = steps.get(step.from)) {
    path.push(step);
  }
  return path;
}
