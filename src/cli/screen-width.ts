import type { Shell } from '../shell/shell.js';

/** What a screen is taken to be as wide as, where nobody says. */
const usual = 80;
/** Below this nothing reads well, so the terminal may break the lines itself. */
const least = 40;

/** The columns that tables are to fit into: COLUMNS, else the terminal's, else 80. */
export function screenWidth({ env, columns }: Pick<Shell, 'env' | 'columns'>): number {
  const told = env['COLUMNS'] ?? '';
  const width = /^[1-9]\d{0,3}$/.test(told) ? Number(told) : (columns.print ?? usual);
  return Math.max(least, width);
}
