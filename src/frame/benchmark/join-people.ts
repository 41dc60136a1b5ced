import { showValue } from '../describe.js';
import { headerKey } from '../header-name.js';
import type { PeopleCount } from './benchmark.js';
import type { BenchmarkDescription } from './description.js';
import type { BenchmarkCell, Faults } from './lay-cells.js';
import { tellNames } from './name-faults.js';
import { areaUses, categoryUses } from './name-uses.js';
import { readPeople } from './read-people.js';
import { tellSums } from './tell-sums.js';
import { tellUneven } from './tell-uneven.js';

/**
 * Adds up people by the values that areas and categories are mapped to. Only numbers that are used
 * must be sound; every used category must stand once, and once only, in every used area.
 */
export function joinPeople(
  cells: readonly BenchmarkCell[],
  description: BenchmarkDescription,
  faults: Faults,
): readonly PeopleCount[] {
  const categories = categoryUses(description);
  const areas = areaUses(description);
  tellNames(cells, 'category', categories, description, faults);
  if (description.columns.area !== undefined) tellNames(cells, 'area', areas, description, faults);
  const used = cells.flatMap((cell) => {
    const value = categories.get(headerKey(cell.category))?.value ?? null;
    const area = areas === null ? '' : (areas.get(headerKey(cell.area))?.value ?? null);
    return value === null || area === null ? [] : [{ cell, area, value }];
  });
  const usedCells = used.map(({ cell }) => cell);
  tellUneven(usedCells, faults);
  if (areas === null) tellSums(usedCells, faults);
  const sums = new Map<string, PeopleCount>();
  for (const { cell, area, value } of used) {
    const reading = readPeople(cell.text);
    if ('fault' in reading) {
      const names = [cell.category, cell.area].filter((name) => name !== '').map(showValue);
      faults.file.push(`row ${cell.row}: the number for "${names.join('", "')}" ${reading.fault}`);
      continue;
    }
    const key = JSON.stringify([area, value]);
    const people = (sums.get(key)?.people ?? 0) + reading.people;
    sums.set(key, { area, value, people });
  }
  return [...sums.values()];
}
