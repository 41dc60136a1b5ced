import { UserError } from '../errors.js';
import type { NamedValue } from './named.js';
import { inReadingOrder, named, type Vocabulary } from './vocabulary.js';

/**
 * Finds the value that a user means, given as a code or as a label, in any letter case.
 * @throws UserError UNKNOWN_VALUE, with the values seen, when none or several are meant
 */
export function resolveValue(
  vocabulary: Vocabulary,
  seen: ReadonlySet<string>,
  given: string,
): NamedValue {
  const found = findValue(vocabulary, seen, given);
  if (found !== null) return found;
  throw new UserError(
    'UNKNOWN_VALUE',
    `The field ${vocabulary.field} has no value "${given}".`,
    `Use one of the values seen: ${valuesSeen(vocabulary, seen)}.`,
  );
}

/** As resolveValue, but null when none or several values are meant. */
export function findValue(
  vocabulary: Vocabulary,
  seen: ReadonlySet<string>,
  given: string,
): NamedValue | null {
  const listed = new Set(vocabulary.listed.map(({ value }) => value));
  const all = [
    ...vocabulary.listed,
    ...[...seen].filter((value) => !listed.has(value)).map((value) => ({ value, label: value })),
  ];
  const folded = given.trim().toLowerCase();
  const attempts: ((candidate: NamedValue) => boolean)[] = [
    ({ value }) => value === given,
    ({ label }) => label === given,
    ({ value, label }) => value.toLowerCase() === folded || label.toLowerCase() === folded,
  ];
  for (const attempt of attempts) {
    const [only, ...others] = all.filter(attempt);
    if (only !== undefined) return others.length === 0 ? only : null;
  }
  return null;
}

/** The values seen, as a list in words; at most thirty. */
function valuesSeen(vocabulary: Vocabulary, seen: ReadonlySet<string>): string {
  const values = inReadingOrder(vocabulary, seen);
  const shown = values.slice(0, 30).map((value) => {
    const { label } = named(vocabulary, value);
    return label === value ? value : `${value} (${label})`;
  });
  const more = values.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
