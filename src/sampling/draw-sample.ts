import { hashSeed } from '../random/ticket.js';
import { ticketRules } from '../random/ticket-rules.js';
import type { AllocatedStratum } from './allocate.js';
import { type Design, ticketRuleOf } from './design.js';
import { wholeSizes } from './measure.js';
import { needOf } from './method-needs.js';
import { orderStratum } from './order-stratum.js';
import { dealPanels } from './panels.js';
import { planStrata, type StrataPlan } from './plan-strata.js';
import type { Assignment } from './review/assign-reviewers.js';
import { reviewSample } from './review/review-sample.js';
import { checkSeed } from './seed.js';
import type { FrameUnit } from './stratum.js';

/** A draw: who was drawn, in which order, and the arithmetic that says how many. */
export interface Draw {
  readonly design: Design;
  readonly seedText: string;
  readonly seedHash: string;
  /** Every unit of the frame, those of earlier draws included. */
  readonly frameSize: number;
  /** Units of earlier draws, which were counted and could not be drawn. */
  readonly excluded: number;
  readonly strata: readonly DrawnStratum[];
  /** Who reads which file; empty where the design names no reviewers. */
  readonly readings: readonly Assignment[];
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
  /** The chance that it had of being in the sample. */
  readonly inclusion: number;
  /** The round that it was drawn in, from 1; null for a reserve. */
  readonly round: number | null;
  /** The panel that it was dealt to, from 1; null for a reserve and without panels. */
  readonly panel: number | null;
  /** It is read twice. */
  readonly double: boolean;
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
  const plan = planStrata(units, design);
  const sizes = needOf(design) === 'measure' ? wholeSizes(units, design) : undefined;
  return drawPlanned(plan, design, seedText, sizes);
}

/**
 * Draws from strata to which the sample has been allocated, the seed and the design being checked.
 * Of every stratum the units that are at hand must hold the sample and the reserves.
 */
export function drawPlanned(
  plan: StrataPlan,
  design: Design,
  seedText: string,
  sizes?: ReadonlyMap<string, number>,
): Draw {
  const ticketOf = ticketRules[ticketRuleOf(design)].rule(seedText);
  const strata = plan.strata.map((stratum) => {
    const most = stratum.sampleSize + design.reserves;
    const asked = sizes === undefined ? { most } : { most, sizes };
    return { stratum, drawn: orderStratum(stratum, design, ticketOf, asked) };
  });
  const panels = dealPanels(plan.steps, strata.length, design.panels);
  const review = reviewSample(strata, design, ticketOf);
  return {
    design,
    seedText,
    seedHash: hashSeed(seedText),
    frameSize: plan.strata.reduce((sum, { frameSize }) => sum + frameSize, plan.excluded),
    excluded: plan.excluded,
    readings: review.readings,
    strata: strata.map(({ stratum, drawn }, index) => ({
      key: stratum.key,
      frameSize: stratum.frameSize,
      takeAll: stratum.takeAll,
      quota: stratum.quota,
      sampleSize: stratum.sampleSize,
      reason: stratum.reason,
      values: stratum.values,
      reserves: drawn.length - stratum.sampleSize,
      drawn: drawn.map(({ unit, inclusion }, place) => {
        const sampled = place < stratum.sampleSize;
        return {
          unitId: unit.unitId,
          role: sampled ? ('sample' as const) : ('reserve' as const),
          rank: place + 1,
          ticket: unit.ticket,
          inclusion,
          round: sampled ? stratum.rounds.findIndex((size) => place < size) + 1 : null,
          panel: panels[index]?.[place] ?? null,
          double: review.doubles.has(unit.unitId),
        };
      }),
    })),
  };
}
