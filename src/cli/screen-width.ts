import { fitLines } from '../format/fit-lines.js';
import type { Shell } from '../shell/shell.js';

/** What a screen is taken to be as wide as, where nobody says. */
const usual = 80;
/** Below this nothing reads well, so the terminal may break the lines itself. */
const least = 40;

/** The two ways out: results, and what is said of them. */
type Way = 'print' | 'narrate';

/** The columns that tables are to fit into: COLUMNS, else the terminal's, else 80. */
export function screenWidth(
  { env, columns }: Pick<Shell, 'env' | 'columns'>,
  way: Way = 'print',
): number {
  const told = env['COLUMNS'] ?? '';
  const width = /^[1-9]\d{0,3}$/.test(told) ? Number(told) : (columns[way] ?? usual);
  return Math.max(least, width);
}

/**
 * Words for people with their lines broken to the width of the terminal; where there is none, the very
 * text, so that no script sees a line that depends on a window. Not for what is copied or read by a program.
 */
export function fitted(
  text: string,
  shell: Pick<Shell, 'env' | 'columns' | 'isTerminal'>,
  way: Way = 'print',
): string {
  return shell.isTerminal[way] ? fitLines(text, screenWidth(shell, way)) : text;
}
