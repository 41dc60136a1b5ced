import type { StreamHash } from '../stream-hash.js';

/** Some bytes of a file, by offset and length; in `room`, where that is given and large enough. */
export type ReadAgain = (offset: number, length: number, room?: Uint8Array) => Uint8Array;

/** Where the bytes of an export can be had once more; a file can be opened again, a pipe cannot. */
export interface Reopened {
  /** All of them, from the beginning. */
  readonly stream: () => AsyncIterable<Uint8Array>;
  /** Some of them, at once. */
  readonly read: ReadAgain;
  /** Begins a digest of all of them, where that can be worked out beside the reading. */
  readonly hash?: () => Promise<StreamHash>;
}

/** Keeps the bytes of a source that cannot be opened again. */
export function holdBytes(): Reopened & { readonly hold: (chunk: Uint8Array) => void } {
  const held: Uint8Array[] = [];
  const begins: number[] = [];
  let length = 0;
  return {
    hold: (chunk) => {
      held.push(Uint8Array.from(chunk));
      begins.push(length);
      length += chunk.length;
    },
    stream: async function* () {
      for (const chunk of held) yield await Promise.resolve(chunk);
    },
    read: (offset, wanted) => {
      const bytes = new Uint8Array(wanted);
      for (let index = chunkAt(begins, offset); index < held.length; index += 1) {
        const begin = begins[index] ?? 0;
        if (begin >= offset + wanted) break;
        const from = Math.max(0, offset - begin);
        const part = held[index]?.subarray(from, offset + wanted - begin);
        if (part !== undefined) bytes.set(part, begin + from - offset);
      }
      return bytes;
    },
  };
}

/** The last chunk that begins at an offset or before it. */
function chunkAt(begins: readonly number[], offset: number): number {
  let low = 0;
  let high = begins.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((begins[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
