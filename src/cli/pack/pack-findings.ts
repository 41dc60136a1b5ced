import { UserError } from '../../errors.js';
import { parseTable } from '../../frame/parse-table.js';
import { restore } from '../../format/neutralise.js';
import { sha256Hex } from '../../random/sha256.js';
import { checkChecksums, checksumFile, checksums } from '../../record/checksums.js';
import type { FindingsRecord } from '../../record/findings-record.js';
import { readRecord } from '../../record/read-record.js';
import type { EditionName } from '../../report/audit-result.js';
import type { FindingsTable } from '../../report/pack/findings-blocks.js';
import type { Shell } from '../../shell/shell.js';
import { readSchema } from '../read-schema.js';
import { readBytes } from '../results/read-bytes.js';
import { digestFolder, intactText } from '../results/read-folder.js';
import { inFolder, type ResultFile } from '../results/text-file.js';

/** The findings on the sample of an audit, as `evaluate` wrote them. */
export interface FindingsFolder {
  /** The SHA-256 of the list of all their digests, as `evaluate` wrote it. */
  readonly id: string;
  /** The SHA-256 of the record of the draw that they are about. */
  readonly draw: string;
  readonly files: Readonly<Record<EditionName, readonly ResultFile[]>>;
}

/**
 * Reads a folder of findings whole, by its checksums.
 *
 * @throws UserError FINDINGS_UNREADABLE
 */
export async function readFindingsFolder(folder: string, shell: Shell): Promise<FindingsFolder> {
  const sums = await intactText(`${folder}/${checksumFile}`, shell);
  if (sums === undefined) throw unreadable(folder, `${checksumFile} is missing`);
  const digests = await digestFolder(folder, shell);
  const fault = checkChecksums(sums, digests).find(({ holds }) => !holds);
  if (fault !== undefined) throw unreadable(folder, fault.finding);
  const text = (await intactText(`${folder}/restricted/findings.json`, shell)) ?? '';
  const { record, fault: wrong } = readRecord<FindingsRecord>(
    text,
    await readSchema('findings-record', shell),
  );
  if (record === undefined) throw unreadable(folder, `its record ${wrong}`);
  const files = {
    restricted: await findingsFiles(`${folder}/restricted`, shell),
    public: await findingsFiles(`${folder}/public`, shell),
  };
  return { id: findingsId(files), draw: record.draw, files };
}

/** What a pack knows findings by: no file of either edition can be changed, added or taken away. */
export function findingsId(files: FindingsFolder['files']): string {
  const whole = (['restricted', 'public'] as const).flatMap((edition) =>
    inFolder(edition, files[edition]),
  );
  return sha256Hex(checksums(whole));
}

/** All files of one edition of findings. */
export async function findingsFiles(folder: string, shell: Shell): Promise<readonly ResultFile[]> {
  const files: ResultFile[] = [];
  for (const { path, kind } of await shell.list(folder)) {
    if (kind !== 'file') continue;
    const content = await readBytes(`${folder}/${path}`, shell);
    files.push({ path, content: asWritten(path, content) });
  }
  return files;
}

/** A table of the findings, as its file has it; empty where there is none. */
export function findingsTable(files: readonly ResultFile[], name: string): FindingsTable {
  const found = files.find(({ path }) => path === `tables/${name}.csv`)?.content;
  if (typeof found !== 'string') return { header: [], rows: [] };
  const { header, rows } = parseTable(found);
  return { header, rows: rows.map((cells) => cells.map(restore)) };
}

function asWritten(path: string, content: Uint8Array): string | Uint8Array {
  return path.endsWith('.xlsx')
    ? content
    : new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
}

function unreadable(folder: string, why: string): UserError {
  return new UserError(
    'FINDINGS_UNREADABLE',
    `${folder} holds no findings that a pack can take in: ${why}.`,
    'Name the folder that evaluate wrote, unchanged.',
  );
}
