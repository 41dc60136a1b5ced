import { canonicalJson } from '../../record/canonical-json.js';
import type { DrawFacts } from '../../record/draw-facts.js';
import type { RecordedEngine } from '../../record/recorded-engine.js';
import type { Scope } from '../../record/scope.js';
import type { FrameRequest } from '../../frame/build-frame.js';
import { frameFields } from '../../frame/fields.js';
import type { Frame } from '../../frame/frame.js';
import { decidingFields, type Design } from '../../sampling/design.js';
import { digestUnits } from '../../engine/digest-units.js';
import { type EngineDraw, engineDraw } from '../../engine/engine-draw.js';
import { unitsOfSample } from '../../engine/sampled-rows.js';
import { frameRequest } from '../results/frame-request.js';
import { type FrameThere, frameWhereItLies } from './frame-where-it-lies.js';
import type { OpenedSource } from './open-source.js';

/** What is to be drawn where the data lie. */
export interface RequestThere {
  readonly design: Design;
  readonly seed: string;
  readonly scope: Scope;
  /** The earlier draw that used up each excluded unit. */
  readonly excludedBy: ReadonlyMap<string, string>;
  /** The SHA-256 of the commitment drawn under. */
  readonly commitment: string | null;
  readonly partial: boolean;
}

/** A draw that was worked out where the data lie, and what its record says of that. */
export interface DrawnThere extends FrameThere, EngineDraw {
  readonly sha256: string;
  readonly facts: DrawFacts;
  readonly engine: RecordedEngine;
  /** The fields that travel into the sample, and their values. */
  readonly carried: readonly string[];
  readonly valuesOf: ReadonlyMap<string, Frame['units'][number]['values']>;
}

/** Draws where the data lie. The rows of the cases that were drawn come here, and no others. */
export async function drawThere(
  source: OpenedSource,
  { design, seed, scope, excludedBy, partial }: RequestThere,
): Promise<DrawnThere> {
  const { engine, database, files } = source;
  const fields = decidingFields(design);
  const there = await frameWhereItLies(source, {
    ...requestOf(design, scope, []),
    ...(design.exclude === undefined ? {} : { excludedBy }),
  });
  const drawn = await engineDraw(engine, there.frame, design, seed, partial);
  const sha256 = await digestUnits(engine, there.frame, fields);
  const available = frameFields(there.intake);
  const wanted = partial ? [] : (there.intake.profile.sampleFields ?? []);
  const carried = wanted.filter((name) => available.has(name));
  const sample = await sampleHere(source, there, drawn, requestOf(design, scope, carried));
  return {
    ...there,
    ...drawn,
    sha256,
    carried,
    valuesOf: new Map(sample.units.map(({ id, values }) => [id, values])),
    facts: {
      scope,
      input: {
        sha256: files === null ? sha256 : there.intake.file.sha256,
        bytes: there.intake.file.bytes,
        ...there.frame.rowCounts,
      },
      collapsed: sample.rules,
      counts: there.frame.counts,
      leftOut: there.frame.leftOut,
    },
    engine: {
      name: database.name,
      version: database.version,
      files: files?.digests ?? null,
    },
  };
}

/**
 * Makes the units that were drawn from their rows by the readers of files, and holds what the
 * database made of them against that.
 */
async function sampleHere(
  source: OpenedSource,
  { intake, contents }: FrameThere,
  { first, part }: EngineDraw,
  request: FrameRequest,
): Promise<Pick<Frame, 'units' | 'rules'>> {
  const references = [...new Set(first.map(({ reference }) => reference))];
  const { engine, table, validate } = source;
  const frame = await unitsOfSample(engine, table, intake, contents, validate, references, request);
  const known = new Map(frame.units.map(({ id, values }) => [id, values]));
  const fields = part.strata[0]?.values.length ?? 0;
  for (const { unitId, values } of first) {
    const own = request.fields.slice(0, fields).map((field) => known.get(unitId)?.[field] ?? null);
    if (known.has(unitId) && canonicalJson(own) === canonicalJson(values)) continue;
    throw new Error('the database and the reader of files make different units of the same rows');
  }
  return frame;
}

function requestOf(design: Design, scope: Scope, carried: readonly string[]): FrameRequest {
  const { every, ...request } = frameRequest(design, scope, carried);
  if (every !== undefined && every.length > 0) throw new RangeError('every value of a field');
  return request;
}
