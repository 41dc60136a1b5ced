import type { CodeList } from './code-list.js';
import type { Normalisation } from './intake.js';
import type { FieldMapping } from './profile.js';

/** What a text stands for in a code list; `mismatch` when it names a code and another code's label. */
export interface CodeReading {
  readonly code: string;
  readonly normalisations: readonly Normalisation['kind'][];
  readonly mismatch?: boolean;
}

export type CodeResolver = (text: string) => CodeReading | null;

/**
 * Makes the reader of one coded column. In this order: the profile's own spellings; a label; a code
 * (both without regard to letter case); a code and a label in one cell ("B4 Use of force",
 * "B4 - Use of force", "B4: Use of force", "B4 (Use of force)"), where the label wins. Anything else
 * resolves to nothing and is never guessed.
 */
export function codeResolver(list: CodeList, mapping: FieldMapping): CodeResolver {
  const spellings = new Map(
    Object.entries(mapping.values ?? {}).map(([from, to]) => [fold(from), to]),
  );
  const labels = firstOf(list.codes.map(({ code, label }) => [fold(label), code]));
  const codes = firstOf(list.codes.map(({ code }) => [fold(code), code]));
  const asListed = new Set(list.codes.map(({ label }) => plain(label)));
  return (text) => {
    const key = fold(text);
    const spelling = spellings.get(key);
    if (spelling !== undefined) return reading(text, spelling, 'value-map');
    const exact = codes.get(key);
    if (exact === text) return { code: text, normalisations: [] };
    const labelled = labels.get(key);
    if (labelled !== undefined) {
      const read = reading(text, labelled, 'label-to-code');
      return asListed.has(plain(text)) ? read : inOtherCase(read);
    }
    if (exact !== undefined) return { code: exact, normalisations: ['letter-case'] };
    return combined(key, labels, codes);
  };
}

/** Letter case and the width of spaces do not count. */
function fold(text: string): string {
  return plain(text).toLowerCase();
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function inOtherCase({ code, normalisations }: CodeReading): CodeReading {
  return { code, normalisations: [...normalisations, 'letter-case'] };
}

function reading(text: string, code: string, kind: Normalisation['kind']): CodeReading {
  return { code, normalisations: text === code ? [] : [kind] };
}

/** Tries every place where a short code can end and its label begin. */
function combined(
  key: string,
  labels: ReadonlyMap<string, string>,
  codes: ReadonlyMap<string, string>,
): CodeReading | null {
  const match = /^([\p{L}\p{Nd}_./+]{1,12})(?:\s*[-–—:]\s*|\s+)(.+)$/u.exec(key);
  const bracketed = /^([\p{L}\p{Nd}_./+]{1,12})\s*\((.+)\)$/u.exec(key);
  for (const [, head = '', tail = ''] of [bracketed, match].filter((found) => found !== null)) {
    const labelled = labels.get(tail.trim());
    if (labelled === undefined) continue;
    const coded = codes.get(head);
    // A word before a label is no code; something with a digit, or of one to three letters, is meant as one.
    if (coded === undefined && !/\d|^\p{L}{1,3}$/u.test(head)) continue;
    return { code: labelled, normalisations: ['label-to-code'], mismatch: coded !== labelled };
  }
  return null;
}

function firstOf(entries: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of entries) if (!found.has(key)) found.set(key, value);
  return found;
}
