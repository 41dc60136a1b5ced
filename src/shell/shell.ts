import type { Database, DatabaseSource } from './engines/database.js';

/** One file of a result: a relative path with forward slashes, and its whole content. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What becomes of a file of lines: its first `keep` bytes stay, and `line` goes behind them. */
export interface Addition {
  readonly keep: number;
  /** With its line feed at the end; empty where the file is to stay as it is. */
  readonly line: string;
}

/** The kinds of file that lines are added to; in errors each has its name and its codes. */
export type ChainName = 'register' | 'ledger';

/** Whether a result was written, or lay there already, the same to the byte. */
export type Published = 'written' | 'there already';

/** A SHA-256 that may be worked out in another thread. */
export interface RunningHash {
  /** Takes the next bytes, which may change afterwards; a promise where one has to wait for that. */
  readonly update: (bytes: Uint8Array) => Promise<void> | undefined;
  /** The digest of all of them as 64 lowercase hex characters; nothing may be fed afterwards. */
  readonly hex: () => Promise<string>;
  /** Lets go of what it holds, whether the digest was asked for or not. */
  readonly close: () => void;
}

/** Something that happened in a run: a name, and facts that name no case and no person. */
export interface Happening {
  readonly event: string;
  readonly [fact: string]: unknown;
}

/**
 * The only door to the world. Commands take one; tests pass one that lives in memory.
 *
 * Reading throws a `UserError` (FILE_MISSING, FILE_IS_FOLDER, FILE_UNREADABLE) that names the path
 * as the user gave it.
 */
export interface Shell {
  /**
   * The bytes of a file in pieces, in order; `-` is standard input. A piece holds until the next is
   * asked for: whoever keeps it makes a copy.
   */
  readonly stream: (path: string) => AsyncIterable<Uint8Array>;
  /** Some bytes of a file that was streamed, at once; fewer where the file ends. */
  readonly readPart: (
    path: string,
    offset: number,
    length: number,
    room?: Uint8Array,
  ) => Uint8Array;
  /** Begins a SHA-256 of so many bytes, null where that is not known. */
  readonly hashOf: (bytes: number | null) => Promise<RunningHash>;
  /** The whole of a small text file (configuration, record), decoded as strict UTF-8. */
  readonly readText: (path: string) => Promise<string>;
  /** Every file below a folder, as sorted relative paths; symbolic links are listed, not followed. */
  readonly list: (folder: string) => Promise<readonly ListedFile[]>;
  /** A path written in a file, relative to that file's own folder. */
  readonly beside: (file: string, path: string) => string;
  /** The size of a file in bytes; null where it is not known, as for standard input. */
  readonly sizeOf: (path: string) => Promise<number | null>;
  readonly kindOf: (path: string) => Promise<'file' | 'folder' | 'other' | 'absent'>;
  /**
   * Where a path really is, links followed, as an absolute path with forward slashes; what is not there
   * yet is added to where the nearest folder above it is.
   */
  readonly realPath: (path: string) => Promise<string>;
  /** The text of a file that ships with the program, by its path from the package's root. */
  readonly asset: (path: string) => Promise<string>;
  /** The files that ship in a folder of the package, as sorted names. */
  readonly assetNames: (folder: string) => Promise<readonly string[]>;
  /**
   * Writes a whole result folder or nothing: alone, staged beside the target, synced, renamed once.
   * Files are 0600, folders 0700. A folder that holds this very result is left as it is.
   * @throws UserError OUTPUT_NOT_EMPTY, OUTPUT_IS_FILE, OUTPUT_UNWRITABLE, OUTPUT_CHANGED,
   * OUTPUT_NOT_SAFE, RUN_LOCKED
   */
  readonly publish: (folder: string, files: readonly OutputFile[]) => Promise<Published>;
  /**
   * Writes one new file (0600) whole or not at all; one that is there already is never replaced, and
   * one that holds the same is left as it is.
   * @throws UserError OUTPUT_EXISTS, OUTPUT_UNWRITABLE, OUTPUT_NOT_SAFE, RUN_LOCKED
   */
  readonly publishFile: (path: string, content: string) => Promise<Published>;
  /**
   * Lets a small file (0600) say something else, by one rename: a reader sees the old or the new.
   * Alone, `next` sees what it says, null where there is none, and gives what it shall say, null
   * where it stays; what it throws comes out.
   * @throws UserError POINTER_LOCKED, POINTER_NOT_A_FILE, POINTER_UNWRITABLE
   */
  readonly movePointer: (
    path: string,
    next: (text: string | null) => Promise<string | null>,
  ) => Promise<void>;
  /**
   * Adds a line to a file (0600, begun where there is none), alone: other processes wait, and one
   * that is killed stops nobody. `next` sees the bytes of the file, all of them that an earlier call
   * returned for, and decides what is added; what it throws comes out and leaves the file as it is.
   * @throws UserError REGISTER_LOCKED, REGISTER_NOT_A_FILE, REGISTER_UNWRITABLE, and the like with
   * LEDGER for a ledger
   */
  readonly appendLine: <Decided extends Addition>(
    path: string,
    next: (content: Uint8Array) => Decided,
    chain?: ChainName,
  ) => Promise<Decided>;
  /**
   * Does work for a target while no other process does work for the same one, and waits for nobody.
   * A lock whose process has ended, however it ended, is taken over.
   * @throws UserError RUN_LOCKED, which names the process that holds it
   */
  readonly runAlone: <Result>(target: string, work: () => Promise<Result>) => Promise<Result>;
  /**
   * Refuses early what `publish` would refuse late, so that long work is not done in vain; true where
   * exactly `files` lie there already.
   */
  readonly checkTarget: (folder: string, files?: readonly OutputFile[]) => Promise<boolean>;
  /**
   * Opens a database to ask it about rows where they lie; it is only read.
   * @throws UserError ENGINE_NOT_INSTALLED, ENGINE_FAILED, ENGINE_TABLE_MISSING
   */
  readonly openDatabase: (source: DatabaseSource) => Promise<Database>;
  /** Results, for standard output. */
  readonly print: (text: string) => void;
  /** What is going on, for standard error. */
  readonly narrate: (text: string) => void;
  /**
   * Waits until what was printed and narrated is taken, and gives the code of the system where some of
   * it was not (EPIPE: the reader had left); null where all was.
   */
  readonly lost: () => Promise<{ readonly print: string | null; readonly narrate: string | null }>;
  /** Tells the log of the run what happened; where no log is kept it is passed over. */
  readonly log: (happening: Happening) => void;
  /** A new secret that nobody can guess, 64 hexadecimal characters: for keys, never for a draw. */
  readonly secret: () => string;
  /** Today's date in the local calendar, as YYYY-MM-DD. */
  readonly today: () => string;
  /** This second in UTC, as 2026-10-01T06:30:05Z. */
  readonly now: () => string;
  /** Milliseconds from some moment on that never run backwards: for how long things took. */
  readonly elapsed: () => number;
  /** The version of Node.js, as v20.19.0. */
  readonly nodeVersion: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly colour: { readonly print: boolean; readonly narrate: boolean };
  readonly isTerminal: { readonly print: boolean; readonly narrate: boolean };
  /** How wide each terminal is; null where there is none. */
  readonly columns: { readonly print: number | null; readonly narrate: number | null };
  /**
   * Calls back, once, when the process is told to stop (Ctrl-C), with the exit code it ends with; the
   * returned function takes that back. Nothing can be awaited by then.
   */
  readonly whenStopped: (say: (exitCode: number) => void) => () => void;
}

export interface ListedFile {
  readonly path: string;
  readonly kind: 'file' | 'link' | 'other';
}
