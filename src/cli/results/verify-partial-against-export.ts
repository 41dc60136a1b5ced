import { UserError } from '../../errors.js';
import { type Check, failed, held } from '../../record/check.js';
import type { PartialRecord } from '../../record/partial-record.js';
import type { Shell } from '../../shell/shell.js';
import { excludedIn } from './excluded-in.js';
import { readDescribedExport, readImportDescription } from './library-of.js';
import { partialFolder } from './partial-folder.js';
import { checkMadeAgain } from './check-made-again.js';

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
  const intake = await readDescribedExport(exportPath, description, shell);
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
    checks.push(...(await checkMadeAgain(folder, again.files, shell)));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    checks.push(failed('the partial draw from the export', `cannot be done: ${error.message}`));
  }
  return checks;
}
