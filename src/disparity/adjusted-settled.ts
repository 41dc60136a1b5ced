import type { Estimate } from './measures/measure.js';
import type { Settings } from './settings.js';

/** An estimate as the settings have it: a census has no chance in it, and so no limits. */
export function settled(estimate: Estimate, { inference }: Settings): Estimate {
  return inference === 'census' ? { value: estimate.value, low: null, high: null } : estimate;
}
