import { crc32, inflateRawSync } from 'node:zlib';
import { refusal } from '../refusal.js';
import type { Entry } from './zip-directory.js';

/**
 * The bytes of a part. Never more than the directory says are inflated; a part that has more or fewer,
 * or other bytes than its checksum, is refused, as is one that is encrypted or packed otherwise.
 */
export function inflatePart(bytes: Uint8Array, entry: Entry): Uint8Array {
  const data = unpacked(packedBytes(bytes, entry), entry);
  if (data?.length !== entry.size || crc32(data) !== entry.crc) {
    throw refusal('WORKBOOK_DAMAGED', `A part of the workbook (${entry.name}) is damaged.`);
  }
  return data;
}

function packedBytes(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { at } = entry;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) return new Uint8Array();
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return bytes.subarray(from, from + entry.packed);
}

function unpacked(packed: Uint8Array, { method, flags, size }: Entry): Uint8Array | null {
  const encrypted = (flags & 1) !== 0;
  if (encrypted || (method !== 0 && method !== 8)) return null;
  if (method === 0) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    return null;
  }
}
