import type { SynthesisedExport } from '../../../src/synth/request.js';
import { dataRow, type SheetRow } from './sheet.js';

/** The clean rows of an export, and cases to plant faults in, none handed out twice. */
export interface Pool {
  readonly header: readonly string[];
  readonly rows: SheetRow[];
  /** The next case that has so many rows, and only plain ones: about people, handled outside Schedule 3, no line end within. */
  readonly take: (rowsOfCase: number) => readonly SheetRow[];
  readonly takeOne: () => SheetRow;
  readonly cell: (row: SheetRow, header: string) => string;
  readonly write: (row: SheetRow, header: string, text: string) => void;
  readonly insertAfter: (row: SheetRow, added: SheetRow) => void;
  readonly remove: (row: SheetRow) => void;
}

export function poolOf(made: SynthesisedExport): Pool {
  const rows = made.rows.map(dataRow);
  const byCase = new Map<string, SheetRow[]>();
  for (const row of rows) {
    const reference = row.cells[0] ?? '';
    byCase.set(reference, [...(byCase.get(reference) ?? []), row]);
  }
  const free = [...byCase.values()].filter((group) => group.every(isPlain));
  const at = (header: string): number => {
    const index = made.header.indexOf(header);
    if (index < 0) throw new Error(`the export has no column ${header}`);
    return index;
  };
  const take = (rowsOfCase: number): readonly SheetRow[] => {
    const index = free.findIndex((group) => group.length === rowsOfCase);
    const [group] = index < 0 ? [] : free.splice(index, 1);
    if (group === undefined) throw new Error(`no case of ${String(rowsOfCase)} rows is left`);
    return group;
  };
  return {
    header: made.header,
    rows,
    take,
    takeOne: () => take(1)[0] as SheetRow,
    cell: (row, header) => row.cells[at(header)] ?? '',
    write: (row, header, text) => {
      row.cells[at(header)] = text;
    },
    insertAfter: (row, added) => {
      rows.splice(rows.indexOf(row) + 1, 0, added);
    },
    remove: (row) => {
      rows.splice(rows.indexOf(row), 1);
    },
  };
}

function isPlain({ cells }: SheetRow): boolean {
  return (
    cells.includes('Police officer') &&
    cells.includes('Outside Schedule 3') &&
    !cells.some((cell) => /[\r\n]/.test(cell))
  );
}
