import { UserError } from '../../errors.js';
import { buildFrame } from '../../frame/build-frame.js';
import { frameFields, requireGroupingField } from '../../frame/fields.js';
import type { Frame } from '../../frame/frame.js';
import type { Intake } from '../../frame/intake.js';
import { tableToCsv } from '../../format/csv.js';
import { prettyJson } from '../../format/json.js';
import { type DrawRecord, drawRecord, writeDrawRecord } from '../../record/draw-record.js';
import type { Scope } from '../../record/scope.js';
import { allocationTable, frameTable, sampleTable } from '../../report/draw-tables.js';
import type { Design } from '../../sampling/design.js';
import { type Draw, drawSample } from '../../sampling/draw-sample.js';
import { importDescription } from './import-description.js';
import { type TextFile, withChecksums } from './text-file.js';

/** Everything that decides a draw beside the export: design, seed, and which units are in scope. */
export interface DrawRequest {
  readonly design: Design;
  readonly seed: string;
  readonly scope: Scope;
}

export interface DrawnFolder {
  readonly draw: Draw;
  readonly frame: Frame;
  readonly record: DrawRecord;
  readonly files: readonly TextFile[];
}

/** Export to draw folder: frame, draw, record and the files that say them, checksums included. */
export function drawFolder(intake: Intake, request: DrawRequest, toolVersion: string): DrawnFolder {
  const { design, seed, scope } = request;
  const available = frameFields(intake);
  const sampleFields = (intake.profile.sampleFields ?? []).filter((name) => available.has(name));
  for (const name of design.by) requireGroupingField(name, available);
  const twice = design.by.find((name, index) => design.by.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new UserError(
      'FIELD_TWICE',
      `The field ${twice} is named twice among the stratifying fields.`,
      `Name it once: --by ${[...new Set(design.by)].join(',')}.`,
    );
  }
  const frame = buildFrame(intake, {
    unit: design.unit,
    fields: [...new Set([...design.by, ...sampleFields])],
    where: scope.where,
    ...(scope.period === null ? {} : { period: scope.period }),
  });
  const units = frame.units.map(({ id, values }) => ({
    unitId: id,
    values: design.by.map((field) => values[field] ?? ''),
  }));
  const draw = drawSample(units, design, seed);
  const files = [
    { path: 'allocation.csv', content: tableToCsv(allocationTable(draw)) },
    { path: 'frame.csv', content: tableToCsv(frameTable(draw, frame)) },
    { path: 'import.json', content: prettyJson(importDescription(intake)) },
    { path: 'sample.csv', content: tableToCsv(sampleTable(draw, frame, sampleFields)) },
  ];
  const record = drawRecord({ toolVersion, draw, frame, units, scope, files });
  return {
    draw,
    frame,
    record,
    files: withChecksums([...files, { path: 'draw.json', content: writeDrawRecord(record) }]),
  };
}
