import fc from 'fast-check';

/** What may start a formula, by whatever rule: ASVS 1.2.10, OWASP's page and full-width twins. */
const triggers = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];

/** What a spreadsheet program may skip before it looks, or a person not see. */
const blanks = [
  ' ',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\u2003',
  '\u3000',
  '\u200d',
  '\u2060',
  '\u000b',
];

const separators = ['"', '""', "'", "'", "'", "''", ';', ',', '|', '\r\n', '\n', '\r', '\t', '\\'];

const wordings = [
  ...['1+1', 'SUM(A1:A9)', "cmd|' /C calc'!A0", 'HYPERLINK("http://x.example","see")'],
  ...['_x000D_', '#REF!', '00123', '1e5', 'TRUE', '</td>', 'Zoë', '漢字', '\u{1f600}', '{=1}'],
];

/**
 * Texts of a hostile export or reviewer: what starts formulas, what separates cells and rows, and what
 * is not seen, in any order and often at the start; no halves of characters, which no file can hold.
 */
const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...triggers) },
      { weight: 4, arbitrary: fc.constantFrom(...blanks) },
      { weight: 4, arbitrary: fc.constantFrom(...separators) },
      { weight: 3, arbitrary: fc.constantFrom(...wordings) },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }) },
    ),
    { minLength: 1, maxLength: 7, size: 'max' },
  )
  .map((parts) => parts.join(''));

/** So many of them, the same in every run. */
export function hostileTexts(many: number, seed: number): readonly string[] {
  return fc.sample(hostileText, { numRuns: many, seed });
}

/**
 * Whether a spreadsheet might run a cell: once blanks are skipped one by one, the first character
 * that is none, or a tab, a line end or a NUL before it, is a trigger. Written from the rule, and
 * shares nothing with the program.
 */
export function isLive(cell: string): boolean {
  for (const character of cell) {
    if (triggers.includes(character)) return true;
    if (character.trim() !== '' && character !== '\u200b') return false;
  }
  return false;
}
