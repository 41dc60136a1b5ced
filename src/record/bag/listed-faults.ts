import { foldedPath } from './bag-paths.js';
import type { Manifest } from './manifest.js';

/** What stands in a folder, by path: digest and size, or null for a link or what else is no file. */
export type FoundFiles = ReadonlyMap<string, FoundFile | null>;

export interface FoundFile {
  readonly sha256: string;
  readonly bytes: number;
}

/** Compares a folder with a manifest, both ways; `covers` says which of its files the manifest is of. */
export function listedFaults(
  { listed, faults }: Manifest,
  found: FoundFiles,
  covers: (path: string) => boolean,
  name: string,
): readonly string[] {
  const spellings = new Map([...found.keys()].map((path) => [foldedPath(path), path]));
  return [
    ...faults,
    ...[...listed].flatMap(([path, digest]) => {
      const file = found.get(path);
      if (file === null) return [`${path} is no ordinary file`];
      if (file !== undefined) {
        return file.sha256 === digest
          ? []
          : [`${path} is not what ${name} says: one of the two was changed`];
      }
      const alike = spellings.get(foldedPath(path));
      return alike === undefined
        ? [`${path} is missing`]
        : [`${path} is there under another spelling, ${alike}`];
    }),
    ...[...found.keys()]
      .filter((path) => covers(path) && !listed.has(path))
      .map((path) => `${path} was added later`),
  ];
}
