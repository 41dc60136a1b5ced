import type { Table } from './table.js';

/** One sentence for each shorthand a table uses and its notes do not yet explain. */
export function shorthandNotes(table: Table): readonly string[] {
  const explained = table.notes.join('\n');
  return Object.entries(shorthandMeanings)
    .filter(([mark]) => !explained.includes(mark))
    .filter(([mark]) => table.rows.some((row) => row.some((cell) => uses(cell, mark))))
    .map(([mark, meaning]) => `${mark}: ${meaning}.`);
}

function uses(cell: Table['rows'][number][number], mark: string): boolean {
  return typeof cell === 'string' && cell.includes(mark);
}

/**
 * The shorthand that stands for a number not shown, with its meaning in words; the letters follow
 * the Government Analysis Function guidance on symbols in tables.
 */
const shorthandMeanings = {
  '[c]': 'suppressed to protect confidentiality',
  '[k]': '0, 1 or 2, which rounds to nothing',
  '[u]': 'unreliable, as there are few',
  '[x]': 'not available',
  '[z]': 'not applicable',
} as const;
