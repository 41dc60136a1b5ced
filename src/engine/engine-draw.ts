import { planSizedStrata } from '../sampling/plan-strata.js';
import { mostNeeded, type PartialDraw } from '../sampling/partial.js';
import { checkMergeable } from '../sampling/mergeable.js';
import type { Design } from '../sampling/design.js';
import { checkSeed } from '../sampling/seed.js';
import { stratumKey } from '../sampling/stratum.js';
import { hashSeed } from '../random/ticket.js';
import { type FirstUnit, firstUnits, tallyUnits, type Wanted } from './ask-units.js';
import type { Engine } from './engine.js';
import type { EngineFrame } from './engine-frame.js';

/** What an engine gives to a draw: the sizes of the strata, and the units that come first. */
export interface EngineDraw {
  readonly part: PartialDraw;
  readonly first: readonly FirstUnit[];
}

/**
 * Counts the strata, shares the sample out here, and asks for the units of the lowest tickets: for as
 * many as the draw takes, or, for a draw over several forces, as many as it can need.
 *
 * @throws UserError for a seed or a design that is refused
 */
export async function engineDraw(
  engine: Engine,
  frame: EngineFrame,
  design: Design,
  seed: string,
  partial: boolean,
): Promise<EngineDraw> {
  checkSeed(seed);
  checkMergeable(design);
  const strata = (await tallyUnits(engine, frame, design.by))
    .filter(({ count }) => count > 0)
    .map(({ values, count }) => ({ key: stratumKey(values), values, frameSize: count, units: [] }));
  const wanted: readonly Wanted[] = partial
    ? strata.map((stratum) => ({ values: stratum.values, wanted: mostNeeded(stratum, design) }))
    : planSizedStrata(strata, 0, design).strata.map(({ values, sampleSize }) => ({
        values,
        wanted: sampleSize + design.reserves,
      }));
  const first = await firstUnits(engine, frame, design.by, hashSeed(seed), wanted);
  const byValues = new Map<string, string[]>();
  for (const { values, unitId } of first) {
    const key = JSON.stringify(values);
    byValues.set(key, [...(byValues.get(key) ?? []), unitId]);
  }
  return {
    first,
    part: {
      frameSize: frame.size,
      excluded: 0,
      strata: strata.map(({ values, frameSize }) => ({
        values,
        frameSize,
        first: byValues.get(JSON.stringify(values)) ?? [],
      })),
    },
  };
}
