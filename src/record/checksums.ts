import { compareBytewise } from '../frame/bytewise.js';
import { sha256Hex } from '../random/sha256.js';
import { type Check, failed, held } from './check.js';

/** The name of the checksum file that stands in every result folder. */
export const checksumFile = 'SHA256SUMS';

/** A file by its path in a result folder, and its bytes. */
export interface DigestedFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** The text of a checksum file, as `sha256sum -c` reads it: one line a file, in bytewise order of the paths. */
export function checksums(files: readonly DigestedFile[]): string {
  return files
    .toSorted((left, right) => compareBytewise(left.path, right.path))
    .map(({ path, content }) => `${sha256Hex(content)}  ${path}\n`)
    .join('');
}

/** What stands in a folder: the digest of each file, or null for what is no ordinary file. */
export type FolderDigests = ReadonlyMap<string, string | null>;

/**
 * Compares a folder with its checksum file, both ways: changed files, missing files, files that
 * the list does not know, and links (which `sha256sum -c` alone would pass).
 */
export function checkChecksums(text: string, found: FolderDigests): readonly Check[] {
  const what = 'every file is as it was written';
  const listed = new Map<string, string>();
  for (const [index, line] of text.split('\n').slice(0, -1).entries()) {
    const match = /^([0-9a-f]{64}) {2}(\S+)$/.exec(line);
    if (match?.[1] === undefined || match[2] === undefined) {
      return [failed(what, `line ${index + 1} of ${checksumFile} is not a digest and a path`)];
    }
    listed.set(match[2], match[1]);
  }
  const faults: string[] = text.endsWith('\n') ? [] : [`${checksumFile} was cut short`];
  for (const [path, digest] of listed) {
    const actual = found.get(path);
    if (actual === undefined) faults.push(`${path} is missing`);
    else if (actual === null) faults.push(`${path} is no ordinary file`);
    else if (actual !== digest)
      faults.push(`${path} is not what ${checksumFile} says: one of the two was changed`);
  }
  for (const path of found.keys()) {
    if (path !== checksumFile && !listed.has(path)) faults.push(`${path} was added later`);
  }
  if (faults.length > 0) return faults.map((fault) => failed(what, fault));
  return [held(what, `${listed.size} files match ${checksumFile}`)];
}
