import { nearestFive } from './nearest-five.js';
import type { Rounding } from './rounding.js';

/** To the nearest 5. A shown 0 is not nobody: it is 0, 1 or 2. */
export const base5: Rounding = {
  title: 'to the nearest 5',
  round: nearestFive,
};
