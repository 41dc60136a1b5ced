import type { Unit } from '../frame/frame.js';
import { designEffect } from '../statistics/rates/design-effect.js';
import { repeatEventVariance } from '../statistics/rates/repeat-event-interval.js';
import type { Count } from './count.js';
import type { Counter } from './counter.js';
import type { Settings } from './settings.js';

/**
 * By how much the variance of a count of events exceeds that of independent ones: Σ f² x_f / Σ f x_f
 * over the cases that had f of the allegations, or the persons who were subjects of f cases; less
 * than that for a sample that is a large part of all units.
 */
export function dispersionOf(counter: Counter, events: Count | null, settings: Settings): number {
  const finite = finiteFactor(counter, settings);
  if (events === null || events.value === 0 || !repeats(counter)) return finite;
  const held = new Map<number, number>();
  for (const size of tally(counter.units(events.conditions), counter).values()) {
    held.set(size, (held.get(size) ?? 0) + 1);
  }
  const frequencies = [...held].map(([size, persons]) => ({ events: size, persons }));
  return (finite * repeatEventVariance(frequencies)) / events.value;
}

/**
 * What the information of a share of events is multiplied by: below 1 where events of one case or
 * person go together, above 1 for a sample that is a large part of all units.
 */
export function shareInformation(
  counter: Counter,
  part: Count | null,
  whole: Count,
  settings: Settings,
): number {
  const finite = finiteFactor(counter, settings);
  if (whole.value === 0 || !repeats(counter)) return 1 / finite;
  const had = tally(part === null ? [] : counter.units(part.conditions), counter);
  const clusters = [...tally(counter.units(whole.conditions), counter)].map(([name, members]) => ({
    events: had.get(name) ?? 0,
    members,
  }));
  return 1 / (finite * designEffect(clusters));
}

/** Whether units can be several events of one case or of one person. */
function repeats({ frame: { unit } }: Counter): boolean {
  return unit === 'allegation' || unit === 'subject';
}

/** Units by what they go together with: allegations by case, subjects of cases by person. */
function tally(units: readonly Unit[], { frame }: Counter): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { id, caseRef } of units) {
    const prefix = `${caseRef}|`;
    const person = id.startsWith(prefix) ? id.slice(prefix.length) : id;
    const name = frame.unit === 'allegation' ? caseRef : person;
    sizes.set(name, (sizes.get(name) ?? 0) + 1);
  }
  return sizes;
}

function finiteFactor({ frame }: Counter, { sampleOf }: Settings): number {
  const sampled = frame.units.length;
  return sampleOf === null || sampleOf <= 1 ? 1 : (sampleOf - sampled) / (sampleOf - 1);
}
