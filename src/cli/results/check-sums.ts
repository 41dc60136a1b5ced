import { type Check, failed } from '../../record/check.js';
import { checkChecksums, checksumFile, type FolderDigests } from '../../record/checksums.js';
import type { Shell } from '../../shell/shell.js';
import { intactText } from './read-folder.js';

/** Compares a folder with the checksum file that stands in it. */
export async function checkSums(
  folder: string,
  found: FolderDigests,
  shell: Shell,
): Promise<readonly Check[]> {
  const sums =
    typeof found.get(checksumFile) === 'string'
      ? await intactText(`${folder}/${checksumFile}`, shell)
      : undefined;
  if (sums !== undefined) return checkChecksums(sums, found);
  return [
    failed(
      'every file is as it was written',
      `${checksumFile} is missing${found.has(checksumFile) ? ', or no ordinary text file' : ''}`,
    ),
  ];
}
