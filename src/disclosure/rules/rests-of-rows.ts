import type { Reading } from '../sets/read-release.js';
import { boxKey, type Box } from '../sets/box.js';
import { countIn } from '../sets/space.js';
import type { Finding } from './finding.js';

/**
 * What is left of each row when all its cells are taken away: units of a category that the table has
 * no cell for, which a reader finds by adding up. Cells of a row are of one table when they ask about
 * the same one field more than the row does.
 */
export function restsOfRows({ space, sets }: Reading): readonly Finding[] {
  const tables = new Map<string, { row: Box; field: number; parts: Box[]; cells: string[] }>();
  for (const { box, cells } of sets) {
    for (const { key, row, within } of cells) {
      const differing = [...box.keys()].filter((at) => box[at] !== row?.[at]);
      const [field] = differing;
      if (row === null || field === undefined || differing.length > 1) continue;
      const table = `${boxKey(row)}/${field}`;
      const found = tables.get(table) ?? { row, field, parts: [], cells: [within ?? ''] };
      found.parts.push(box);
      found.cells.push(key);
      tables.set(table, found);
    }
  }
  return [...tables.values()].flatMap(({ row, field, parts, cells }) => {
    const all = row[field];
    if (all === undefined) return [];
    const left = parts.reduce((rest, part) => rest.without(part[field] ?? rest), all);
    if (left.classes.length === 0) return [];
    const whole = row.with(field, left);
    return [
      { whole, part: null, count: countIn(space, whole), why: 'rest-of-row', cells } as const,
    ];
  });
}
