import type { IssueKind } from '../issue-kind.js';
import { invisibleOrFixedSpace } from '../invisible.js';
import { hasLookalike } from '../lookalikes.js';

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
  cell: (_, { column, raw }) =>
    column.kind !== 'text' && invisibleOrFixedSpace.test(raw) ? {} : null,
} satisfies IssueKind;

export const lookalikeCharacter = {
  code: 'LOOKALIKE_CHARACTER',
  severity: 'warning',
  title: 'Character that looks like another',
  sentence:
    'The reference holds a Cyrillic or Greek letter, a dash or a slash that looks like one of the keyboard and is another.',
  cause:
    'The reference was typed on another keyboard, or pasted from a word processor that made a dash of a hyphen.',
  fix: 'Type the reference anew at its source, with plain letters, hyphens and slashes.',
  explain:
    'The case would not be found under its reference, and the same case written plainly would be a second unit. Where the file holds both, all rows of both are rejected as REFERENCE_VARIANTS.',
  cell: (text, { column }) => (column.kind === 'reference' && hasLookalike(text) ? {} : null),
} satisfies IssueKind;

export const cellTooLong = {
  code: 'CELL_TOO_LONG',
  severity: 'error',
  title: 'Cell too long for what it should hold',
  sentence:
    'The cell[ in column {column}] has {length} characters; at most {limit} are read there.',
  cause:
    'Free text stands in the wrong column, a column is mapped to the wrong field, or a whole document was pasted into a cell.',
  fix: 'Check the mapping in the profile, and at this row whether the cells have slipped; for longer texts set "cellCharacters" under "limits" in the profile.',
  explain:
    'References, codes, dates and numbers have at most 1,000 characters, and no cell has more than the profile allows (1,000,000). Any other free text may be of any length.',
  shape: (cells, { longestCell }) => {
    const column = cells.findIndex(({ length }) => length > longestCell);
    const length = cells[column]?.length ?? 0;
    return column < 0 ? null : { column: column + 1, length, limit: longestCell };
  },
} satisfies IssueKind;

export const controlCharacter = {
  code: 'CONTROL_CHARACTER',
  severity: 'error',
  title: 'Control character',
  sentence: 'The cell holds a control character (code {code}).',
  cause: 'Data were moved between systems as raw bytes, or pasted from a terminal.',
  fix: 'Remove the character at the source.',
  explain:
    'Control characters can end a text early, hide a part of it or drive a terminal. Tabs and line ends are a fault inside a reference only, and in free text control characters are let through to be written visibly.',
  cell: (text, { column }) => {
    if (column.kind === 'text') return null;
    const harmless = column.kind === 'reference' ? text : text.replace(/[\t\r\n]/g, '');
    const found = /\p{Cc}/u.exec(harmless)?.[0];
    return found === undefined ? null : { code: `U+${hex(found)}` };
  },
} satisfies IssueKind;

export const damagedText = {
  code: 'DAMAGED_TEXT',
  severity: 'warning',
  title: 'Characters lost or garbled',
  sentence: 'The cell holds {what}.',
  cause: 'The text was read in the wrong encoding before it reached this file.',
  fix: 'Find the step that saved the file in another encoding, and export again as CSV UTF-8.',
  explain:
    'A replacement character stands where a character was lost for good; pairs such as \u00c3\u00a9 in place of \u00e9 are UTF-8 read as Windows-1252. The file itself is in order, so nothing is changed.',
  cell: (text) => {
    if (text.includes('\ufffd')) return { what: 'a replacement character' };
    return garbled.test(text) ? { what: 'what looks like UTF-8 read as Windows-1252' } : null;
  },
} satisfies IssueKind;

const garbled =
  /\u00c3[\u0080-\u00bf\u0192\u201a-\u2122]|\u00e2\u20ac[\u0080-\u00bf\u0153\u2018-\u2122]/;

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
