import { compareBytewise } from '../../frame/bytewise.js';
import type { SamplingMethod } from './method.js';

/** Simple random sampling without replacement: the units with the lowest tickets. */
export const simple: SamplingMethod = {
  summary: 'simple random sampling without replacement, lowest tickets first',
  nested: true,
  order: (units) =>
    units.toSorted(
      (left, right) =>
        compareBytewise(left.ticket, right.ticket) || compareBytewise(left.unitId, right.unitId),
    ),
};
