import { UserError } from '../../errors.js';
import { compareBytewise } from '../../frame/bytewise.js';
import type { Profile } from '../../frame/profile.js';
import { type ScannedCsv, scanCsv } from '../../engine/scan-csv.js';
import { createSha256, sha256Hex } from '../../random/sha256.js';
import type { FileFormat } from '../../shell/engines/database.js';
import type { Shell } from '../../shell/shell.js';

/** Files that are read as one table, in the order of their names. */
export interface EngineFiles {
  readonly paths: readonly string[];
  readonly format: FileFormat;
  /** Of each file, in this order. */
  readonly digests: readonly { readonly sha256: string; readonly bytes: number }[];
  /** The header of CSV files; Parquet says its own. */
  readonly header: readonly string[] | null;
  /** What the database must find: records behind the headers without empty lines; null for Parquet. */
  readonly records: number | null;
  readonly emptyLines: number;
}

/**
 * Finds the files that are meant and reads each of them through once.
 *
 * @throws UserError ENGINE_SOURCE_UNCLEAR, ENGINE_CSV_IRREGULAR, and those of reading files
 */
export async function openFiles(
  given: readonly string[],
  profile: Profile,
  shell: Shell,
): Promise<EngineFiles> {
  const paths = [...(await filesMeant(given, shell))].sort(compareBytewise);
  const parquet = paths.filter((path) => path.endsWith('.parquet'));
  if (paths.length === 0 || (parquet.length > 0 && parquet.length < paths.length)) {
    throw new UserError(
      'ENGINE_SOURCE_UNCLEAR',
      `It is not clear what is to be read: ${paths.length === 0 ? 'there is no .csv and no .parquet file' : 'Parquet files and others were given together'}.`,
      'Give .parquet files alone, or CSV files alone.',
    );
  }
  return parquet.length > 0 ? openParquet(paths, shell) : openCsv(paths, profile, shell);
}

/** One digest for all files: of a single file its own, of several that of the list of theirs. */
export function digestOfFiles(digests: EngineFiles['digests']): string {
  const [only] = digests;
  if (digests.length === 1 && only !== undefined) return only.sha256;
  return sha256Hex(digests.map(({ sha256 }) => `${sha256}\n`).join(''));
}

async function filesMeant(given: readonly string[], shell: Shell): Promise<ReadonlySet<string>> {
  const found: string[] = [];
  for (const path of given) {
    if ((await shell.kindOf(path)) !== 'folder') {
      found.push(path);
      continue;
    }
    const inside = (await shell.list(path)).map((file) => file.path);
    found.push(
      ...inside.filter((file) => /\.(?:csv|parquet)$/.test(file)).map((file) => `${path}/${file}`),
    );
  }
  return new Set(found);
}

async function openParquet(paths: readonly string[], shell: Shell): Promise<EngineFiles> {
  const digests = [];
  for (const path of paths) {
    const hash = createSha256();
    let bytes = 0;
    for await (const chunk of shell.stream(path)) {
      hash.update(chunk);
      bytes += chunk.length;
    }
    digests.push({ sha256: hash.hex(), bytes });
  }
  return {
    paths,
    format: { kind: 'parquet' },
    digests,
    header: null,
    records: null,
    emptyLines: 0,
  };
}

async function openCsv(
  paths: readonly string[],
  profile: Profile,
  shell: Shell,
): Promise<EngineFiles> {
  const scanned: ScannedCsv[] = [];
  const faults: string[] = [];
  for (const path of paths) {
    const found = await scanCsv(shell.stream(path), profile);
    if ('fault' in found) faults.push(`${path} ${found.fault}`);
    else scanned.push(found);
  }
  const [first] = scanned;
  for (const [index, { header, delimiter }] of scanned.entries()) {
    if (first === undefined || faults.length > 0) break;
    const same =
      delimiter === first.delimiter && JSON.stringify(header) === JSON.stringify(first.header);
    if (!same)
      faults.push(`${paths[index] ?? ''} has another header or delimiter than ${paths[0] ?? ''}`);
  }
  if (faults.length > 0 || first === undefined) {
    throw new UserError(
      'ENGINE_CSV_IRREGULAR',
      `Not every file is a plain CSV table of one form:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
      'Mend them at their source, or read them one by one without --engine: dipsample validate says what is wrong in which row.',
    );
  }
  const emptyLines = scanned.reduce((sum, file) => sum + file.emptyLines, 0);
  return {
    paths,
    format: { kind: 'csv', delimiter: first.delimiter, columns: columnNames(first.header) },
    digests: scanned.map(({ sha256, bytes }) => ({ sha256, bytes })),
    header: first.header,
    records: scanned.reduce((sum, file) => sum + file.records, 0) - emptyLines,
    emptyLines,
  };
}

/** A heading names its column, unless another has the same name for a database, or it has none. */
function columnNames(header: readonly string[]): readonly string[] {
  const names = header.map((heading) => heading.trim().toLowerCase());
  return header.map((heading, place) =>
    heading.trim() === '' || names.indexOf(names[place] ?? '') < place || /\p{C}/u.test(heading)
      ? `column ${place + 1}`
      : heading,
  );
}
