import { compareBytewise } from '../../frame/bytewise.js';
import type { DigestedFile } from '../checksums.js';
import { bagFiles, payloadFolder, unlistedFiles } from './bag-files.js';
import { type BagInfoEntry, bagInfoText } from './bag-info.js';
import { confusablePaths, leavesBag } from './bag-paths.js';
import { manifestText } from './manifest.js';

/** What `bag-info.txt` says of a bag, beside the size of its payload. */
export interface BagAbout {
  /** Source-Organization: who publishes it. */
  readonly organisation: string;
  /** External-Description: what it is, in words. */
  readonly description: string;
  /** External-Identifier: what tells it from every other, such as the digest of its record. */
  readonly identifier: string;
  /** Bag-Group-Identifier: what the bags of one series share; null for none. */
  readonly group: string | null;
  /** Bag-Software-Agent: the program and its version. */
  readonly software: string;
  /** Bagging-Date, YYYY-MM-DD, as it was given; null for none, as no clock is read. */
  readonly date: string | null;
  /** Retention-Review-Date, YYYY-MM-DD; null for none. */
  readonly retentionReview: string | null;
}

/**
 * A bag as RFC 8493 defines it, made of the files of a pack: the payload, whose paths begin with
 * `data/`, the tag files beside it, and the declaration, information and manifests that are made here.
 * `run.json` and the signature are in no manifest, so that all else is the same whenever it is made.
 *
 * The files come in bytewise order. Throws a RangeError for a path that no bag may have.
 */
export function bagOf({
  payload,
  tags,
  about,
}: {
  readonly payload: readonly DigestedFile[];
  readonly tags: readonly DigestedFile[];
  readonly about: BagAbout;
}): readonly DigestedFile[] {
  refusePaths(payload, tags);
  const listed = [
    ...tags.filter(({ path }) => !unlistedFiles.includes(path)),
    { path: bagFiles.declaration, content: declaration },
    { path: bagFiles.info, content: bagInfoText(infoOf(about, payload)) },
    { path: bagFiles.manifest, content: manifestText(payload) },
  ];
  return [
    ...payload,
    ...tags.filter(({ path }) => unlistedFiles.includes(path)),
    ...listed,
    { path: bagFiles.tagManifest, content: manifestText(listed) },
  ].sort((left, right) => compareBytewise(left.path, right.path));
}

const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

function infoOf(about: BagAbout, payload: readonly DigestedFile[]): readonly BagInfoEntry[] {
  const bytes = payload.reduce((sum, { content }) => sum + byteLength(content), 0);
  return [
    ['Source-Organization', about.organisation],
    ['External-Description', about.description],
    ['External-Identifier', about.identifier],
    ...(about.date === null ? [] : [['Bagging-Date', about.date] as const]),
    ...(about.retentionReview === null
      ? []
      : [['Retention-Review-Date', about.retentionReview] as const]),
    ['Payload-Oxum', `${bytes}.${payload.length}`],
    ...(about.group === null ? [] : [['Bag-Group-Identifier', about.group] as const]),
    ['Bag-Software-Agent', about.software],
  ];
}

function byteLength(content: string | Uint8Array): number {
  return typeof content === 'string' ? new TextEncoder().encode(content).length : content.length;
}

function refusePaths(payload: readonly DigestedFile[], tags: readonly DigestedFile[]): void {
  const own: readonly string[] = Object.values(bagFiles);
  const paths = [...payload, ...tags].map(({ path }) => path);
  const misplaced =
    payload.find(({ path }) => !path.startsWith(payloadFolder)) ??
    tags.find(({ path }) => path.startsWith(payloadFolder) || own.includes(path));
  const outside = paths.find(leavesBag) ?? misplaced?.path;
  if (outside !== undefined) throw new RangeError(`no file of a bag may stand at ${outside}`);
  if (new Set(paths).size < paths.length) throw new RangeError('a bag with a file twice');
  const [pair] = confusablePaths(paths);
  if (pair !== undefined) {
    throw new RangeError(`${pair.first} and ${pair.second} are one file on some systems`);
  }
}
