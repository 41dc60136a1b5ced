import type { Shell } from '../../shell/shell.js';

/** The whole of a file, byte by byte: what a chain of digests is checked on. */
export async function readBytes(path: string, shell: Pick<Shell, 'stream'>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of shell.stream(path)) pieces.push(Uint8Array.from(piece));
  return Buffer.concat(pieces);
}
