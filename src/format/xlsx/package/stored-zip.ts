import { crc32 } from 'node:zlib';

/** A part of a package: its name, and its bytes as they are. */
export type Part = readonly [name: string, data: Uint8Array];

/**
 * A zip that holds parts as they are, without compression and with the date at which zip begins. The
 * same parts are the same bytes everywhere, which no version of zlib promises of compressed ones.
 */
export function storedZip(parts: readonly Part[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, data] of parts) {
    const path = new TextEncoder().encode(name);
    const facts = fields(path, data);
    const local = record(30, path, [[0, 4, 0x04034b50], ...shifted(facts, 4)]);
    directory.push(
      record(46, path, [
        [0, 4, 0x02014b50],
        [4, 2, zipVersion],
        ...shifted(facts, 6),
        [42, 4, offset],
      ]),
    );
    pieces.push(local, data);
    offset += local.length + data.length;
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = record(22, new Uint8Array(), [
    [0, 4, 0x06054b50],
    [8, 2, parts.length],
    [10, 2, parts.length],
    [12, 4, size],
    [16, 4, offset],
  ]);
  return join([...pieces, ...directory, end]);
}

/** Where a number stands in a record, how many bytes it has, and the number. */
type Field = readonly [at: number, bytes: 2 | 4, value: number];

/** What both records of a part say of it. */
function fields(path: Uint8Array, data: Uint8Array): readonly Field[] {
  return [
    [0, 2, zipVersion],
    [2, 2, namesInUtf8],
    [8, 2, firstOfJanuary1980],
    [10, 4, crc32(data)],
    [14, 4, data.length],
    [18, 4, data.length],
    [22, 2, path.length],
  ];
}

const zipVersion = 20;
const namesInUtf8 = 0x0800;
const firstOfJanuary1980 = 0x0021;

function shifted(facts: readonly Field[], by: number): readonly Field[] {
  return facts.map(([at, bytes, value]) => [at + by, bytes, value]);
}

function record(length: number, path: Uint8Array, values: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(length + path.length);
  const view = new DataView(bytes.buffer);
  for (const [at, width, value] of values) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  }
  bytes.set(path, length);
  return bytes;
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
