import { UserError } from '../../errors.js';
import { parseTable } from '../../frame/parse-table.js';
import { type Check, failed, held } from '../../record/check.js';
import type { DrawRecord } from '../../record/draw-record.js';
import { drawColumns } from '../../report/draw-tables.js';
import type { Shell } from '../../shell/shell.js';
import { drawFolder, type DrawRequest } from './draw-folder.js';
import { excludedIn } from './excluded-in.js';
import { checkMadeAgain } from './check-made-again.js';
import { readDescribedExport, readImportDescription } from './library-of.js';

/** Redoes a draw from the export itself, and says which file of the folder comes out otherwise. */
export async function verifyAgainstExport(
  folder: string,
  exportPath: string,
  record: DrawRecord,
  shell: Shell,
): Promise<readonly Check[]> {
  const description = await readImportDescription(folder, shell);
  if (description === undefined) {
    return [
      failed('import.json', 'is missing or cannot be read, so the export cannot be read as it was'),
    ];
  }
  const intake = await readDescribedExport(exportPath, description, shell);
  if (intake.status === 'refused') {
    return [failed('the export', 'cannot be read as the record says it was read')];
  }
  const checks = [checkInput(record, intake.file.sha256, intake.counts.rows)];
  try {
    const again = drawFolder(intake, await requestOf(folder, record, shell), record.tool.version);
    checks.push(checkUnits(record, again.record));
    checks.push(...(await checkMadeAgain(folder, again.files, shell)));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    checks.push(failed('the draw from the export', `cannot be done: ${error.message}`));
  }
  return checks;
}

/** What a record was made by; which units earlier draws had used up stands in its frozen frame. */
async function requestOf(folder: string, record: DrawRecord, shell: Shell): Promise<DrawRequest> {
  const { design, scope, seed, extension } = record;
  const { header } = parseTable(await shell.readText(`${folder}/sample.csv`));
  return {
    design,
    carried: header.filter((name) => !drawColumns.has(name) && !design.by.includes(name)),
    seed: seed.text,
    scope,
    commitment: seed.commitment,
    excludedBy: await excludedIn(folder, design, shell),
    ...(extension === undefined ? {} : { extension }),
  };
}

function checkInput({ input }: DrawRecord, sha256: string, rows: number): Check {
  const what = 'the export';
  if (input.sha256 === sha256) return held(what, 'the very file that was drawn from');
  return failed(
    what,
    rows === input.rows
      ? `another file than the one drawn from: as many rows (${rows}), but other content`
      : `another file than the one drawn from: ${rows} rows, the record says ${input.rows}`,
  );
}

function checkUnits(recorded: DrawRecord, again: DrawRecord): Check {
  const what = 'the frame from the export';
  if (recorded.frame.sha256 === again.frame.sha256) {
    return held(what, `${again.frame.units} units, digest as recorded`);
  }
  return failed(
    what,
    again.frame.units === recorded.frame.units
      ? `${again.frame.units} units as recorded, but not the same ones or not in the same strata`
      : `${again.frame.units} units; the record says ${recorded.frame.units}`,
  );
}
