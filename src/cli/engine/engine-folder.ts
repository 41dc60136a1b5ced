import { tableToCsv } from '../../format/csv.js';
import { prettyJson } from '../../format/json.js';
import { type DrawRecord, drawRecord, writeDrawRecord } from '../../record/draw-record.js';
import {
  type PartialRecord,
  recordOfPart,
  writePartialRecord,
} from '../../record/partial-record.js';
import { excludedTable, sampleTable } from '../../report/draw-tables.js';
import type { Draw } from '../../sampling/draw-sample.js';
import { drawMerged } from '../../sampling/merge.js';
import { prefixesOfUnits } from '../../engine/ask-units.js';
import { workedOutFiles } from '../results/drawn-files.js';
import { excludedFile } from '../results/excluded-in.js';
import { importDescription } from '../results/import-description.js';
import { type TextFile, withChecksums } from '../results/text-file.js';
import { type DrawnThere, drawThere, type RequestThere } from './draw-there.js';
import type { OpenedSource } from './open-source.js';
import { queryFiles } from './queries.js';

/** The folder of a draw that was worked out where the data lie. */
export interface EngineFolder {
  readonly there: DrawnThere;
  readonly draw: Draw;
  readonly record: DrawRecord;
  readonly files: readonly TextFile[];
}

/** Draws where the data lie: a draw folder without the frame, and with the queries. */
export async function engineFolder(
  source: OpenedSource,
  request: Omit<RequestThere, 'partial'>,
  toolVersion: string,
): Promise<EngineFolder> {
  const there = await drawThere(source, { ...request, partial: false });
  const { part, facts, engine, sha256, carried, valuesOf } = there;
  const draw = drawMerged([part], request.design, request.seed);
  const further = {
    names: carried,
    valueOf: (unitId: string, field: string) => valuesOf.get(unitId)?.[field] ?? '',
  };
  const files = [
    ...workedOutFiles(draw),
    ...excludedFiles(request),
    { path: 'import.json', content: prettyJson(importDescription(there.intake)) },
    ...queryFiles(source.engine),
    { path: 'sample.csv', content: tableToCsv(sampleTable(draw, further)) },
  ];
  const record = drawRecord({
    toolVersion,
    draw,
    units: [],
    facts,
    commitment: request.commitment,
    there: { engine, sha256 },
    files,
  });
  return {
    there,
    draw,
    record,
    files: withChecksums([...files, { path: 'draw.json', content: writeDrawRecord(record) }]),
  };
}

/** The folder of one force's part of a draw over several, worked out where its data lie. */
export interface EnginePartialFolder {
  readonly there: DrawnThere;
  readonly record: PartialRecord;
  readonly files: readonly TextFile[];
}

/** @throws UserError PARTIAL_NEEDS_ID_FIELD and those of the engine */
export async function enginePartialFolder(
  source: OpenedSource,
  request: Omit<RequestThere, 'partial'>,
  toolVersion: string,
): Promise<EnginePartialFolder> {
  const there = await drawThere(source, { ...request, partial: true });
  const { part, sha256, engine } = there;
  const prefixes = await prefixesOfUnits(source.engine, there.frame);
  const importJson = prettyJson(importDescription(there.intake));
  const { design, seed, commitment } = request;
  const record = recordOfPart(
    { toolVersion, design, seedText: seed, facts: there.facts, commitment, importJson },
    { part, sha256, prefixes, engine },
  );
  return {
    there,
    record,
    files: withChecksums([
      ...excludedFiles(request),
      { path: 'import.json', content: importJson },
      { path: 'partial.json', content: writePartialRecord(record) },
      ...queryFiles(source.engine),
    ]),
  };
}

/** What a frame says of earlier draws in a folder of files; here it is a list of its own. */
function excludedFiles({
  design,
  excludedBy,
}: Pick<RequestThere, 'design' | 'excludedBy'>): readonly TextFile[] {
  if (design.exclude === undefined) return [];
  return [{ path: excludedFile, content: tableToCsv(excludedTable(excludedBy)) }];
}
