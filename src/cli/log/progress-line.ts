import { escapeTerminal } from '../../format/escape-terminal.js';
import type { Shell } from '../../shell/shell.js';

/** One line of a terminal that is written again and again while somebody waits. */
export interface ProgressLine {
  readonly show: (text: string) => void;
  /** Takes the line away, so that something else can be written there. */
  readonly clear: () => void;
}

/** Milliseconds after which work counts as long, and between two writings of the line. */
const patience = 1000;
const interval = 100;

/** Carriage return and ECMA-48 "erase in line": position, not colour, so NO_COLOR has no say. */
const erase = '\r\u001b[2K';

/**
 * A progress line on standard error. It shows nothing where that is no terminal, or in the first
 * second of the work; it is cut to the width, as a line that runs on could not be taken away.
 */
export function progressLine(
  shell: Pick<Shell, 'narrate' | 'elapsed' | 'isTerminal' | 'columns'>,
): ProgressLine {
  if (!shell.isTerminal.narrate) return { show: () => undefined, clear: () => undefined };
  const width = (shell.columns.narrate ?? 80) - 1;
  const begun = shell.elapsed();
  let last = Number.NEGATIVE_INFINITY;
  let isShown = false;
  return {
    show: (text) => {
      const now = shell.elapsed();
      if (now - begun < patience || now - last < interval) return;
      last = now;
      isShown = true;
      shell.narrate(`${erase}${cut(escapeTerminal(text), width)}`);
    },
    clear: () => {
      if (isShown) shell.narrate(erase);
      isShown = false;
    },
  };
}

/** Cut to a width in code points; what was cut says so by its end. */
function cut(text: string, width: number): string {
  const characters = Array.from(text);
  return characters.length <= width
    ? text
    : `${characters.slice(0, Math.max(0, width - 1)).join('')}\u2026`;
}
