import { sha256Hex } from '../random/sha256.js';
import { readRecord } from './read-record.js';

/** What every line of a chain says of its place. */
export interface ChainedEntry {
  readonly number: number;
  readonly previous: string;
}

/** A chain of lines as far as it holds. */
export interface Chain<Entry extends ChainedEntry> {
  /** The entries before the first fault; all of them when there is none. */
  readonly entries: readonly Entry[];
  /** The SHA-256 of the last of these lines without its line feed; 64 zeros when there is none. */
  readonly digest: string;
  /** How many bytes of the file these entries take up, line feeds included. */
  readonly bytes: number;
  /** The last entry is whole and in its place, but its line feed is missing. */
  readonly unended: boolean;
  /** How many bytes stand behind the entries that are only the beginning of one: what a kill leaves. */
  readonly torn: number;
  readonly fault: ChainFault | null;
}

/** The first line that does not belong where it stands. */
export interface ChainFault {
  /** From 1; the lines before it have their numbers and carry each other's digests. */
  readonly line: number;
  /** What is wrong with it, as the end of a sentence that begins with the line. */
  readonly finding: string;
  readonly cause: string;
}

/** What the lines of a chain must be. */
export interface ChainKind<Entry extends ChainedEntry> {
  /** What the chain is called: a register. */
  readonly name: string;
  readonly schema: object;
  /**
   * What is wrong with an entry that fits the schema, given those before it, as the end of a sentence;
   * null for nothing.
   */
  readonly contradiction?: (entry: Entry, before: readonly Entry[]) => string | null;
}

/** The `previous` of a first entry, and the digest of an empty chain. */
const noDigest = '0'.repeat(64);

/**
 * Reads bytes of canonical JSON, one line an entry, up to the first line that breaks the chain.
 *
 * A change of the last line that leaves it well formed, and the removal of the last lines, cannot
 * be seen from the file alone: compare `digest` with one that was published.
 */
export function parseChain<Entry extends ChainedEntry>(
  content: Uint8Array,
  kind: ChainKind<Entry>,
): Chain<Entry> {
  const entries: Entry[] = [];
  let digest = noDigest;
  let bytes = 0;
  let unended = false;
  const upTo = (torn: number, fault: ChainFault | null): Chain<Entry> => {
    return { entries, digest, bytes, unended, torn, fault };
  };
  while (bytes < content.length) {
    const feed = content.indexOf(0x0a, bytes);
    const line = content.subarray(bytes, feed === -1 ? content.length : feed);
    if (feed === -1 && !isJson(line)) return upTo(line.length, null);
    const read = readLine(line, entries, digest, kind);
    if (read.fault !== undefined) return upTo(0, read.fault);
    entries.push(read.entry);
    digest = sha256Hex(line);
    unended = feed === -1;
    bytes = unended ? content.length : feed + 1;
  }
  return upTo(0, null);
}

type ReadLine<Entry> =
  | { readonly entry: Entry; readonly fault?: undefined }
  | { readonly entry?: undefined; readonly fault: ChainFault };

function readLine<Entry extends ChainedEntry>(
  bytes: Uint8Array,
  before: readonly Entry[],
  previous: string,
  { name, schema, contradiction }: ChainKind<Entry>,
): ReadLine<Entry> {
  const line = before.length + 1;
  const faulty = (finding: string, cause: string) => ({ fault: { line, finding, cause } });
  const rewritten = 'the line was edited, or another program saved the file';
  const text = decoded(bytes);
  if (text === undefined) return faulty('is not UTF-8 text', rewritten);
  const { record, fault } = readRecord<Entry>(`${text}\n`, schema);
  if (fault !== undefined) return faulty(fault, rewritten);
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
  if (record.previous !== previous) {
    return line === 1
      ? faulty(
          `does not begin ${name}: its "previous" is not 64 zeros`,
          'the line was edited, or the entries before it were removed',
        )
      : faulty(
          `does not carry the digest of line ${line - 1}`,
          `line ${line - 1} was changed after line ${line} was written, or one of the two was put in later`,
        );
  }
  const contradicted = contradiction?.(record, before) ?? null;
  return contradicted === null ? { entry: record } : faulty(contradicted, rewritten);
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
