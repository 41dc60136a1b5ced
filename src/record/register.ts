import { sha256Hex } from '../random/sha256.js';
import { readRecord } from './read-record.js';

/** What can be registered. */
export type RegisterKind = 'commitment' | 'draw' | 'extension' | 'pack' | 'partial' | 'merge';

/** One line of a register; schemas/register-entry.schema.json says what each member is. */
export interface RegisterEntry {
  readonly register: 'dipsample-register';
  readonly version: 1;
  readonly number: number;
  readonly previous: string;
  readonly date: string;
  readonly kind: RegisterKind;
  readonly id: string;
  readonly commitment: string | null;
  readonly earlier: string | null;
  readonly reason: string | null;
  readonly summary: string;
  readonly sampled: { readonly unit: string; readonly units: readonly string[] } | null;
}

/** A register as far as it holds. */
export interface Register {
  /** The entries before the first fault; all of them when there is none. */
  readonly entries: readonly RegisterEntry[];
  /** The SHA-256 of the last of these lines without its line feed; 64 zeros when there is none. */
  readonly digest: string;
  /** How many bytes of the file these entries take up, line feeds included. */
  readonly bytes: number;
  /** The last entry is whole and in its place, but its line feed is missing. */
  readonly unended: boolean;
  /** How many bytes stand behind the entries that are only the beginning of one: what a kill leaves. */
  readonly torn: number;
  readonly fault: RegisterFault | null;
}

/** The first line that does not belong where it stands. */
export interface RegisterFault {
  /** From 1; the lines before it have their numbers and carry each other's digests. */
  readonly line: number;
  /** What is wrong with it, as the end of a sentence that begins with the line. */
  readonly finding: string;
  readonly cause: string;
}

/** The `previous` of a first entry, and the digest of an empty register. */
const noDigest = '0'.repeat(64);

/**
 * Reads the bytes of a register up to the first line that breaks the chain.
 *
 * A change of the last line that leaves it well formed, and the removal of the last lines, cannot
 * be seen from the file alone: compare `digest` with one that was published.
 */
export function parseRegister(content: Uint8Array, schema: object): Register {
  const entries: RegisterEntry[] = [];
  let digest = noDigest;
  let bytes = 0;
  let unended = false;
  const upTo = (torn: number, fault: RegisterFault | null): Register => {
    return { entries, digest, bytes, unended, torn, fault };
  };
  while (bytes < content.length) {
    const feed = content.indexOf(0x0a, bytes);
    const line = content.subarray(bytes, feed === -1 ? content.length : feed);
    if (feed === -1 && !isJson(line)) return upTo(line.length, null);
    const read = readLine(line, entries.length + 1, digest, schema);
    if (read.entry === undefined) return upTo(0, read.fault);
    entries.push(read.entry);
    digest = sha256Hex(line);
    unended = feed === -1;
    bytes = unended ? content.length : feed + 1;
  }
  return upTo(0, null);
}

type ReadLine =
  | { readonly entry: RegisterEntry; readonly fault?: undefined }
  | { readonly entry?: undefined; readonly fault: RegisterFault };

function readLine(bytes: Uint8Array, line: number, previous: string, schema: object): ReadLine {
  const faulty = (finding: string, cause: string) => ({ fault: { line, finding, cause } });
  const rewritten = 'the line was edited, or another program saved the file';
  const text = decoded(bytes);
  if (text === undefined) return faulty('is not UTF-8 text', rewritten);
  const { record, fault } = readRecord<RegisterEntry>(`${text}\n`, schema);
  if (record === undefined) return faulty(fault, rewritten);
  if (record.number > line) {
    return faulty(
      `is entry ${record.number} where entry ${line} belongs`,
      'entries were removed, or put in another order',
    );
  }
  if (record.number < line) {
    return faulty(
      `is entry ${record.number} where entry ${line} belongs`,
      'an entry was put in or repeated, or the order was changed',
    );
  }
  if (record.previous === previous) return { entry: record };
  return line === 1
    ? faulty(
        'does not begin a register: its "previous" is not 64 zeros',
        'the line was edited, or the entries before it were removed',
      )
    : faulty(
        `does not carry the digest of line ${line - 1}`,
        `line ${line - 1} was changed after line ${line} was written, or one of the two was put in later`,
      );
}

/** The beginning of an entry is never JSON: its last brace is missing. */
function isJson(bytes: Uint8Array): boolean {
  const text = decoded(bytes);
  if (text === undefined) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Undefined for what is not UTF-8; a byte order mark stays, so that it is seen as a change. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
