import { headerKey } from '../header-name.js';
import type { BenchmarkCell, Faults } from './lay-cells.js';

/**
 * Tells numbers that stand twice, which would count people twice, and categories that an area lacks,
 * which would leave people out. Takes the cells that are used.
 */
export function tellUneven(cells: readonly BenchmarkCell[], faults: Faults): void {
  const categories = new Map(cells.map(({ category }) => [headerKey(category), category]));
  const areas = new Map<string, { readonly name: string; readonly rows: Map<string, number> }>();
  const told = new Set<number>();
  for (const { row, area, category } of cells) {
    const ofArea = areas.get(headerKey(area)) ?? { name: area, rows: new Map<string, number>() };
    areas.set(headerKey(area), ofArea);
    const first = ofArea.rows.get(headerKey(category));
    if (first === undefined) ofArea.rows.set(headerKey(category), row);
    else if (!told.has(row)) {
      told.add(row);
      faults.file.push(`row ${row} gives numbers that row ${first} gives already`);
    }
  }
  for (const { name, rows } of areas.values()) {
    const missing = [...categories].flatMap(([key, category]) => (rows.has(key) ? [] : [category]));
    if (missing.length > 0) {
      faults.file.push(`the area "${name}" has no row for "${missing.join('", "')}"`);
    }
  }
}
