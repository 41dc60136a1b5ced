import { UserError } from '../../errors.js';
import { parseTable } from '../../frame/parse-table.js';
import { tableToCsv } from '../../format/csv.js';
import { restore } from '../../format/neutralise.js';
import { ticketOf } from '../../random/ticket.js';
import { type Check, failed, held } from '../../record/check.js';
import type { DrawRecord } from '../../record/draw-record.js';
import { readRecord } from '../../record/read-record.js';
import type { FolderDigests } from '../../record/checksums.js';
import { unknownRules, verifyDraw } from '../../record/verify-draw.js';
import { allocationTable } from '../../report/draw-tables.js';
import { drawSample } from '../../sampling/draw-sample.js';
import type { Shell } from '../../shell/shell.js';
import { digestFolder, intactText } from './read-folder.js';
import { readFrameFile } from './read-frame-file.js';

export interface VerifiedDraw {
  readonly checks: readonly Check[];
  /** The record, when it could be read and its rules are known. */
  readonly record: DrawRecord | undefined;
}

/** Redoes a draw from its folder alone: record, frozen frame, allocation and sample. */
export async function verifyDrawFolder(folder: string, shell: Shell): Promise<VerifiedDraw> {
  const schema = JSON.parse(await shell.asset('schemas/draw-record.schema.json')) as object;
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
    const frozen = readFrameFile(await shell.readText(`${folder}/frame.csv`));
    checks.push(...verifyDraw(record, frozen));
    // What this version does not know it cannot do again, from the frame or from the export.
    if (unknownRules(record).length > 0) return { checks, record: undefined };
    const redone = drawSample(frozen, record.design, record.seed.text);
    const allocation = await shell.readText(`${folder}/allocation.csv`);
    checks.push(
      allocation === tableToCsv(allocationTable(redone))
        ? held('allocation.csv', 'the same when worked out again')
        : failed('allocation.csv', 'is not what the frame and the design give'),
      checkSampleFile(await shell.readText(`${folder}/sample.csv`), record),
    );
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

/** The drawn units as `sample.csv` has them must be those of the record, ticket by ticket. */
function checkSampleFile(text: string, record: DrawRecord): Check {
  const what = 'sample.csv';
  const { header, rows } = parseTable(text);
  const expected = record.strata.flatMap(({ drawn, sampleSize, values }) =>
    drawn.map((unitId, index) => ({
      unit_id: unitId,
      ...Object.fromEntries(record.design.by.map((field, place) => [field, values[place] ?? ''])),
      role: index < sampleSize ? 'sample' : 'reserve',
      rank: String(index + 1),
      ticket: ticketOf(record.seed.hash, 'select', unitId),
    })),
  );
  if (rows.length !== expected.length) {
    return failed(what, `has ${rows.length} rows; the record draws ${expected.length}`);
  }
  for (const [index, wanted] of expected.entries()) {
    const cells = rows[index] ?? [];
    for (const [column, value] of Object.entries(wanted)) {
      if (restore(cells[header.indexOf(column)] ?? '') !== value) {
        return failed(what, `row ${index + 2}, column ${column}, is not what the record draws`);
      }
    }
  }
  return held(what, `${rows.length} rows with their tickets, as the record draws them`);
}

/** Why a step could not be done; a fault of the program is thrown on. */
function cannot(error: unknown): string {
  if (error instanceof UserError) return `cannot be done: ${error.message}`;
  throw error;
}
