import { createSha256 } from '../../random/sha256.js';
import { replay, tapped } from '../columns/chunk-source.js';
import { holdBytes, type Reopened } from '../columns/held-bytes.js';
import { inflate } from './inflate.js';
import { PackedFault } from './packed-fault.js';

/** A file that may be a gzip archive, opened for reading. */
export type Opened =
  | { readonly packed: null; readonly chunks: AsyncIterable<Uint8Array> }
  | { readonly packed: PackedFacts; readonly fault: PackedFault }
  | { readonly packed: PackedFacts; readonly fault: null; readonly held: Reopened };

export interface PackedFacts {
  /** Size and digest of the file as it lies there, read to its end. */
  readonly bytes: number;
  readonly sha256: string;
  /** How many bytes came out of it. */
  readonly unpackedBytes: number;
}

/**
 * Opens a file, which is a gzip archive by its first two bytes or none. An archive is unpacked whole
 * and held, up to `most` bytes, before anything in it is read: whether it is sound is known only at
 * its end.
 */
export async function openPacked(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Opened> {
  const source = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  const start: number[] = [];
  while (start.length < 2) {
    const next = await source.next();
    if (next.done === true) break;
    first.push(next.value);
    start.push(...next.value.subarray(0, 2));
  }
  const whole = replay(first, source);
  const isGzip = start[0] === 0x1f && start[1] === 0x8b;
  return isGzip ? openGzip(whole, most) : { packed: null, chunks: whole };
}

async function openGzip(whole: AsyncIterator<Uint8Array>, most: number): Promise<Opened> {
  const hash = createSha256();
  const held = holdBytes();
  let [bytes, unpackedBytes] = [0, 0];
  const source = tapped(whole, (chunk) => {
    hash.update(chunk);
    bytes += chunk.length;
  });
  let fault: PackedFault | null = null;
  try {
    for await (const piece of inflate(source, most)) {
      unpackedBytes += piece.length;
      held.hold(piece);
    }
  } catch (error) {
    if (!(error instanceof PackedFault)) throw error;
    fault = error;
  }
  while ((await source.next()).done !== true);
  const packed = { bytes, sha256: hash.hex(), unpackedBytes };
  return fault === null ? { packed, fault, held } : { packed, fault };
}
