import type { SamplingMethod } from './method.js';
import { compareTickets } from '../compare-tickets.js';

/**
 * Simple random sampling without replacement: the units with the lowest tickets. With a rotation
 * the order starts after its ticket and comes round again: `(ticket <= start), ticket`.
 */
export const simple: SamplingMethod = {
  summary: 'simple random sampling without replacement, lowest tickets first',
  nested: true,
  equalChance: true,
  mergeable: true,
  order: (units, { frameSize, sampleSize, rotation }) => {
    const start = rotation ?? '';
    const ordered = units.toSorted(compareTickets);
    return [
      ...ordered.filter(({ ticket }) => ticket > start),
      ...ordered.filter(({ ticket }) => ticket <= start),
    ].map((unit) => ({ unit, inclusion: sampleSize / frameSize }));
  },
};
