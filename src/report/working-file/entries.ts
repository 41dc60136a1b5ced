import type { Validation } from '../../format/workbook.js';
import type { ListOfCells } from './lists.js';

/** A choice from a list, with words on what it takes. */
export function choice(
  cells: string,
  title: string,
  text: string,
  { list, options }: { readonly list: ListOfCells; readonly options: readonly string[] },
): Validation {
  return {
    cells,
    rule: list,
    prompt: { title, text },
    error: { title, text: shortened(`Choose from the list: ${options.join('; ')}.`) },
  };
}

/** A text that may be typed, with words on what it takes. */
export function words(cells: string, title: string, text: string, most = longest): Validation {
  return {
    cells,
    rule: { kind: 'text-length', most },
    prompt: { title, text },
    error: { title, text: `At most ${most} characters. Put longer texts in a note of your own.` },
  };
}

/** A day that may be typed. */
export function day(cells: string, title: string, text: string): Validation {
  const [from, to] = ['2000-01-01', '2099-12-31'];
  return {
    cells,
    rule: { kind: 'date', from, to },
    prompt: { title, text: `${text} Type it as 29/03/2026.` },
    error: { title, text: 'A day from 1 January 2000 to 31 December 2099, typed as 29/03/2026.' },
  };
}

/** A whole number that may be typed. */
export function wholeNumber(cells: string, title: string, text: string, to: number): Validation {
  return {
    cells,
    rule: { kind: 'whole-number', from: 0, to },
    prompt: { title, text },
    error: { title, text: `A whole number from 0 to ${to}.` },
  };
}

/** Longer than any comment that was asked for, and short enough for a cell to show most of it. */
const longest = 2000;

/** The message of a rule has 255 characters at most. */
function shortened(text: string): string {
  return text.length <= 255 ? text : 'Choose from the list.';
}
