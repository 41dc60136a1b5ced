import { shorthandNotes } from '../../format/shorthand.js';
import type { Print, Sheet } from '../../format/workbook.js';
import { cell, headedSheet } from './headed-sheet.js';
import type { PublishedTable } from './published-contents.js';
import { notesName } from './sheet-names.js';

/** A table with the name of its sheet. */
export interface PlacedTable {
  readonly table: PublishedTable;
  readonly sheet: string;
}

/** A note with its number, and the sheets to which it belongs; none for the whole workbook. */
export interface NumberedNote {
  readonly number: number;
  readonly text: string;
  readonly sheets: readonly string[];
}

/** All notes, each once: those of the workbook, then those of its tables, what shorthand means among them. */
export function numberedNotes(
  general: readonly string[],
  tables: readonly PlacedTable[],
): readonly NumberedNote[] {
  const sheetsOf = new Map<string, string[]>(general.map((text) => [text, []]));
  for (const { table, sheet } of tables) {
    for (const text of new Set([...table.notes, ...shorthandNotes(table)])) {
      const known = sheetsOf.get(text);
      if (known === undefined) sheetsOf.set(text, [sheet]);
      else if (!general.includes(text)) known.push(sheet);
    }
  }
  return [...sheetsOf].map(([text, sheets], index) => ({ number: index + 1, text, sheets }));
}

/** The sheet of notes, one row each. */
export function notesSheet(
  notes: readonly NumberedNote[],
  print: Omit<Print, 'orientation'>,
): Sheet {
  return headedSheet({
    name: notesName,
    lines: ['Notes', 'Tables refer to these notes by their number.'],
    headings: ['Note', 'What it says', 'Sheets'],
    widths: [14, 90, 40],
    table: 'notes',
    rows:
      notes.length === 0
        ? [[cell(''), cell('There are no notes.'), cell('')]]
        : notes.map(({ number, text, sheets }) => [
            cell(`Note ${number}`),
            cell(text),
            cell(sheets.length === 0 ? 'All' : sheets.join(', ')),
          ]),
    print,
  });
}
