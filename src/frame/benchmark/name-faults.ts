import { showValue } from '../describe.js';
import { headerKey } from '../header-name.js';
import type { BenchmarkDescription } from './description.js';
import type { BenchmarkCell, Faults } from './lay-cells.js';
import type { NameUses } from './name-uses.js';

type Named = 'area' | 'category';

const total = /^(?:(?:grand|sub|overall)[\s-]*)?totals?\b|^all (?:people|persons|areas|groups)\b/i;

/**
 * Tells the names of the file that the description does not name, and those it names in vain; where
 * it names none (`uses` is null), blanks and totals alone.
 */
export function tellNames(
  cells: readonly BenchmarkCell[],
  kind: Named,
  uses: NameUses | null,
  { layout, areas }: BenchmarkDescription,
  faults: Faults,
): void {
  const places = new Map<string, BenchmarkCell>();
  for (const cell of cells) {
    const key = headerKey(cell[kind]);
    if (!places.has(key)) places.set(key, cell);
  }
  const passed = kind === 'area' && areas?.others !== undefined;
  for (const [key, cell] of places) {
    if (uses?.has(key) === true) continue;
    const name = `"${showValue(cell[kind])}"`;
    const place =
      kind === 'category' && layout === 'wide' ? `the column ${name}` : `row ${cell.row}: ${name}`;
    if (key === '') faults.file.push(`row ${cell.row} names no ${kind}`);
    else if (passed) continue;
    else if (total.test(cell[kind])) {
      faults.file.push(
        `${place} is a total, which would count its people twice: take it out, or name it as left out`,
      );
    } else if (uses !== null) {
      const named = kind === 'area' ? '"areas"' : '"categories" or "leftOut"';
      faults.unmatched.push(`${place} is not named in ${named}`);
    }
  }
  for (const [key, { name, value }] of uses ?? []) {
    if (value === null || places.has(key)) continue;
    faults.unmatched.push(`the ${kind} "${name}" is used, and the file does not have it`);
  }
}
