import { crc32, deflateRawSync } from 'node:zlib';

/** A gzip archive whose content is stored as it is, so that it has the same bytes everywhere. */
export function gzipOf(content: string | Uint8Array): Uint8Array {
  const bytes = Buffer.from(content);
  const end = Buffer.alloc(8);
  end.writeUInt32LE(crc32(bytes), 0);
  end.writeUInt32LE(bytes.length, 4);
  const start = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
  return Buffer.concat([start, deflateRawSync(bytes, { level: 0 }), end]);
}
