import iconv from 'iconv-lite';
import { createSha256 } from '../random/sha256.js';
import type { IssueCode } from './checks/index.js';
import { chooseEncoding, undefinedIn1252, type Encoding } from './encoding.js';
import type { Detail } from './issue.js';
import type { Profile } from './profile.js';
import { recogniseForeign } from './signature.js';

/** The bytes of a file as text, or the reason why they are no text. */
export interface Decoded {
  readonly bytes: number;
  /** SHA-256 of the bytes as they are, in lower-case hex. */
  readonly sha256: string;
  readonly encoding: Encoding | 'unknown';
  readonly byteOrderMark: boolean;
  /** The whole text in pieces, without a byte order mark; empty when the file is refused. */
  readonly pieces: readonly string[];
  readonly issues: readonly { readonly code: IssueCode; readonly detail: Detail }[];
  readonly refused: boolean;
}

/**
 * Reads all bytes of a file and decodes them strictly: a byte that does not fit the encoding refuses
 * the file and is never replaced. The whole file is held, because whether it is UTF-8 is known only
 * at its last byte.
 */
export async function decode(
  chunks: AsyncIterable<Uint8Array>,
  declared: Profile['encoding'],
): Promise<Decoded> {
  const hash = createSha256();
  const held: Uint8Array[] = [];
  for await (const chunk of chunks) {
    hash.update(chunk);
    held.push(Uint8Array.from(chunk));
  }
  const bytes = joinBytes(held);
  const facts = { bytes: bytes.length, sha256: hash.hex() };
  const refuse = (
    code: IssueCode,
    detail: Detail = {},
    encoding: Decoded['encoding'] = 'unknown',
  ): Decoded => ({
    ...facts,
    encoding,
    byteOrderMark: false,
    pieces: [],
    issues: [{ code, detail }],
    refused: true,
  });
  if (bytes.length === 0) return refuse('FILE_EMPTY');
  const foreign = recogniseForeign(bytes);
  if (foreign !== null) return refuse(foreign.code, { format: foreign.name });
  const choice = chooseEncoding(bytes, declared);
  const zero = bytes.indexOf(0);
  const wide = choice !== null && choice.encoding.startsWith('utf-16');
  if (zero >= 0 && !wide) return refuse('FILE_IS_BINARY', { line: lineOfByte(bytes, zero) });
  if (choice === null) return refuse('ENCODING_INVALID', invalidAt(bytes, 'UTF-8'));
  const pieces = decodeAs(bytes, choice.encoding);
  if (pieces === null) {
    return refuse('ENCODING_INVALID', invalidAt(bytes, choice.encoding), choice.encoding);
  }
  if (pieces.every((piece) => piece.trim() === ''))
    return refuse('FILE_EMPTY', {}, choice.encoding);
  return {
    ...facts,
    encoding: choice.encoding,
    byteOrderMark: choice.byteOrderMark,
    pieces,
    issues: choice.issue === undefined ? [] : [choice.issue],
    refused: false,
  };
}

const pieceSize = 1 << 16;

/** Null when a byte does not fit. A byte order mark is taken off. */
function decodeAs(bytes: Uint8Array, encoding: Encoding): readonly string[] | null {
  if (encoding === 'windows-1252') {
    // TextDecoder reads Windows-1252 as Latin-1 on some versions of Node.
    const decoded = slices(bytes).map((slice) => iconv.decode(slice, 'windows-1252'));
    return decoded.some((piece) => piece.includes('\ufffd')) ? null : decoded;
  }
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    const pieces = slices(bytes).map((slice) => decoder.decode(slice, { stream: true }));
    return [...pieces, decoder.decode()];
  } catch {
    return null;
  }
}

function slices(bytes: Uint8Array): readonly Buffer[] {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.ceil(bytes.length / pieceSize) }, (_, index) =>
    whole.subarray(index * pieceSize, (index + 1) * pieceSize),
  );
}

function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const [only] = chunks;
  return chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks);
}

/** Where decoding breaks: the first line that does not fit. For UTF-16 no line can be told. */
function invalidAt(bytes: Uint8Array, encoding: string): Detail {
  if (encoding.startsWith('utf-16')) return { encoding };
  if (encoding === 'windows-1252') {
    const at = bytes.findIndex((byte) => undefinedIn1252.has(byte));
    return { encoding, line: lineOfByte(bytes, at) };
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let from = 0;
  while (from < bytes.length) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end + 1;
    try {
      decoder.decode(bytes.subarray(from, to));
    } catch {
      return { encoding, line };
    }
    line += 1;
    from = to;
  }
  return { encoding };
}

function lineOfByte(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (
    let index = bytes.indexOf(10);
    index >= 0 && index < at;
    index = bytes.indexOf(10, index + 1)
  ) {
    line += 1;
  }
  return line;
}
