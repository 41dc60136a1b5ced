import { orderBySize } from './order-by-size.js';
import type { SamplingMethod } from './method.js';

/**
 * Pareto order sampling (Rosén 1997): a unit is in the sample with a probability in proportion to
 * its size measure, very nearly; the lowest values of u / (1 - u) divided by lambda / (1 - lambda)
 * are drawn. Lambda / (1 - lambda) is n x / (T - n x), which keeps whole numbers whole.
 */
export const pareto: SamplingMethod = {
  summary: 'risk-weighted: likelier in proportion to a size measure (Pareto order sampling)',
  nested: true,
  needs: 'measure',
  equalChance: false,
  caution: 'Inclusion probabilities are those aimed at; Pareto sampling meets them very nearly.',
  order: (units, context) =>
    orderBySize(units, context, {
      score: (u, share, total) => (u * (total - share)) / ((1 - u) * share),
      below: (threshold, share, total) => (threshold * share) / (total - share + threshold * share),
    }),
};
