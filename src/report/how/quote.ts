/**
 * Texts as literals of a language, in printable ASCII alone: nothing that a terminal obeys, an
 * editor changes or a clipboard loses, and nothing that the language reads as anything but the text.
 */
type Quote = (text: string) => string;

/** The `printf` of a POSIX shell that prints `before`, a word of the shell, and then the text. */
export function printfOf(text: string, before = ''): string {
  if (plain.test(text)) return `printf '%s' ${before}${inSingleQuotes(text)}`;
  const escaped = text.replaceAll('\\', '\\\\').replace(odd, octalBytes);
  return `printf '%b' ${before}${inSingleQuotes(escaped)}`;
}

export const quoteForPython: Quote = (text) =>
  inDoubleQuotes(text, (hex) => (hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex}`));

export const quoteForR: Quote = (text) => inDoubleQuotes(text, (hex) => `\\U{${hex}}`);

/** For PowerShell, which takes a typographic quote for a plain one, and 5.1 has no escape for it. */
export const quoteForPowerShell: Quote = (text) => {
  const parts = text.split(oddUnits).map((part, index) => {
    if (index % 2 === 1) return `[char]0x${hexOf(part)}`;
    return part === '' && index > 0 ? undefined : `'${part.replaceAll("'", "''")}'`;
  });
  return parts.filter((part) => part !== undefined).join(' + ');
};

const plain = /^[ -~]*$/;
const odd = /[^ -~]/gu;
/** Without the flag u, so that a character beyond U+FFFF falls into its two halves. */
const oddUnits = /([^ -~])/;

function inSingleQuotes(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function inDoubleQuotes(text: string, escape: (hex: string) => string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(odd, (character) => escape(hexOf(character)))}"`;
}

function octalBytes(character: string): string {
  const bytes = new TextEncoder().encode(character);
  return Array.from(bytes, (byte) => `\\0${byte.toString(8).padStart(3, '0')}`).join('');
}

/** The code point in at least four hex digits. */
function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
}
