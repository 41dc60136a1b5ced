import { tableToCsv } from '../../format/csv.js';
import { type MergedDraw, mergePartials } from '../../record/merged-draw.js';
import {
  mergedParts,
  type MergeRecord,
  mergeRecord,
  writeMergeRecord,
} from '../../record/merged-record.js';
import { type PartialText, readPartial } from '../../record/partial-reading.js';
import { sampleTable } from '../../report/draw-tables.js';
import { contributionTable } from '../../report/merge-tables.js';
import { workedOutFiles } from './drawn-files.js';
import { type TextFile, withChecksums } from './text-file.js';

/** A draw over several forces. */
export interface MergedFolder extends MergedDraw {
  readonly record: MergeRecord;
  readonly files: readonly TextFile[];
}

/**
 * Partial draws to the folder of the draw over all of them, with copies of the partials, so that
 * anyone can merge them again. `schema` is that of a partial draw, bundled.
 *
 * @throws UserError PARTIAL_UNREADABLE, PARTIAL_CONTRADICTS_ITSELF and those of `mergePartials`
 */
export function mergeFolder(
  texts: readonly PartialText[],
  toolVersion: string,
  schema: object,
): MergedFolder {
  const merged = mergePartials(texts.map((text) => readPartial(text, schema)));
  const { draw, parts } = merged;
  const named = mergedParts(merged);
  const files = [
    ...workedOutFiles(draw),
    { path: 'partials.csv', content: tableToCsv(contributionTable(draw, named)) },
    {
      path: 'sample.csv',
      content: tableToCsv(sampleTable(draw, { names: [], valueOf: () => '' })),
    },
  ];
  const record = mergeRecord({ toolVersion, merged, files });
  return {
    ...merged,
    record,
    files: withChecksums([
      ...files,
      { path: 'merge.json', content: writeMergeRecord(record) },
      ...named.map(({ file }, index) => ({ path: file, content: parts[index]?.text ?? '' })),
    ]),
  };
}
