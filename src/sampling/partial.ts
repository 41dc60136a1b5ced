import { ticketRules } from '../random/ticket-rules.js';
import { type Design, ticketRuleOf } from './design.js';
import { checkMergeable } from './mergeable.js';
import { needOf } from './method-needs.js';
import { orderStratum } from './order-stratum.js';
import { checkSizes } from './plan-strata.js';
import { checkSeed } from './seed.js';
import { type FrameUnit, stratify } from './stratum.js';
import { namesStratum } from './take-all.js';

/** What one part of a frame gives to the draw from the whole. */
export interface PartialDraw {
  /** Every unit of the part, those of earlier draws included. */
  readonly frameSize: number;
  /** Units of earlier draws, which are counted and cannot be drawn. */
  readonly excluded: number;
  /** In bytewise order of their values; none where the part has no units. */
  readonly strata: readonly PartialStratum[];
}

export interface PartialStratum {
  readonly values: readonly string[];
  /** Its units in this part. */
  readonly frameSize: number;
  /** The references of its first units in draw order, `mostNeeded` of them or all that there are. */
  readonly first: readonly string[];
}

/**
 * Takes from one part of a frame what a draw from the whole can need: the size of each stratum and
 * the references of its first units. How the sample is shared out is decided over all parts.
 *
 * @throws UserError NOT_MERGEABLE, and those of a seed or a design that is refused
 */
export function drawPartial(
  units: readonly FrameUnit[],
  design: Design,
  seedText: string,
): PartialDraw {
  checkSeed(seedText);
  checkMergeable(design);
  checkSizes(design);
  needOf(design);
  const ticketOf = ticketRules[ticketRuleOf(design)].rule(seedText);
  const { strata, excluded } = stratify(units, design);
  return {
    frameSize: units.length,
    excluded: excluded.length,
    strata: strata.map((stratum) => {
      const frameSize = stratum.units.length;
      const sized = { ...stratum, frameSize, sampleSize: 0, plannedSize: 0 };
      const most = mostNeeded(stratum, design);
      const ordered = orderStratum(sized, design, ticketOf, { most });
      return { values: stratum.values, frameSize, first: ordered.map(({ unit }) => unit.unitId) };
    }),
  };
}

/**
 * The most units that a draw can take from a stratum, reserves included, whatever the other parts
 * hold: no stratum gets more than the whole sample, or than the cap unless it is taken whole.
 */
export function mostNeeded(
  stratum: { readonly key: string; readonly values: readonly string[] },
  { by, size, cap, takeAll, reserves }: Design,
): number {
  const whole = takeAll.some((wanted) => namesStratum(wanted, stratum, by));
  return Math.min(size, whole ? size : (cap ?? size)) + reserves;
}
