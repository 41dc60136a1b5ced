/** The characters that Windows-1252 has at 0x80 to 0x9f; a space where it has none. */
export const from80 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** The text of some bytes in an encoding, less a byte order mark; null where a byte does not fit. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === 'unknown') return null;
  if (encoding === 'windows-1252') {
    const characters = Array.from(bytes, (byte) =>
      byte >= 0x80 && byte < 0xa0 ? from80.charAt(byte - 0x80) : String.fromCharCode(byte),
    );
    return characters.some((character, at) => character === ' ' && bytes[at] !== 0x20)
      ? null
      : characters.join('');
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
