import type { SamplingMethod } from './method.js';
import { simple } from './simple.js';

/** Every sampling method, by the name it has on the command line. A new one is a file and a line here. */
export const samplingMethods = { simple } satisfies Record<string, SamplingMethod>;

export type MethodName = keyof typeof samplingMethods;
