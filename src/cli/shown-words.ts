import { UserError } from '../errors.js';
import { escapeTerminal } from '../format/escape-terminal.js';
import type { Shell } from '../shell/shell.js';

/** What shows the words of a command line as they can be seen, wherever the program repeats them. */
export interface ShownWords {
  /** The shell for a run: what it prints and narrates has no control character from these words. */
  readonly within: (shell: Shell) => Shell;
  readonly error: (error: unknown) => unknown;
}

/**
 * A name of a file may hold line breaks, colours and signs that turn the direction of writing. A
 * sentence that repeats it would be broken by them, or be obeyed by a terminal.
 */
export function shownWords(argv: readonly string[]): ShownWords {
  const odd = argv
    .flatMap((word) => [word, word.replace(/^--?[\w-]+=/, '')])
    // A line break alone, or behind a letter, stands in every text.
    .filter((word) => word !== escapeTerminal(word) && word.trim().length > 2)
    .sort((left, right) => right.length - left.length);
  if (odd.length === 0) return { within: (shell) => shell, error: (error) => error };
  const show = (text: string): string =>
    odd.reduce((shown, word) => shown.replaceAll(word, () => escapeTerminal(word)), text);
  return {
    within: (shell) => ({
      ...shell,
      print: (text) => {
        shell.print(show(text));
      },
      narrate: (text) => {
        shell.narrate(show(text));
      },
    }),
    error: (error) =>
      error instanceof UserError
        ? new UserError(error.code, show(error.message), show(error.hint))
        : error,
  };
}
