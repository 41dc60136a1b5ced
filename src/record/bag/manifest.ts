import { compareBytewise } from '../../frame/bytewise.js';
import { sha256Hex } from '../../random/sha256.js';
import type { DigestedFile } from '../checksums.js';
import { decodePath, encodePath, leavesBag } from './bag-paths.js';

/** The text of a manifest: one line a file, digest, two blanks and path, in bytewise order of the paths. */
export function manifestText(files: readonly DigestedFile[]): string {
  return files
    .toSorted((left, right) => compareBytewise(left.path, right.path))
    .map(({ path, content }) => `${sha256Hex(content)}  ${encodePath(path)}\n`)
    .join('');
}

/** What a manifest lists, and what is wrong with its lines, as sentences that name them. */
export interface Manifest {
  /** The digest, in lower case, of each path. */
  readonly listed: ReadonlyMap<string, string>;
  readonly faults: readonly string[];
}

/** Reads a manifest of SHA-256 as RFC 8493 lets others write it: any line end, blanks and tabs, either case. */
export function readManifest(text: string, name: string): Manifest {
  const listed = new Map<string, string>();
  const faults: string[] = [];
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  else faults.push(`${name} was cut short`);
  for (const [index, line] of lines.entries()) {
    const [, digest, written] = /^([0-9A-Fa-f]{64})[ \t]+\*?(.+)$/.exec(line) ?? [];
    const place = `line ${index + 1} of ${name}`;
    if (digest === undefined || written === undefined) {
      faults.push(`${place} is not a digest and a path`);
      continue;
    }
    const path = decodePath(written);
    if (path === undefined) faults.push(`${place} has a percent sign that is not written %25`);
    else if (leavesBag(path)) faults.push(`${place} names a path that leads out of the pack`);
    else if (listed.has(path)) faults.push(`${place} lists ${path} a second time`);
    else listed.set(path, digest.toLowerCase());
  }
  return { listed, faults };
}
