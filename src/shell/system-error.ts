import { UserError } from '../errors.js';

/** What the codes of the system mean that somebody can do something about (errno(3)). */
const words: Readonly<Record<string, string>> = {
  EACCES: 'you may not do that there',
  EBUSY: 'something else is using it',
  EDQUOT: 'your share of the disk is used up',
  EEXIST: 'something of that name is there',
  EFBIG: 'the file would be larger than the system allows',
  EIO: 'the disk reports a fault',
  EISDIR: 'it is a folder',
  ELOOP: 'links lead in a circle',
  EMFILE: 'too many files are open',
  EMLINK: 'too many links',
  ENAMETOOLONG: 'the name is too long',
  ENFILE: 'too many files are open on this computer',
  ENOENT: 'it is not there',
  ENOMEM: 'there is not enough memory',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is no folder',
  ENOTEMPTY: 'something was put in there',
  EPERM: 'the system does not permit it',
  EPIPE: 'the reader has closed it',
  EROFS: 'the disk is read-only',
  EXDEV: 'it lies on another disk',
};

/** The code of an error of the system; undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return undefined;
  return String(error.code);
}

/** Why the system did not do something: its code, and what that means where it is known. */
export function cause(error: unknown): string {
  return inWords(codeOf(error));
}

/** The code of an error, if it has one. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown cause';
}

/** A code of the system with what it means. */
export function inWords(code: string): string {
  const meaning = words[code];
  return meaning === undefined ? code : `${code}: ${meaning}`;
}

/**
 * An error of the system that nobody along the way had words for, as a refusal; any other error as
 * it is.
 */
export function withoutStack(error: unknown): unknown {
  if (systemCode(error) === undefined) return error;
  const { syscall, path } = error as { readonly syscall?: unknown; readonly path?: unknown };
  return new UserError(
    'SYSTEM_REFUSED',
    `The system refused a call of the program: ${String(syscall)}${typeof path === 'string' ? ` of ${path}` : ''} (${cause(error)}).`,
    'Mend the cause and run the same command again; a result is written whole or not at all.',
  );
}
