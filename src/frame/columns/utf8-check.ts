import { isUtf8 } from 'node:buffer';

/** Checks strictly that bytes are UTF-8, chunk by chunk. */
export interface Utf8Check {
  /** False once a byte does not fit. */
  readonly add: (chunk: Uint8Array) => boolean;
  /** Whether the bytes end with a whole character. */
  readonly isWhole: () => boolean;
}

export function utf8Check(): Utf8Check {
  let carried = new Uint8Array(0);
  return {
    add: (chunk) => {
      const bytes = carried.length === 0 ? chunk : Buffer.concat([carried, chunk]);
      const whole = wholeCharacters(bytes);
      carried = Uint8Array.from(bytes.subarray(whole));
      return isUtf8(bytes.subarray(0, whole));
    },
    isWhole: () => carried.length === 0,
  };
}

/** How many bytes there are before a character that was begun and not ended, at most three bytes long. */
export function wholeCharacters(bytes: Uint8Array): number {
  const { length } = bytes;
  for (let back = 1; back <= Math.min(3, length); back += 1) {
    const byte = bytes[length - back] ?? 0;
    if (byte >= 0xc0) return lengthBegunBy(byte) > back ? length - back : length;
    if (byte < 0x80) return length;
  }
  return length;
}

function lengthBegunBy(byte: number): number {
  if (byte >= 0xf0) return 4;
  return byte >= 0xe0 ? 3 : 2;
}
