import { gunzipSync } from 'node:zlib';

/** The bytes of a text file, also of one that came packed by gzip; empty where it cannot be unpacked. */
export function unpacked(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: 1 << 26 });
  } catch {
    return new Uint8Array();
  }
}
