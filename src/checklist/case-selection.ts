import type { Checklist, SampledCase } from './checklist.js';

/** A checklist of some of its cases alone, in the same order, with all that is asked of them. */
export function onlyCases(
  { set, register, rows }: Checklist,
  keeps: (sampled: SampledCase) => boolean,
): Checklist {
  return {
    set,
    register: register.filter((entry) => keeps(entry.case)),
    rows: rows.filter((row) => keeps(row.case)),
  };
}
