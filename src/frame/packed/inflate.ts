import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { PackedFault } from './packed-fault.js';

/** No export that was seen shrinks to a twentieth; Deflate ends at a thousandth. */
const mostRatio = 100;
/** A file that repeats itself may shrink more, as long as it is small. */
const harmless = 32 << 20;
const sliceSize = 1 << 16;

/**
 * What is packed in a gzip archive (RFC 1952), piece by piece, the members of several one behind the
 * other. It stops early where more than `most` bytes, or far more than were packed, come out.
 *
 * @throws PackedFault
 */
export async function* inflate(
  source: AsyncIterator<Uint8Array>,
  most: number,
): AsyncGenerator<Uint8Array> {
  const came = { bytes: 0 };
  const gunzip = createGunzip({ chunkSize: sliceSize });
  // What goes wrong is thrown where the pieces are read.
  pipeline(Readable.from(inSlices(source, came)), gunzip, () => undefined);
  let bytes = 0;
  try {
    for await (const piece of gunzip as AsyncIterable<Uint8Array>) {
      bytes += piece.length;
      if (bytes > most) throw new PackedFault('GZIP_TOO_LARGE', { limit: inMebibytes(most) });
      if (bytes > harmless && bytes > came.bytes * mostRatio) {
        throw new PackedFault('GZIP_TOO_LARGE', { ratio: mostRatio });
      }
      yield piece;
    }
  } catch (error) {
    throw faultOf(error);
  }
}

/** Small slices, so that little is fed that nothing has come of yet. */
async function* inSlices(
  source: AsyncIterator<Uint8Array>,
  came: { bytes: number },
): AsyncGenerator<Uint8Array> {
  for (;;) {
    const next = await source.next();
    if (next.done === true) return;
    for (let at = 0; at < next.value.length; at += sliceSize) {
      const slice = next.value.subarray(at, at + sliceSize);
      came.bytes += slice.length;
      yield slice;
    }
  }
}

function faultOf(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  if (error.code === 'Z_BUF_ERROR') return new PackedFault('GZIP_CUT_SHORT');
  const isOfZlib = typeof error.code === 'string' && error.code.startsWith('Z_');
  return isOfZlib ? new PackedFault('GZIP_DAMAGED') : error;
}

function inMebibytes(bytes: number): string {
  if (bytes < 1 << 20) return `${bytes} bytes`;
  return `${(bytes / (1 << 20)).toFixed(bytes % (1 << 20) === 0 ? 0 : 2)} MiB`;
}
