import { UserError } from '../../errors.js';
import type { Given } from '../command.js';
import { list } from '../given.js';
import type { Weights } from './design-request.js';

/**
 * Reads every `--weights value=number`.
 *
 * @throws UserError WEIGHTS_INVALID
 */
export function parseWeights(given: Given): Weights {
  const weights: Record<string, string> = {};
  for (const item of list(given, 'weights')) {
    const cut = item.lastIndexOf('=');
    const [value, weight] = [item.slice(0, cut).trim(), item.slice(cut + 1).trim()];
    const valid = /^\d{1,15}(\.\d{1,9})?$/.test(weight) && /[1-9]/.test(weight);
    if (cut < 1 || !valid || Object.hasOwn(weights, value)) {
      throw new UserError(
        'WEIGHTS_INVALID',
        `--weights ${item} does not give one value one number above zero.`,
        'Write, for example, --weights "Gross misconduct=5,Misconduct=3,Not stated=1".',
      );
    }
    weights[value] = weight;
  }
  return weights;
}
