import { designEffect } from '../statistics/rates/design-effect.js';
import type { Unit } from '../frame/frame.js';
import type { EventCounts } from './count-groups.js';
import type { Counter } from './counter.js';
import type { Counts } from './measures/measure.js';
import type { Settings } from './settings.js';

/**
 * The numbers of a group with the information that they hold: allegations of one case are not
 * independent, so they hold less than as many single ones would (the design effect, by cases); a
 * sample that is a large part of all units holds more: (N - 1)/(N - n) times as much.
 */
export function informed(
  counter: Counter,
  { events, members }: EventCounts,
  settings: Settings,
): Counts {
  const counted = { events: events.value, members: members.value };
  const finite = informationOf(counter, settings);
  if (counter.frame.unit !== 'allegation' || counted.members === 0) {
    return { ...counted, information: finite };
  }
  const clusters = casesOf(counter.units(members.conditions), counter.units(events.conditions));
  return { ...counted, information: finite / designEffect(clusters) };
}

/** How much more a unit holds where all are a large part of a finite population: (N - 1)/(N - n). */
export function informationOf({ frame }: Counter, { sampleOf }: Settings): number {
  return sampleOf === null || sampleOf <= 1 ? 1 : (sampleOf - 1) / (sampleOf - frame.units.length);
}

function casesOf(
  members: readonly Unit[],
  events: readonly Unit[],
): readonly { readonly events: number; readonly members: number }[] {
  const had = new Map<string, number>();
  for (const { caseRef } of events) had.set(caseRef, (had.get(caseRef) ?? 0) + 1);
  const held = new Map<string, number>();
  for (const { caseRef } of members) held.set(caseRef, (held.get(caseRef) ?? 0) + 1);
  return [...held].map(([caseRef, size]) => ({ events: had.get(caseRef) ?? 0, members: size }));
}
