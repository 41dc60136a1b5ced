import { sha256Hex } from '../random/sha256.js';
import { plannedSize, ticketRuleOf } from '../sampling/design.js';
import type { Draw } from '../sampling/draw-sample.js';
import type { FrameUnit } from '../sampling/stratum.js';
import { canonicalJson, type Json } from './canonical-json.js';
import type { DrawFacts } from './draw-facts.js';
import { type Extension, stopStatement } from './extension.js';
import { frameDigest } from './frame-digest.js';
import type { RecordedEngine } from './recorded-engine.js';
import { type RecordedStratum, recordedStrata } from './recorded-strata.js';
import type { Scope } from './scope.js';

/**
 * What `draw.json` holds: enough to redo the draw and to see what was changed since. There is no
 * clock in it, so the same export, design and seed give the same bytes.
 */
export interface DrawRecord {
  readonly record: 'dipsample-draw';
  readonly recordVersion: 1;
  readonly tool: { readonly name: 'dipsample'; readonly version: string };
  /** The rules that a draw depends on, each with its version: they never change under one name. */
  readonly rules: { readonly ticket: string; readonly allocation: string; readonly method: string };
  readonly seed: {
    readonly text: string;
    readonly hash: string;
    /** The SHA-256 of the commitment that fixed frame and plan before the seed was known. */
    readonly commitment: string | null;
    readonly statement: string;
  };
  readonly design: Draw['design'];
  readonly scope: Scope;
  /** Records made before the ledger was written have no `sheetRows`, `titleRows` and `header`. */
  readonly input: DrawFacts['input'] & Partial<NonNullable<DrawFacts['sheet']>>;
  /** The database that made the frame; there is no frame.csv then, and the units stay where they lie. */
  readonly engine?: RecordedEngine;
  /** The digest of `import.json`: profile, row schema and code lists as they were used. */
  readonly importSha256: string;
  readonly frame: {
    readonly units: number;
    readonly sha256: string;
    readonly collapsed: DrawFacts['collapsed'];
    readonly counts: DrawFacts['counts'];
    readonly leftOut: DrawFacts['leftOut'];
    /** Units of earlier draws: a stratum of their own from which nothing is drawn. */
    readonly excluded?: number;
  };
  readonly strata: readonly RecordedStratum[];
  /** The earlier record that this draw goes on from, and that its units were kept. */
  readonly extension?: Extension;
  /** What the design says about stopping: a declared plan, or that an extension had none. */
  readonly stopRule?: string;
  /** The SHA-256 of each file beside the record. */
  readonly files: Readonly<Record<string, string>>;
}

export interface DrawRecordInput {
  readonly toolVersion: string;
  readonly draw: Draw;
  readonly units: readonly FrameUnit[];
  readonly facts: DrawFacts;
  readonly commitment: string | null;
  readonly extension?: Extension;
  /** Where the units stayed: the database, and the digest of the frame as it worked it out. */
  readonly there?: FrameThere;
  /** The files that stand beside the record, `import.json` among them. */
  readonly files: readonly { readonly path: string; readonly content: string | Uint8Array }[];
}

/** A frame of which the units are not at hand. */
export interface FrameThere {
  readonly engine: RecordedEngine;
  readonly sha256: string;
}

export function drawRecord(input: DrawRecordInput): DrawRecord {
  const { draw, facts, commitment, extension, there } = input;
  const digests = Object.fromEntries(
    input.files.map(({ path, content }) => [path, sha256Hex(content)]),
  );
  const stopRule = stopStatement(draw.design);
  return {
    record: 'dipsample-draw',
    recordVersion: 1,
    tool: { name: 'dipsample', version: input.toolVersion },
    rules: rulesOf(draw.design),
    seed: {
      text: draw.seedText,
      hash: draw.seedHash,
      commitment,
      statement: seedStatement(commitment, draw.design),
    },
    design: draw.design,
    scope: facts.scope,
    input: { ...facts.input, ...facts.sheet },
    ...(there === undefined ? {} : { engine: there.engine }),
    importSha256: digests['import.json'] ?? '',
    frame: {
      units: draw.frameSize,
      sha256: there?.sha256 ?? frameDigest(input.units),
      collapsed: facts.collapsed,
      counts: facts.counts,
      leftOut: facts.leftOut,
      ...(draw.design.exclude === undefined ? {} : { excluded: draw.excluded }),
    },
    strata: recordedStrata(draw),
    ...(extension === undefined ? {} : { extension }),
    ...(stopRule === undefined ? {} : { stopRule }),
    files: digests,
  };
}

function seedStatement(commitment: string | null, design: Draw['design']): string {
  if (commitment === null) {
    return 'Drawn without a commitment: nothing shows that the frame and the design were fixed before the seed was known.';
  }
  const fixed =
    'Drawn under a commitment: frame and plan are those whose digests were registered before the seed was given.';
  const { earlierSizes, stages } = design;
  if (earlierSizes === undefined || stages !== undefined) return fixed;
  return `The first ${plannedSize(design)} were drawn under a commitment; that the sample is extended to ${design.size} was no part of it.`;
}

/** The rules that a draw of this design depends on, by the names under which they never change. */
export function rulesOf(design: Draw['design']): DrawRecord['rules'] {
  return {
    ticket: ticketRuleOf(design),
    allocation: `${design.allocation}-1`,
    method: `${design.method}-1`,
  };
}

/** The bytes of `draw.json`: canonical JSON and a final line feed. */
export function writeDrawRecord(record: DrawRecord): string {
  return `${canonicalJson(record as unknown as Json)}\n`;
}
