import { refusal } from '../refusal.js';

/** A part as the directory of a zip names it. */
export interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  /** Bytes in the file, and bytes when inflated, as the directory says. */
  readonly packed: number;
  readonly size: number;
  /** Where the record before the bytes begins. */
  readonly at: number;
}

/**
 * The directory at the end of a zip. Refused: a zip without one, with bytes after it, in the 64-bit
 * form (which only files over 4 GB need), or in several volumes.
 */
export function zipDirectory(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfZip(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const oneVolume = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count;
  if (!oneVolume || count === 0xffff || start === 0xffffffff) throw damaged();
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: asciiName(bytes.subarray(at + 46, Math.min(end, at + 46 + nameLength))),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (at !== end) throw damaged();
  return entries;
}

/** A comment of up to 65,535 bytes may follow the last record, and nothing after it. */
function endOfZip(view: DataView): number {
  const length = view.byteLength;
  for (let at = length - 22; at >= Math.max(0, length - 22 - 0xffff); at -= 1) {
    const isEnd = view.getUint32(at, true) === 0x06054b50;
    if (isEnd && at + 22 + view.getUint16(at + 20, true) === length) return at;
  }
  throw damaged();
}

/** Office programs name parts in ASCII; other characters come out as none of theirs. */
function asciiName(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 1000));
}

function damaged(): Error {
  return refusal(
    'WORKBOOK_DAMAGED',
    'The workbook is cut short or damaged: its table of contents cannot be read.',
  );
}
