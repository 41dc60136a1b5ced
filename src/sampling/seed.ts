import { UserError } from '../errors.js';

/** The seed of the bundled demonstration; draws from any other export refuse it. */
export const demonstrationSeed = 'dipsample demonstration seed, never for a real draw';

/**
 * Refuses a seed text that could not be published and typed again exactly: 20 to 200 printable
 * ASCII characters with no space at either end.
 *
 * @throws UserError SEED_INVALID
 */
export function checkSeed(seedText: string): void {
  const fault = seedFault(seedText);
  if (fault === undefined) return;
  throw new UserError(
    'SEED_INVALID',
    `The seed ${fault}.`,
    'Give 20 to 200 printable ASCII characters made where others can see it: the digits of 20 ten-sided dice, a lottery result with its date, a public beacon.',
  );
}

/** What is wrong with a seed text, as the end of a sentence; undefined when nothing is. */
export function seedFault(seedText: string): string | undefined {
  if (seedText.length < 20) {
    return `has ${seedText.length} characters; at least 20 are needed, or the draw could be steered by trying seeds`;
  }
  if (seedText.length > 200) return `has ${seedText.length} characters; at most 200 are allowed`;
  if (!/^[\x20-\x7e]*$/.test(seedText)) {
    return 'has a character that is not printable ASCII, which may not come out the same elsewhere';
  }
  if (seedText.startsWith(' ') || seedText.endsWith(' ')) {
    return 'begins or ends with a space, which is lost too easily';
  }
  if (new Set(seedText).size < 4) return 'is made of fewer than four different characters';
  return undefined;
}
