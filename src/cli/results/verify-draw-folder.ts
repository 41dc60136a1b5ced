import { UserError } from '../../errors.js';
import { parseTable } from '../../frame/parse-table.js';
import { tableToCsv } from '../../format/csv.js';
import { type Check, failed, held } from '../../record/check.js';
import type { DrawRecord } from '../../record/draw-record.js';
import { readRecord } from '../../record/read-record.js';
import type { FolderDigests } from '../../record/checksums.js';
import { unknownRules, verifyDraw } from '../../record/verify-draw.js';
import { redrawRecorded, verifyRecorded } from '../../record/verify-recorded.js';
import { sampleTable } from '../../report/draw-tables.js';
import { type Draw, drawSample } from '../../sampling/draw-sample.js';
import type { Shell } from '../../shell/shell.js';
import { workedOutFiles } from './drawn-files.js';
import { digestFolder, intactText } from './read-folder.js';
import { readFrameFile } from './read-frame-file.js';
import { readSchema } from '../read-schema.js';

export interface VerifiedDraw {
  readonly checks: readonly Check[];
  /** The record, when it could be read and its rules are known. */
  readonly record: DrawRecord | undefined;
}

/** Redoes a draw from its folder alone: record, frozen frame, allocation and sample. */
export async function verifyDrawFolder(folder: string, shell: Shell): Promise<VerifiedDraw> {
  const schema = await readSchema('draw-record', shell);
  const what = 'the record draw.json';
  const { record, fault } = readRecord<DrawRecord>(
    (await intactText(`${folder}/draw.json`, shell)) ?? '',
    schema,
  );
  if (record === undefined) return { checks: [failed(what, fault)], record };
  const checks: Check[] = [
    held(what, `record version ${record.recordVersion}, made by dipsample ${record.tool.version}`),
    ...checkFiles(record, await digestFolder(folder, shell)),
  ];
  try {
    const frozen =
      record.engine === undefined
        ? readFrameFile(await shell.readText(`${folder}/frame.csv`))
        : undefined;
    checks.push(...(frozen === undefined ? verifyRecorded(record) : verifyDraw(record, frozen)));
    // What this version does not know it cannot do again, from the frame or from the export.
    if (unknownRules(record).length > 0) return { checks, record: undefined };
    const redone =
      frozen === undefined
        ? redrawRecorded(record)
        : drawSample(frozen, record.design, record.seed.text);
    for (const { path, content } of workedOutFiles(redone)) {
      checks.push(
        content === (await intactText(`${folder}/${path}`, shell))
          ? held(path, 'the same when worked out again')
          : failed(path, 'is not what the frame and the design give'),
      );
    }
    checks.push(checkSampleFile(await shell.readText(`${folder}/sample.csv`), redone));
  } catch (error) {
    checks.push(failed('the draw, done again', cannot(error)));
  }
  return { checks, record };
}

/** The record names each file beside it by its digest: mended checksums do not hide a change. */
function checkFiles({ files, importSha256 }: DrawRecord, found: FolderDigests): readonly Check[] {
  const faults = Object.entries({ ...files, 'import.json': importSha256 })
    .filter(([path, digest]) => found.get(path) !== digest)
    .map(([path]) => failed(path, 'is not the file that the record names by its digest'));
  return faults.length > 0 ? faults : [held('the files beside the record', 'have its digests')];
}

/** What `sample.csv` says of the draw, column by column; the case's own fields are not in the frame. */
function checkSampleFile(text: string, redone: Draw): Check {
  const what = 'sample.csv';
  const { header, rows } = parseTable(text);
  const expected = parseTable(tableToCsv(sampleTable(redone, { names: [], valueOf: () => '' })));
  if (rows.length !== expected.rows.length) {
    return failed(what, `has ${rows.length} rows; the record draws ${expected.rows.length}`);
  }
  const places = expected.header.map((column) => header.indexOf(column));
  for (const [index, wanted] of expected.rows.entries()) {
    const fault = wanted.findIndex((cell, place) => rows[index]?.[places[place] ?? -1] !== cell);
    if (fault === -1) continue;
    const column = expected.header[fault] ?? '';
    return failed(what, `row ${index + 2}, column ${column}, is not what the record draws`);
  }
  return held(what, `${rows.length} rows with their tickets, as the record draws them`);
}

/** Why a step could not be done; a fault of the program is thrown on. */
function cannot(error: unknown): string {
  if (error instanceof UserError) return `cannot be done: ${error.message}`;
  throw error;
}
