import { protections } from '../../disclosure/protections.js';
import type { ReleasePlan } from '../../record/pack-plan.js';
import { corrections, ratioIntervals } from '../../disparity/choices.js';
import type { Given } from '../command.js';
import { parseSymbols } from '../symbols.js';
import { choice, requiredText, text, wholeNumber } from '../given.js';

const inferences = { process: 'chance variation', census: 'counted alone' } as const;

/**
 * How a release is worked out and protected, from the options.
 *
 * @throws UserError OPTION_NOT_A_CHOICE, OPTION_NOT_A_NUMBER, SYMBOLS_INVALID
 */
export function releasePlan(given: Given): ReleasePlan {
  const protection = choice(requiredText(given, 'protection'), 'protection', protections);
  const interval = text(given, 'interval');
  return {
    threshold: wholeNumber(given, 'threshold', 2) ?? protections[protection].threshold,
    protection,
    inference: choice(requiredText(given, 'inference'), 'inference', inferences),
    correction: choice(requiredText(given, 'correction'), 'correction', corrections),
    sampleOf: wholeNumber(given, 'sample-of', 1) ?? null,
    interval: interval === undefined ? null : choice(interval, 'interval', ratioIntervals),
    symbols: parseSymbols(given),
  };
}
