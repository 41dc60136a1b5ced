import { parseTable } from '../../frame/parse-table.js';
import { restore } from '../../format/neutralise.js';
import type { DrawnCase, SampleDesign } from '../../findings/sample-design.js';
import { sha256Hex } from '../../random/sha256.js';
import type { DrawRecord } from '../../record/draw-record.js';
import { stratumNames } from '../../report/stratum-names.js';
import { wordingOf } from '../../report/wording.js';
import { methodOf } from '../../sampling/methods/index.js';
import type { Shell } from '../../shell/shell.js';
import { readDrawTexts } from '../results/draw-texts.js';

import { type ChecklistSource, checklistSource } from '../results/checklist-source.js';
import type { ImportDescription } from '../results/import-description.js';

/** A draw as its folder holds it: what a checklist and the estimates need. */
export interface DrawnFolderRead {
  readonly record: DrawRecord;
  /** The SHA-256 of the record. */
  readonly id: string;
  readonly source: ChecklistSource;
  readonly description: ImportDescription;
  readonly design: SampleDesign;
  readonly cases: readonly DrawnCase[];
  /** By unit id, who reads it, in the order of the readings; null where the draw does not say who. */
  readonly readings: ReadonlyMap<string, readonly (string | null)[]>;
  readonly reviewers: readonly string[];
}

/**
 * Reads a draw folder, unchanged since it was written.
 *
 * @throws UserError FOLDER_NOT_A_DRAW, DRAW_CHANGED
 */
export async function readDrawnFolder(folder: string, shell: Shell): Promise<DrawnFolderRead> {
  const { record, texts } = await readDrawTexts(folder, shell);
  const source = checklistSource(texts);
  const description = JSON.parse(texts.importDescription) as ImportDescription;
  const twice = readTwice(texts.sample);
  return {
    record,
    id: sha256Hex(texts.record),
    source,
    description,
    design: sampleDesign(record, description),
    cases: drawnCases(
      record,
      new Map(source.cases.map(({ unitId, fields }) => [unitId, fields] as const)),
    ),
    readings: new Map(
      source.cases.map(({ unitId }) => [
        unitId,
        source.readings.get(unitId) ?? (twice.has(unitId) ? [null, null] : [null]),
      ]),
    ),
    reviewers: source.reviewers,
  };
}

/** The units that two reviewers read, where the draw says so without saying who. */
function readTwice(sample: string): ReadonlySet<string> {
  const { header, rows } = parseTable(sample);
  const [unit, double] = [header.indexOf('unit_id'), header.indexOf('double_review')];
  const twice = rows.filter((cells) => cells[double] === 'yes');
  return new Set(twice.map((cells) => restore(cells[unit] ?? '')));
}

function sampleDesign(
  { design, strata, frame }: DrawRecord,
  { schema, codeLists }: ImportDescription,
): SampleDesign {
  const wording = wordingOf(schema, new Map(codeLists.map((list) => [list.name, list])));
  const names = stratumNames(
    wording,
    design.by,
    strata.map(({ values }) => values),
  );
  return {
    unit: design.unit,
    method: design.method,
    equalChance: methodOf(design.method).equalChance,
    by: design.by,
    strata: strata.map(({ values, frameSize, sampleSize }, place) => ({
      name: names[place] ?? '',
      values,
      size: frameSize,
      sampled: sampleSize,
    })),
    excluded: frame.excluded ?? 0,
  };
}

/** Every unit drawn, reserves last in each stratum; of unequal chances each has its own weight. */
function drawnCases(
  { strata }: DrawRecord,
  fields: ReadonlyMap<string, DrawnCase['fields']>,
): readonly DrawnCase[] {
  return strata.flatMap(({ drawn, frameSize, sampleSize, inclusion }) =>
    drawn.map((unitId, place) => ({
      unitId,
      fields: fields.get(unitId) ?? {},
      weight: inclusion === undefined ? frameSize / sampleSize : 1 / (inclusion[place] ?? 1),
    })),
  );
}
