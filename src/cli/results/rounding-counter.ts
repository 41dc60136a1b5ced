import type { Rounding } from '../../disclosure/roundings/index.js';
import type { Counter } from '../../disparity/counter.js';

/**
 * A counter whose counts are rounded, each on its own, so that everything that is worked out from
 * them is worked out from what is published. A count that is not shown stands as 0; ask the
 * edition before saying it.
 */
export function roundingCounter(counter: Counter, { round }: Rounding): Counter {
  return {
    ...counter,
    count: (conditions, role) => {
      const count = counter.count(conditions, role);
      const { shown } = round(count.value);
      return { ...count, value: typeof shown === 'number' ? shown : 0, isRounded: true };
    },
  };
}
