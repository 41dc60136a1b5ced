import type { IssueCode } from './checks/index.js';
import type { Detail } from './issue.js';
import type { Profile } from './profile.js';

/** The five bytes that Windows-1252 leaves undefined. */
export const undefinedIn1252: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const pieceSize = 1 << 16;

/** How the bytes of a file are to be read, and what is to be said about that choice. */
export interface EncodingChoice {
  readonly encoding: Encoding;
  readonly byteOrderMark: boolean;
  readonly issue?: { readonly code: IssueCode; readonly detail: Detail };
}

/**
 * Chooses the encoding: a byte order mark decides; then what the profile declares; then strict
 * UTF-8; then Windows-1252 or unmarked UTF-16, when the bytes can hardly be anything else, with a
 * warning. Null when nothing fits.
 */
export function chooseEncoding(
  bytes: Uint8Array,
  declared: Profile['encoding'],
): EncodingChoice | null {
  const marked = byteOrderMark(bytes);
  const named = declared === 'auto' ? undefined : declared;
  if (marked !== null) {
    const choice = { encoding: marked, byteOrderMark: true };
    if (named === undefined || named === marked) return choice;
    const detail = { encoding: marked, declared: named };
    return { ...choice, issue: { code: 'ENCODING_CONTRADICTED', detail } };
  }
  if (named !== undefined) return { encoding: named, byteOrderMark: false };
  const wide = unmarkedUtf16(bytes);
  if (wide !== null) return guessed(wide);
  if (isUtf8(bytes)) return { encoding: 'utf-8', byteOrderMark: false };
  return looksLikeWindows1252(bytes) ? guessed('windows-1252') : null;
}

function guessed(encoding: Encoding): EncodingChoice {
  return {
    encoding,
    byteOrderMark: false,
    issue: { code: 'ENCODING_GUESSED', detail: { encoding } },
  };
}

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Western text as UTF-16 has a zero in every other byte: at odd places little-endian, at even ones big-endian. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, 512) & ~1;
  if (length < 8) return null;
  const zeros = [0, 0];
  for (let at = 0; at < length; at += 1)
    if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even === 0 && odd > length * 0.4) return 'utf-16le';
  if (odd === 0 && even > length * 0.4) return 'utf-16be';
  return null;
}

/** Piece by piece, so that the text is never held as a whole. */
function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += pieceSize) {
      decoder.decode(bytes.subarray(at, at + pieceSize), { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** No zero, none of the five bytes that Windows-1252 leaves undefined, and hardly a control character. */
function looksLikeWindows1252(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    if (unlikely[bytes[at] ?? 0] === 1) return false;
  }
  return true;
}

const unlikely = Uint8Array.from({ length: 256 }, (_, byte) => {
  const isControl = byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13;
  return Number(isControl || undefinedIn1252.has(byte));
});
