/**
 * The pattern of what `neutralise` writes: the apostrophe that it put, and as a group the blanks and
 * the first character of a formula behind it. `codePoint` writes a character of a set by its number
 * in hexadecimal. The classes say in numbers what the pattern in `neutralise.ts` says.
 */
export function formulaPattern(
  codePoint: (hex: string) => string,
  { nul }: { readonly nul: boolean },
): string {
  const written = (ranges: readonly (readonly [number, number])[]): string =>
    ranges
      .map(([first, last]) => {
        const [from, to] = [first, last].map((code) =>
          codePoint(code.toString(16).toUpperCase().padStart(4, '0')),
        );
        return first === last ? from : `${from ?? ''}-${to ?? ''}`;
      })
      .join('');
  const starts = nul ? [[0, 0] as const, ...formulaStarts] : formulaStarts;
  return `^'(['${written(blanks)}]*[=+@${written(starts)}])`;
}

const blanks = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200b],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
] as const;

/** Beside = + and @: tab, line feed, carriage return, the hyphen and the full-width twins. */
const formulaStarts = [
  [0x09, 0x0a],
  [0x0d, 0x0d],
  [0x2d, 0x2d],
  [0xff0b, 0xff0b],
  [0xff0d, 0xff0d],
  [0xff1d, 0xff1d],
  [0xff20, 0xff20],
] as const;
