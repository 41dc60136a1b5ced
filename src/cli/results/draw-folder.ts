import { buildFrame } from '../../frame/build-frame.js';
import { frameFields } from '../../frame/fields.js';
import type { Frame, Unit } from '../../frame/frame.js';
import type { Intake } from '../../frame/intake.js';
import { findUnit } from '../../frame/find-unit.js';
import { mapList } from '../../frame/list-view.js';
import { sharedLists } from '../../frame/shared-lists.js';
import { unitsWith } from '../../frame/units-with.js';
import { prettyJson } from '../../format/json.js';
import { factsOf } from '../../record/draw-facts.js';
import type { DrawRecord } from '../../record/draw-record.js';
import type { Extension } from '../../record/extension.js';
import type { Scope } from '../../record/scope.js';
import { decidingFields, type Design } from '../../sampling/design.js';
import { type Draw, drawSample } from '../../sampling/draw-sample.js';
import type { FrameUnit } from '../../sampling/stratum.js';
import { drawnFiles } from './drawn-files.js';
import { frameRequest } from './frame-request.js';
import { importDescription } from './import-description.js';
import type { ResultFile } from './text-file.js';

/** Everything that decides a draw beside the export. */
export interface DrawRequest {
  readonly design: Design;
  readonly seed: string;
  /** Which units are in scope. */
  readonly scope: Scope;
  /** The earlier draw that used up each excluded unit. */
  readonly excludedBy: ReadonlyMap<string, string>;
  /** The SHA-256 of the commitment drawn under. */
  readonly commitment: string | null;
  readonly extension?: Extension;
  /** The fields of the case that the sample carries; absent: those of the profile. */
  readonly carried?: readonly string[];
}

export interface FrozenFrame {
  readonly frame: Frame;
  readonly units: readonly FrameUnit[];
}

export interface DrawnFolder {
  readonly draw: Draw;
  readonly frame: Frame;
  readonly units: readonly FrameUnit[];
  readonly record: DrawRecord;
  readonly files: readonly ResultFile[];
}

/** Export to draw folder: frame, draw, record and the files that say them, checksums included. */
export function drawFolder(intake: Intake, request: DrawRequest, toolVersion: string): DrawnFolder {
  const { design, seed, scope, excludedBy, commitment, extension } = request;
  const available = frameFields(intake);
  const wanted = request.carried ?? intake.profile.sampleFields ?? [];
  const carried = wanted.filter((name) => available.has(name));
  const { frame, units } = freezeFrame(intake, design, scope, excludedBy, carried);
  const draw = drawSample(units, design, seed);
  const valuesOf = valuesOfDrawn(frame, draw);
  const { record, files } = drawnFiles({
    toolVersion,
    draw,
    units,
    facts: factsOf(frame, scope),
    commitment,
    importJson: prettyJson(importDescription(intake)),
    further: {
      names: carried,
      valueOf: (unitId, field) => valuesOf.get(unitId)?.[field] ?? '',
    },
    ...(extension === undefined ? {} : { extension }),
  });
  return { draw, frame, units, record, files };
}

/** The units of an export with all that decides a draw from it, as `frame.csv` freezes them. */
export function freezeFrame(
  intake: Intake,
  design: Design,
  scope: Scope,
  excludedBy: ReadonlyMap<string, string>,
  carried: readonly string[] = [],
): FrozenFrame {
  const frame = buildFrame(intake, frameRequest(design, scope, carried));
  const units = unitsWith(frame.units, decidingFields(design));
  if (design.exclude === undefined) return { frame, units };
  const shared = sharedLists();
  return {
    frame,
    units: mapList(units, ({ unitId, values }) => ({
      unitId,
      values: shared([...values.slice(0, -1), excludedBy.get(unitId) ?? '']),
    })),
  };
}

function valuesOfDrawn(frame: Frame, draw: Draw): ReadonlyMap<string, Unit['values']> {
  const drawn = draw.strata.flatMap((stratum) => stratum.drawn);
  return new Map(
    drawn.map(({ unitId }) => [unitId, findUnit(frame.units, unitId)?.values ?? {}] as const),
  );
}
