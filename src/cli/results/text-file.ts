import { compareBytewise } from '../../frame/bytewise.js';
import { inSymbols } from '../../format/symbols.js';
import { checksumFile, checksums } from '../../record/checksums.js';

/** A file of a result: text, or the bytes of a workbook. */
export interface ResultFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A file of a result, as text. */
export interface TextFile extends ResultFile {
  readonly content: string;
}

/** The text of one of the files; empty where it is not among them. */
export function textIn(files: readonly ResultFile[], path: string): string {
  return asText(files.find((file) => file.path === path)?.content ?? '');
}

/** The content of a file as text. */
export function asText(content: ResultFile['content']): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** The files in bytewise order of their paths, with the checksum file that covers them. */
export function withChecksums<File extends ResultFile>(
  files: readonly File[],
): readonly (File | TextFile)[] {
  return [...files, { path: checksumFile, content: checksums(files) }].sort((left, right) =>
    compareBytewise(left.path, right.path),
  );
}

/** The tables, charts and pages of a result with the shorthand that is asked for. */
export function withSymbols(
  files: readonly TextFile[],
  symbols: Readonly<Record<string, string>>,
): readonly TextFile[] {
  return files.map(({ path, content }) => ({
    path,
    content: /(?:^|\/)(?:tables|charts)\/|\.html$/u.test(path)
      ? inSymbols(content, symbols)
      : content,
  }));
}

/** The files moved into a folder. */
export function inFolder<File extends ResultFile>(
  folder: string,
  files: readonly File[],
): readonly File[] {
  return files.map((file) => ({ ...file, path: `${folder}/${file.path}` }));
}
