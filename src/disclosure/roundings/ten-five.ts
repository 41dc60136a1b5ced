import { nearestFive } from './nearest-five.js';
import type { Rounding } from './rounding.js';

/** Counts below this are not shown. */
const fewest = 10;

/** Below 10 not shown, others to the nearest 5. A shown 10 is 10, 11 or 12: 8 and 9 are not shown. */
export const tenFive: Rounding = {
  title: 'below 10 not shown, others to the nearest 5',
  round: (count) => {
    const { shown, low, high } = nearestFive(count);
    if (count < fewest) return { shown: '[low]', low: 0, high: fewest - 1 };
    return { shown, low: Math.max(fewest, low), high };
  },
};
