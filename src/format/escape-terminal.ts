/**
 * Makes a text from data safe to print on a terminal: control, direction-changing and invisible
 * characters become visible `\u{..}` escapes.
 *
 * Line feed and tab too, as a value must not be able to forge a line of output: break lines outside.
 */
export function escapeTerminal(text: string): string {
  return text.replace(unseen, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u{${code.toString(16)}}`;
  });
}

/** Controls, format characters (direction, zero width, tags), separators, halves of characters. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
