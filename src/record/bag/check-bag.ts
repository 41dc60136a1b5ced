import { type Check, failed, held } from '../check.js';
import { bagFiles, payloadFolder, restrictedFolder, unlistedFiles } from './bag-files.js';
import { readBagInfo } from './bag-info.js';
import { confusablePaths } from './bag-paths.js';
import { type FoundFiles, listedFaults } from './listed-faults.js';
import { type Manifest, readManifest } from './manifest.js';

/** A folder that says it is a bag. */
export interface FoundBag {
  readonly files: FoundFiles;
  /** The texts of the files of a bag that are not its payload, by path; missing for what is no UTF-8. */
  readonly texts: ReadonlyMap<string, string>;
}

/** What came of checking a bag. */
export interface CheckedBag {
  readonly checks: readonly Check[];
  /** What cannot be checked as a part of the bag is not here, and who can; null for nothing. */
  readonly notChecked: string | null;
}

/**
 * Checks a bag by RFC 8493, stricter where a pack has no use for what it allows: SHA-256 alone, and
 * nothing to fetch. Without any file of `data/restricted` it is taken for the public half, and what
 * is there is checked.
 */
export function checkBag({ files, texts }: FoundBag): CheckedBag {
  const tags = manifestOf(bagFiles.tagManifest, texts);
  const payload = manifestOf(bagFiles.manifest, texts);
  const away = [...payload.listed.keys()].filter((path) => path.startsWith(restrictedFolder));
  const isHalf = away.length > 0 && ![...files.keys()].some((path) => isRestricted(path));
  const expected = isHalf
    ? new Map([...payload.listed].filter(([path]) => !isRestricted(path)))
    : payload.listed;
  return {
    checks: [
      checkDeclaration(texts.get(bagFiles.declaration)),
      ...checkForm(files, payload),
      ...said('the tag files', listedFaults(tags, files, isTag, bagFiles.tagManifest), [
        ...needed.filter((path) => !tags.listed.has(path)).map(unnamed),
        ...[...tags.listed.keys()].filter(isPayload).map(strayTag),
      ])(`${filesOf(tags.listed.size)} matched by ${bagFiles.tagManifest}`),
      ...said(
        'the files of the pack',
        listedFaults({ ...payload, listed: expected }, files, isPayload, bagFiles.manifest),
        [...payload.listed.keys()].filter((path) => !isPayload(path)).map(strayPayload),
      )(`${filesOf(expected.size)} matched by ${bagFiles.manifest}`),
      checkSize(texts.get(bagFiles.info), payload, files, isHalf),
    ],
    notChecked: isHalf
      ? `what is not here, ${filesOf(away.length)} of ${restrictedFolder.slice(0, -1)}: this is the public half. Whoever holds the whole pack can check it.`
      : null,
  };
}

const filesOf = (count: number): string => `${count} ${count === 1 ? 'file' : 'files'}`;

const needed: readonly string[] = [bagFiles.declaration, bagFiles.info, bagFiles.manifest];

const isPayload = (path: string): boolean => path.startsWith(payloadFolder);
const isRestricted = (path: string): boolean => path.startsWith(restrictedFolder);
const isTag = (path: string): boolean =>
  !isPayload(path) && path !== bagFiles.tagManifest && !unlistedFiles.includes(path);

const unnamed = (path: string): string => `${path} is not listed in ${bagFiles.tagManifest}`;
const strayTag = (path: string): string =>
  `${bagFiles.tagManifest} lists ${path}, which belongs into ${bagFiles.manifest}`;
const strayPayload = (path: string): string =>
  `${bagFiles.manifest} lists ${path}, which is not below ${payloadFolder.slice(0, -1)}`;

function manifestOf(name: string, texts: FoundBag['texts']): Manifest {
  const text = texts.get(name);
  if (text !== undefined) return readManifest(text, name);
  return { listed: new Map(), faults: [`${name} is missing, or no text any more`] };
}

/** A line for each fault, or the one that says that all is well. */
function said(
  what: string,
  ...faults: readonly (readonly string[])[]
): (finding: string) => readonly Check[] {
  const found = faults.flat();
  return (finding) =>
    found.length > 0 ? found.map((fault) => failed(what, fault)) : [held(what, finding)];
}

function checkDeclaration(text: string | undefined): Check {
  const what = 'the declaration of the bag';
  const name = bagFiles.declaration;
  if (text === undefined) return failed(what, `${name} is missing, or no text any more`);
  if (text.startsWith('\ufeff')) return failed(what, `${name} begins with a byte order mark`);
  const [, version, encoding] =
    /^BagIt-Version: (\d+\.\d+)(?:\r\n|\r|\n)Tag-File-Character-Encoding: (\S+)(?:\r\n|\r|\n)?$/.exec(
      text,
    ) ?? [];
  if (version === undefined || encoding === undefined) {
    return failed(what, `${name} is not the two lines that declare a bag`);
  }
  if (version !== '1.0') return failed(what, `${name} says version ${version}, and 1.0 is known`);
  return encoding.toUpperCase() === 'UTF-8'
    ? held(what, 'BagIt 1.0 (RFC 8493), UTF-8')
    : failed(what, `${name} says that its texts are ${encoding}, and they are UTF-8`);
}

/** What a bag may have in general and a pack never has, and names that some systems mix up. */
function checkForm(files: FoundFiles, { listed }: Manifest): readonly Check[] {
  const others = [...files.keys()].flatMap((path) => {
    const [, algorithm] = /^(?:tag)?manifest-([^/]+)\.txt$/.exec(path) ?? [];
    if (algorithm !== undefined && algorithm !== 'sha256') {
      return [`${path} has digests of the kind ${algorithm}, which is not known here`];
    }
    return path === 'fetch.txt' ? ['fetch.txt asks for files from elsewhere'] : [];
  });
  const pairs = confusablePaths([...listed.keys(), ...files.keys()]).map(
    ({ first, second }) => `${first} and ${second} differ in case or in Unicode form alone`,
  );
  return said('the form of the bag', others, pairs)('SHA-256 alone, nothing to fetch, names apart');
}

function checkSize(
  text: string | undefined,
  { listed }: Manifest,
  files: FoundFiles,
  isHalf: boolean,
): Check {
  const what = 'the size of the pack';
  const info = text === undefined ? undefined : readBagInfo(text);
  if (info === undefined) {
    return failed(what, `${bagFiles.info} is missing, or not lines of a label and a value`);
  }
  const sizes = info.filter(([label]) => label.toLowerCase() === 'payload-oxum');
  const [, bytes, number] = /^(\d+)\.(\d+)$/.exec(sizes[0]?.[1] ?? '') ?? [];
  if (bytes === undefined || number === undefined || sizes.length > 1) {
    return failed(what, `${bagFiles.info} does not say once how many bytes and files there are`);
  }
  const found = [...files].filter(([path]) => isPayload(path));
  const size = found.reduce((sum, [, file]) => sum + (file?.bytes ?? 0), 0);
  const there = isHalf ? listed.size : found.length;
  if (Number(number) !== there) {
    return failed(what, `${bagFiles.info} says ${number} files, and there are ${there}`);
  }
  if (isHalf) return held(what, `${number} files are listed, as ${bagFiles.info} says`);
  return Number(bytes) === size
    ? held(what, `${number} files of ${bytes} bytes, as ${bagFiles.info} says`)
    : failed(what, `${bagFiles.info} says ${bytes} bytes, and there are ${size}`);
}
