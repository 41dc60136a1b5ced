import { tableToCsv, tableToCsvBytes } from '../../format/csv.js';
import {
  type DrawRecord,
  type DrawRecordInput,
  drawRecord,
  writeDrawRecord,
} from '../../record/draw-record.js';
import { assignmentTable } from '../../report/assignment-table.js';
import {
  allocationTable,
  frameTable,
  type FurtherFields,
  sampleTable,
} from '../../report/draw-tables.js';
import type { Draw } from '../../sampling/draw-sample.js';
import { type ResultFile, type TextFile, withChecksums } from './text-file.js';

/** A draw and what its folder says beside it. */
export interface DrawnFilesInput extends Omit<DrawRecordInput, 'files'> {
  readonly importJson: string;
  readonly further: FurtherFields;
}

/** The files of a draw folder, checksums included, and the record among them. */
export function drawnFiles(input: DrawnFilesInput): {
  readonly record: DrawRecord;
  readonly files: readonly ResultFile[];
} {
  const { importJson, further, ...recorded } = input;
  const { draw, units } = recorded;
  const files = [
    ...workedOutFiles(draw),
    { path: 'frame.csv', content: tableToCsvBytes(frameTable(draw.design, units)) },
    { path: 'import.json', content: importJson },
    { path: 'sample.csv', content: tableToCsv(sampleTable(draw, further)) },
  ];
  const record = drawRecord({ ...recorded, files });
  return {
    record,
    files: withChecksums([...files, { path: 'draw.json', content: writeDrawRecord(record) }]),
  };
}

/** The files that follow from the draw alone, so that they can be made again from the frozen frame. */
export function workedOutFiles(draw: Draw): readonly TextFile[] {
  return [
    { path: 'allocation.csv', content: tableToCsv(allocationTable(draw)) },
    ...(draw.readings.length === 0
      ? []
      : [{ path: 'assignment.csv', content: tableToCsv(assignmentTable(draw.readings)) }]),
  ];
}
