import { compareListsBytewise } from '../frame/bytewise.js';
import type { Design } from './design.js';
import { type Draw, drawPlanned } from './draw-sample.js';
import { checkMergeable } from './mergeable.js';
import { needOf } from './method-needs.js';
import type { PartialDraw } from './partial.js';
import { planSizedStrata } from './plan-strata.js';
import { checkSeed } from './seed.js';
import { type FrameUnit, type SizedStratum, stratumKey } from './stratum.js';

/**
 * Draws from the whole of which the partial draws are parts: the very draw that `drawSample` makes
 * from the union of their frames. The parts must be of this design and seed and share no unit.
 *
 * @throws UserError for demands that the whole cannot meet
 */
export function drawMerged(parts: readonly PartialDraw[], design: Design, seedText: string): Draw {
  checkSeed(seedText);
  checkMergeable(design);
  const excluded = parts.reduce((sum, part) => sum + part.excluded, 0);
  const plan = planSizedStrata(wholeStrata(parts), excluded, design);
  needOf(design);
  return drawPlanned(plan, design, seedText);
}

/** The strata of all parts, sizes added up and first units put together. */
function wholeStrata(parts: readonly PartialDraw[]): readonly SizedStratum[] {
  const byValues = new Map<
    string,
    { values: readonly string[]; frameSize: number; units: FrameUnit[] }
  >();
  for (const { values, frameSize, first } of parts.flatMap(({ strata }) => strata)) {
    const combination = JSON.stringify(values);
    const stratum = byValues.get(combination) ?? { values, frameSize: 0, units: [] };
    byValues.set(combination, stratum);
    stratum.frameSize += frameSize;
    for (const unitId of first) stratum.units.push({ unitId, values });
  }
  return [...byValues.values()]
    .sort((left, right) => compareListsBytewise(left.values, right.values))
    .map((stratum) => ({ key: stratumKey(stratum.values), ...stratum }));
}
