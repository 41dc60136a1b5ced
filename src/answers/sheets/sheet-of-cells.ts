import { headerKey } from '../../frame/header-name.js';
import type { IssuedChecklist } from '../issued-checklist.js';
import { cellText } from './cell-text.js';
import { rowOf, type SheetCell, type SheetLine, type SheetRows } from './sheet-rows.js';

/**
 * Finds the header of a sheet among its first rows: the first of those that hold the most headings
 * of what was issued. What stands above it is a title. Without any such row the first is taken.
 */
export function sheetOfCells(
  place: Pick<SheetRows, 'file' | 'sheet'>,
  cells: readonly SheetCell[],
  issued: IssuedChecklist,
): SheetRows {
  const lines = inLines(cells);
  const known = knownHeadings(issued);
  const score = ({ cells: line }: SheetLine): number =>
    line.filter((cell) => known.has(headerKey(cellText(cell)))).length;
  const scores = lines.slice(0, searched).map(score);
  const header = scores.indexOf(Math.max(0, ...scores));
  return { ...place, header: lines[header]?.cells ?? [], rows: lines.slice(header + 1) };
}

const searched = 30;

function inLines(cells: readonly SheetCell[]): readonly SheetLine[] {
  const lines = new Map<number, SheetCell[]>();
  for (const cell of cells) {
    const line = lines.get(rowOf(cell)) ?? [];
    lines.set(rowOf(cell), line);
    line.push(cell);
  }
  return [...lines]
    .map(([row, line]) => ({ row, cells: line }))
    .sort((left, right) => left.row - right.row);
}

function knownHeadings({ tables }: IssuedChecklist): ReadonlySet<string> {
  const columns = Object.values(tables).flatMap((table) => table);
  return new Set(columns.flatMap(({ name, label }) => [headerKey(name), headerKey(label)]));
}
