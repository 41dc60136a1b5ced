import { ticketRules, type TicketRule } from '../random/ticket-rules.js';
import { decidingFields, type Design, ticketRuleOf } from './design.js';
import { firstUnits } from './first-units.js';
import { methodOf } from './methods/index.js';
import type { OrderedUnit, TicketedUnit } from './methods/method.js';
import type { PlannedStratum } from './plan-strata.js';
import type { FrameUnit } from './stratum.js';

/**
 * The units of a stratum in the order in which the method of the design draws them. With `most`, only
 * so many need be told, and of a large stratum the others are not kept where the method allows it.
 */
export function orderStratum(
  stratum: Pick<PlannedStratum, 'key' | 'frameSize' | 'sampleSize' | 'plannedSize' | 'units'>,
  design: Design,
  ticketOf: ReturnType<TicketRule['rule']>,
  { sizes, most }: { readonly sizes?: ReadonlyMap<string, number>; readonly most?: number } = {},
): readonly OrderedUnit[] {
  const { number } = ticketRules[ticketRuleOf(design)];
  const { mergeable, order } = methodOf(design.method);
  const fields = decidingFields(design);
  const places = (design.sort ?? []).map(({ field }) => fields.indexOf(field));
  const rotation = design.rotation?.[stratum.key];
  function* tickets(): Generator<FrameUnit & { readonly ticket: string }> {
    for (const { unitId, values } of stratum.units) {
      yield { unitId, values, ticket: ticketOf('select', unitId) };
    }
  }
  const isEnough = most !== undefined && mergeable === true && rotation === undefined;
  const units = Array.from(
    isEnough ? firstUnits(tickets(), most) : tickets(),
    ({ unitId, ticket, values }): TicketedUnit => ({
      unitId,
      ticket,
      u: number(ticket),
      size: sizes?.get(unitId) ?? 1,
      sortValues: places.map((place) => values[place] ?? ''),
    }),
  );
  const ordered = order(units, {
    frameSize: stratum.frameSize,
    sampleSize: stratum.sampleSize,
    plannedSize: stratum.plannedSize,
    start: number(ticketOf('start', stratum.key)),
    sort: design.sort ?? [],
    rotation,
  });
  return most === undefined ? ordered : ordered.slice(0, most);
}
