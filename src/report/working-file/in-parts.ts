import { onlyCases } from '../../checklist/case-selection.js';
import type { Checklist } from '../../checklist/checklist.js';
import { limits } from '../../format/xlsx/limits.js';

/**
 * A checklist in as few parts as fit into a workbook each, by whole cases in the order of the
 * register; the usual one is its only part.
 */
export function inParts(checklist: Checklist, most = roomForCells): readonly Checklist[] {
  const asked = new Map<string, number>();
  for (const { case: sampled } of checklist.rows) {
    asked.set(sampled.unitId, (asked.get(sampled.unitId) ?? 0) + 1);
  }
  const partOf = new Map<string, number>();
  let [part, used] = [0, 0];
  for (const { case: sampled } of checklist.register) {
    const cells = registerWidth + (asked.get(sampled.unitId) ?? 0) * checklistWidth;
    if (used > 0 && used + cells > most) [part, used] = [part + 1, 0];
    used += cells;
    partOf.set(sampled.unitId, part);
  }
  return Array.from({ length: part + 1 }, (_, index) =>
    part === 0 ? checklist : onlyCases(checklist, ({ unitId }) => partOf.get(unitId) === index),
  );
}

/** Columns of the two tables, or more. */
const [registerWidth, checklistWidth] = [20, 25];

/** What a workbook holds, less cover, lists and room to spare for what reviewers add. */
const roomForCells = limits.cells * 0.8;
