import { open } from 'node:fs/promises';

/** So large that asking for the next piece takes no time beside what is done with one. */
const pieceSize = 1 << 20;

/**
 * The bytes of a file in pieces. The next piece is read while one is looked at, into the other of two
 * buffers: a piece holds until the next is asked for, and no heap of pieces waits to be cleared away.
 */
export async function* streamFile(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r');
  const size = Math.min(pieceSize, Math.max(1, (await file.stat()).size + 1));
  let [filled, free] = [new Uint8Array(size), new Uint8Array(size)];
  let reading = file.read(filled, 0, size, null);
  try {
    for (;;) {
      const { bytesRead } = await reading;
      if (bytesRead === 0) return;
      reading = file.read(free, 0, size, null);
      yield filled.subarray(0, bytesRead);
      [filled, free] = [free, filled];
    }
  } finally {
    await reading.catch(() => undefined);
    await file.close();
  }
}
