import { UserError } from '../../errors.js';
import { sha256Hex } from '../../random/sha256.js';
import { type Check, failed, held } from '../../record/check.js';
import type { Commitment } from '../../record/commitment.js';
import { frameDigest } from '../../record/frame-digest.js';
import { wordingOf } from '../../report/wording.js';
import type { Shell } from '../../shell/shell.js';
import { readToolVersion } from '../tool-version.js';
import { readCommitment } from './commitment-file.js';
import { noticeFiles } from './commitment-notice.js';
import { readImportDescription } from './library-of.js';
import { intactText } from './read-folder.js';
import { readFrameFile } from './read-frame-file.js';

/** Checks that record, frozen frame, import and notice of a commitment belong together. */
export async function verifyCommitmentFolder(
  folder: string,
  shell: Shell,
): Promise<readonly Check[]> {
  const what = 'the record commitment.json';
  try {
    const { commitment, id } = await readCommitment(folder, shell);
    return [
      held(what, `commitment ${id.slice(0, 12)}, plan and plan digest belong together`),
      await checkList(folder, commitment, shell),
      await checkFrameFile(folder, commitment, shell),
      ...(await checkImportAndNotice(folder, commitment, id, shell)),
    ];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [failed(what, error.message)];
  }
}

async function checkList(folder: string, { frame }: Commitment, shell: Shell): Promise<Check> {
  const text = (await intactText(`${folder}/frame.txt`, shell)) ?? '';
  return sha256Hex(text) === frame.sha256
    ? held('frame.txt', `${frame.units} units, the list digest of the commitment`)
    : failed('frame.txt', 'is not the list of the commitment');
}

async function checkFrameFile(folder: string, { frame }: Commitment, shell: Shell): Promise<Check> {
  const units = readFrameFile((await intactText(`${folder}/frame.csv`, shell)) ?? '');
  return frameDigest(units) === frame.sha256
    ? held('frame.csv', `${frame.units} units, the list digest of the commitment`)
    : failed('frame.csv', 'is not the list of the commitment');
}

/** The notice is written again where this version wrote it; another may word it otherwise. */
async function checkImportAndNotice(
  folder: string,
  commitment: Commitment,
  id: string,
  shell: Shell,
): Promise<readonly Check[]> {
  const text = (await intactText(`${folder}/import.json`, shell)) ?? '';
  const description = await readImportDescription(folder, shell);
  if (sha256Hex(text) !== commitment.importSha256 || description === undefined) {
    return [failed('import.json', 'is not the file that the commitment names by its digest')];
  }
  const lists = new Map(description.codeLists.map((list) => [list.name, list]));
  const notice = noticeFiles(commitment, id, wordingOf(description.schema, lists));
  const sameVersion = commitment.tool.version === (await readToolVersion(shell));
  const checks = [held('import.json', 'has the digest in the commitment')];
  for (const { path, content } of notice) {
    const written = (await intactText(`${folder}/${path}`, shell)) ?? '';
    const holds = sameVersion ? written === content : written.includes(id);
    checks.push(
      holds
        ? held(path, sameVersion ? 'the same when written again' : 'names this commitment')
        : failed(path, 'does not say what the commitment says'),
    );
  }
  return checks;
}
