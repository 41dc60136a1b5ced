import { checkSizes, planSizedStrata } from '../sampling/plan-strata.js';
import { mostNeeded, type PartialDraw } from '../sampling/partial.js';
import { checkMergeable } from '../sampling/mergeable.js';
import { type Design, excludedColumn } from '../sampling/design.js';
import { checkSeed } from '../sampling/seed.js';
import { refuseSameKeys, type SizedStratum, stratumKey } from '../sampling/stratum.js';
import { hashSeed } from '../random/ticket.js';
import { type Tally, tallyUnits } from './ask-units.js';
import type { Engine } from './engine.js';
import type { EngineFrame } from './engine-frame.js';
import { type FirstUnit, firstUnits, type Wanted } from './first-units.js';

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
  checkSizes(design);
  const { strata, excluded } = await sizesOf(engine, frame, design);
  refuseSameKeys(strata);
  const sizes = partial
    ? strata.map((stratum) => ({ ...stratum, wanted: mostNeeded(stratum, design) }))
    : planSizedStrata(strata, excluded, design).strata.map((stratum) => ({
        ...stratum,
        wanted: stratum.sampleSize + design.reserves,
      }));
  const wanted = sizes.map(({ key, values, wanted: units }): Wanted => ({
    values,
    wanted: units,
    after: design.rotation?.[key] ?? '',
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
      excluded,
      strata: strata.map(({ values, frameSize }) => ({
        values,
        frameSize,
        first: byValues.get(JSON.stringify(values)) ?? [],
      })),
    },
  };
}

/** The sizes of the strata, and how many units earlier draws used up: none of these is in a stratum. */
async function sizesOf(
  engine: Engine,
  frame: EngineFrame,
  { by, exclude }: Design,
): Promise<{ readonly strata: readonly SizedStratum[]; readonly excluded: number }> {
  const fields = exclude === undefined ? by : [...by, excludedColumn];
  const tallies = (await tallyUnits(engine, frame, fields)).filter(({ count }) => count > 0);
  const isLeft = ({ values }: Tally): boolean => (values[by.length] ?? '') === '';
  return {
    strata: tallies.filter(isLeft).map(({ values: all, count }) => {
      const values = all.slice(0, by.length);
      return { key: stratumKey(values), values, frameSize: count, units: [] };
    }),
    excluded: tallies.filter((tally) => !isLeft(tally)).reduce((sum, { count }) => sum + count, 0),
  };
}
