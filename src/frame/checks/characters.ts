import type { IssueKind } from '../issue-kind.js';
import { invisibleOrFixedSpace } from '../invisible.js';

/** Characters that are not seen. */

export const invisibleCharacter = {
  code: 'INVISIBLE_CHARACTER',
  severity: 'warning',
  title: 'Invisible character',
  sentence:
    'The cell holds a non-breaking space or a character that takes no room; it was set aside in reading.',
  cause: 'The text was pasted from a web page or a word processor.',
  fix: 'Retype the value at its source.',
  explain:
    'Two values that look alike would compare as different: two groups in a table, two units in a draw.',
  cell: (text, { column }) =>
    column.kind !== 'text' && invisibleOrFixedSpace.test(text) ? {} : null,
} satisfies IssueKind;

export const controlCharacter = {
  code: 'CONTROL_CHARACTER',
  severity: 'error',
  title: 'Control character',
  sentence: 'The cell holds a control character (code {code}).',
  cause: 'Data were moved between systems as raw bytes, or pasted from a terminal.',
  fix: 'Remove the character at the source.',
  explain:
    'Control characters can end a text early, hide a part of it or drive a terminal. Tabs and line ends are no fault, and in free text control characters are let through to be written visibly.',
  cell: (text, { column }) => {
    if (column.kind === 'text') return null;
    const found = /[\p{Cc}]/u.exec(text.replace(/[\t\r\n]/g, ''))?.[0];
    return found === undefined ? null : { code: `U+${hex(found)}` };
  },
} satisfies IssueKind;

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
