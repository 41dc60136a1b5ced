import { ticketRules, type TicketRule } from '../random/ticket-rules.js';
import { decidingFields, type Design, ticketRuleOf } from './design.js';
import { methodOf } from './methods/index.js';
import type { OrderedUnit, TicketedUnit } from './methods/method.js';
import type { PlannedStratum } from './plan-strata.js';

/** The units of a stratum in the order in which the method of the design draws them. */
export function orderStratum(
  stratum: Pick<PlannedStratum, 'key' | 'frameSize' | 'sampleSize' | 'plannedSize' | 'units'>,
  design: Design,
  ticketOf: ReturnType<TicketRule['rule']>,
  sizes?: ReadonlyMap<string, number>,
): readonly OrderedUnit[] {
  const { number } = ticketRules[ticketRuleOf(design)];
  const fields = decidingFields(design);
  const places = (design.sort ?? []).map(({ field }) => fields.indexOf(field));
  const ticketed = stratum.units.map(({ unitId, values }): TicketedUnit => {
    const ticket = ticketOf('select', unitId);
    return {
      unitId,
      ticket,
      u: number(ticket),
      size: sizes?.get(unitId) ?? 1,
      sortValues: places.map((place) => values[place] ?? ''),
    };
  });
  return methodOf(design.method).order(ticketed, {
    frameSize: stratum.frameSize,
    sampleSize: stratum.sampleSize,
    plannedSize: stratum.plannedSize,
    start: number(ticketOf('start', stratum.key)),
    sort: design.sort ?? [],
    rotation: design.rotation?.[stratum.key],
  });
}
