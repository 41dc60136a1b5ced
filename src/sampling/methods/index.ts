import type { SamplingMethod } from './method.js';
import { pareto } from './pareto.js';
import { sequentialPoisson } from './sequential-poisson.js';
import { simple } from './simple.js';
import { systematic } from './systematic.js';

/** Every sampling method, by the name it has on the command line. A new one is a file and a line here. */
export const samplingMethods = {
  simple,
  systematic,
  pareto,
  'sequential-poisson': sequentialPoisson,
} satisfies Record<string, SamplingMethod>;

export type MethodName = keyof typeof samplingMethods;

/** The method of a name, as the general type: what it may lack stays visible. */
export function methodOf(name: MethodName): SamplingMethod {
  return samplingMethods[name];
}
