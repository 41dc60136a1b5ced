import type { SamplingMethod } from './method.js';
import { serpentine } from './serpentine.js';
import { compareTickets } from '../compare-tickets.js';

/**
 * Systematic sampling of a list in serpentine order: with a random start u, pick i = 0 .. n - 1 is
 * the unit at place floor((i + u) N / n), counted from 0, worked out in whole numbers. Reserves are
 * the units that were not picked, by ticket.
 */
export const systematic: SamplingMethod = {
  summary:
    'every so many units of a sorted list from a random start; not nested, cannot be extended',
  nested: false,
  needs: 'sort',
  equalChance: true,
  caution:
    'Systematic samples are not nested, and the variance of an estimate from one is approximate.',
  order: (units, { sampleSize, start, sort }) => {
    const list = serpentine(units, sort);
    const places = new Set(picks(list.length, sampleSize, start));
    const picked = list.filter((_, place) => places.has(place));
    const rest = list.filter((_, place) => !places.has(place)).toSorted(compareTickets);
    return [...picked, ...rest].map((unit) => ({ unit, inclusion: sampleSize / list.length }));
  },
};

/** The start as k / 2^53, which for tickets of dipsample-1 is exact. */
const scale = 9007199254740992;

function picks(frameSize: number, sampleSize: number, start: number): readonly number[] {
  const k = BigInt(Math.floor(start * scale));
  return Array.from({ length: sampleSize }, (_, index) =>
    Number(
      ((BigInt(index) * BigInt(scale) + k) * BigInt(frameSize)) /
        (BigInt(sampleSize) * BigInt(scale)),
    ),
  );
}
