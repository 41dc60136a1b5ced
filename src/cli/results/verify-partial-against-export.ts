import { UserError } from '../../errors.js';
import { readExport } from '../../frame/read-export.js';
import { type Check, failed, held } from '../../record/check.js';
import { checksumFile } from '../../record/checksums.js';
import type { PartialRecord } from '../../record/partial-record.js';
import type { Shell } from '../../shell/shell.js';
import { excludedIn } from './excluded-in.js';
import { libraryOf, readImportDescription } from './library-of.js';
import { partialFolder } from './partial-folder.js';
import { intactText } from './read-folder.js';

/** Makes the folder of a partial draw again from the export, and says which file comes out otherwise. */
export async function verifyPartialAgainstExport(
  folder: string,
  exportPath: string,
  partial: PartialRecord,
  shell: Shell,
): Promise<readonly Check[]> {
  const what = 'the export';
  const description = await readImportDescription(folder, shell);
  if (description === undefined) {
    return [failed('import.json', 'cannot be read, so the export cannot be read as it was')];
  }
  const { profile, library } = libraryOf(description);
  const intake = await readExport(
    shell.stream(exportPath),
    { name: exportPath },
    profile,
    library,
    {},
  );
  if (intake.status === 'refused') {
    return [failed(what, 'cannot be read as the record says it was read')];
  }
  const same = intake.file.sha256 === partial.input.sha256;
  const checks = [
    same
      ? held(what, 'the very file that was drawn from')
      : failed(what, 'another file than the one drawn from'),
  ];
  try {
    const { design, seed, scope } = partial;
    const excludedBy = await excludedIn(folder, design, shell);
    const again = partialFolder(
      intake,
      { design, seed: seed.text, scope, excludedBy, commitment: seed.commitment },
      partial.tool.version,
    );
    for (const { path, content } of again.files) {
      if (path === checksumFile) continue;
      checks.push(
        content === (await intactText(`${folder}/${path}`, shell))
          ? held(path, 'the same to the byte when made again from the export')
          : failed(path, 'comes out otherwise when made again from the export'),
      );
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    checks.push(failed('the partial draw from the export', `cannot be done: ${error.message}`));
  }
  return checks;
}
