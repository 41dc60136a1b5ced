import { showValue } from '../describe.js';
import type { BenchmarkCell, Faults } from './lay-cells.js';
import { readPeople } from './read-people.js';

/**
 * Tells a row that is the sum of all others in every category: a total under a name of its own, such
 * as "England and Wales". For files whose areas are all added up; takes the cells that are used.
 */
export function tellSums(cells: readonly BenchmarkCell[], faults: Faults): void {
  const areas = new Map<string, { readonly row: number; readonly people: Map<string, number> }>();
  const totals = new Map<string, number>();
  for (const { area, row, category, text } of cells) {
    const reading = readPeople(text);
    if ('fault' in reading) return;
    const ofArea = areas.get(area) ?? { row, people: new Map<string, number>() };
    areas.set(area, ofArea);
    ofArea.people.set(category, reading.people);
    totals.set(category, (totals.get(category) ?? 0) + reading.people);
  }
  const somebody = [...totals.values()].some((total) => total > 0);
  if (areas.size < 3 || !somebody) return;
  for (const [area, { row, people }] of areas) {
    const isSum = [...totals].every(([category, total]) => people.get(category) === total / 2);
    if (!isSum) continue;
    faults.file.push(
      `row ${row}: "${showValue(area)}" is the sum of all other areas, which would count its people twice: take it out, or name it as left out`,
    );
  }
}
