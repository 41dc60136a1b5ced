import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faults } from './faults.js';
import { makeRows } from './make-rows.js';

/**
 * Writes a small export in which every fault stands, and gives its path. Of the faults of one column
 * and rule the first stands once, the second twice, the third four times, so that a count alone
 * tells which of them were found.
 */
export function probeFile(folder) {
  const planted = faults.flatMap((fault) => Array.from({ length: weightOf(fault) }, () => fault));
  const path = join(folder, 'probe.csv');
  const rows = makeRows(2 * planted.length, (row) => planted[row - 1] ?? null);
  writeFileSync(path, [...rows].join(''));
  return path;
}

/** The faults that a count of found rows of a column and rule leaves out. */
export function passedFaults(countOf) {
  return faults.filter((fault) => Math.floor(countOf(fault) / weightOf(fault)) % 2 === 0);
}

function weightOf(fault) {
  const alike = faults.filter(({ column, rule }) => column === fault.column && rule === fault.rule);
  return 1 << alike.indexOf(fault);
}
