import { headerKey } from '../../frame/header-name.js';
import { invisible } from '../../frame/invisible.js';
import { asItLooks } from '../../frame/lookalikes.js';
import type { SheetCell } from './sheet-rows.js';

/** What stands in a cell as text, without spaces at its ends; '' for a blank or invisible one. */
export function cellText(cell: SheetCell | undefined): string {
  if (cell === undefined || cell.value === null) return '';
  if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  return plainText(String(cell.value));
}

/** A text with line feeds alone between its lines and without spaces at its ends. */
export function plainText(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n').trim();
  return plain.replace(invisible, '').trim() === '' ? '' : plain;
}

/** A text for comparing: what differs in case, spaces, full width or look-alike letters is the same. */
export function folded(text: string): string {
  return headerKey(asItLooks(text));
}

/** Whether a text has a letter or a digit: a dash is no reason. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** The beginning of a text, for a list of issues. */
export function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
}

const longest = 80;
