import { orderBySize } from './order-by-size.js';
import type { SamplingMethod } from './method.js';

/** Sequential Poisson sampling (Ohlsson 1998): the lowest values of u / lambda = u T / (n x) are drawn. */
export const sequentialPoisson: SamplingMethod = {
  summary: 'risk-weighted by sequential Poisson sampling, to match designs that use it',
  nested: true,
  needs: 'measure',
  equalChance: false,
  caution:
    'Inclusion probabilities are those aimed at; sequential Poisson sampling meets them nearly.',
  order: (units, context) =>
    orderBySize(units, context, { score: (u, share, total) => (u * total) / share }),
};
