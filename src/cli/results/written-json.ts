import { sha256Hex } from '../../random/sha256.js';
import type { ResultFile } from './text-file.js';

/** The files of a result for `--json`: where they are (null: a dry run), and each with its digest. */
export interface WrittenJson {
  readonly written: string | null;
  readonly files: readonly {
    readonly path: string;
    readonly bytes: number;
    readonly sha256: string;
  }[];
}

/** What `--json` says of the files of a result, in the order in which they are written. */
export function writtenJson(target: string | undefined, files: readonly ResultFile[]): WrittenJson {
  return {
    written: target ?? null,
    files: files.map(({ path, content }) => ({
      path,
      bytes: typeof content === 'string' ? Buffer.byteLength(content) : content.length,
      sha256: sha256Hex(content),
    })),
  };
}
