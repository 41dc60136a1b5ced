import { type Check, failed, held } from '../../record/check.js';
import { checksumFile } from '../../record/checksums.js';
import type { Shell } from '../../shell/shell.js';
import { intactText } from './read-folder.js';
import { asText, type ResultFile } from './text-file.js';

/** Holds the files of a folder against the same files made again from the export, byte for byte. */
export async function checkMadeAgain(
  folder: string,
  files: readonly ResultFile[],
  shell: Shell,
): Promise<readonly Check[]> {
  const checks: Check[] = [];
  for (const { path, content } of files) {
    if (path === checksumFile) continue;
    checks.push(
      asText(content) === (await intactText(`${folder}/${path}`, shell))
        ? held(path, 'the same to the byte when made again from the export')
        : failed(path, 'comes out otherwise when made again from the export'),
    );
  }
  return checks;
}
