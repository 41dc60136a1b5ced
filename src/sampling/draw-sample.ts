import { UserError } from '../errors.js';
import { hashSeed, ticketOf } from '../random/ticket.js';
import { type AllocatedStratum, allocate } from './allocate.js';
import type { Design } from './design.js';
import { samplingMethods } from './methods/index.js';
import { checkSeed } from './seed.js';
import { type FrameUnit, type Stratum, stratify } from './stratum.js';
import { takenWhole } from './take-all.js';

/** A draw: who was drawn, in which order, and the arithmetic that says how many. */
export interface Draw {
  readonly design: Design;
  readonly seedText: string;
  readonly seedHash: string;
  readonly frameSize: number;
  readonly strata: readonly DrawnStratum[];
}

export interface DrawnStratum extends AllocatedStratum {
  readonly values: readonly string[];
  /** The reserves that the stratum could give, at most those asked for. */
  readonly reserves: number;
  /** The sample in draw order, then the reserves in rank order. */
  readonly drawn: readonly DrawnUnit[];
}

export interface DrawnUnit {
  readonly unitId: string;
  readonly role: 'sample' | 'reserve';
  /** The place in the stratum's order, from 1; reserves go on from the sample. */
  readonly rank: number;
  readonly ticket: string;
}

/**
 * Draws a stratified random sample that anyone can repeat from the frame, the design and the seed.
 *
 * A unit's ticket depends on the seed and its own reference alone, so the order of the units, the
 * other strata and the size of the sample never change who comes first.
 *
 * @throws UserError for a seed that is refused and for demands that cannot be met
 */
export function drawSample(units: readonly FrameUnit[], design: Design, seedText: string): Draw {
  checkSeed(seedText);
  if (units.length === 0) {
    throw new UserError(
      'FRAME_EMPTY',
      'The frame has no units, so nothing can be drawn.',
      'Look at the period, the filters and the rejected rows: dipsample validate EXPORT --profile PROFILE.',
    );
  }
  const strata = stratify(units);
  const whole = takenWhole(strata, design);
  const allocated = allocate(
    strata.map(({ key, unitIds }, index) => ({
      key,
      frameSize: unitIds.length,
      takeAll: whole.has(index),
    })),
    design,
  );
  const seedHash = hashSeed(seedText);
  return {
    design,
    seedText,
    seedHash,
    frameSize: units.length,
    strata: strata.map((stratum, index) => {
      const share = allocated[index];
      if (share === undefined) throw new RangeError('a stratum without an allocation');
      return drawStratum(stratum, share, design, seedHash);
    }),
  };
}

function drawStratum(
  stratum: Stratum,
  share: AllocatedStratum,
  design: Design,
  seedHash: string,
): DrawnStratum {
  const ticketed = stratum.unitIds.map((unitId) => ({
    unitId,
    ticket: ticketOf(seedHash, 'select', unitId),
  }));
  const drawn = samplingMethods[design.method]
    .order(ticketed)
    .slice(0, share.sampleSize + design.reserves)
    .map((unit, index) => ({
      ...unit,
      role: index < share.sampleSize ? ('sample' as const) : ('reserve' as const),
      rank: index + 1,
    }));
  return {
    ...share,
    values: stratum.values,
    reserves: drawn.length - share.sampleSize,
    drawn,
  };
}
