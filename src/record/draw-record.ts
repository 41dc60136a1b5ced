import type { Frame } from '../frame/frame.js';
import { sha256Hex } from '../random/sha256.js';
import type { Draw } from '../sampling/draw-sample.js';
import type { FrameUnit } from '../sampling/stratum.js';
import { canonicalJson, type Json } from './canonical-json.js';
import { frameDigest } from './frame-digest.js';
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
    readonly commitment: null;
    readonly statement: string;
  };
  readonly design: Draw['design'];
  readonly scope: Scope;
  readonly input: {
    readonly sha256: string;
    readonly bytes: number;
    readonly rows: number;
    readonly accepted: number;
    readonly rejected: number;
    readonly blank: number;
  };
  /** The digest of `import.json`: profile, row schema and code lists as they were used. */
  readonly importSha256: string;
  readonly frame: {
    readonly units: number;
    readonly sha256: string;
    readonly collapsed: Frame['rules'];
    readonly counts: Frame['counts'];
    readonly leftOut: Frame['leftOut'];
  };
  readonly strata: readonly RecordedStratum[];
  /** The SHA-256 of each file beside the record. */
  readonly files: Readonly<Record<string, string>>;
}

export interface RecordedStratum {
  readonly key: string;
  readonly values: readonly string[];
  readonly frameSize: number;
  readonly quota: string;
  readonly sampleSize: number;
  readonly reserves: number;
  readonly reason: string;
  /** References in draw order: the sample, then the reserves. */
  readonly drawn: readonly string[];
}

export interface DrawRecordInput {
  readonly toolVersion: string;
  readonly draw: Draw;
  readonly frame: Frame;
  readonly units: readonly FrameUnit[];
  readonly scope: Scope;
  /** The files that stand beside the record, `import.json` among them. */
  readonly files: readonly { readonly path: string; readonly content: string }[];
}

export function drawRecord(input: DrawRecordInput): DrawRecord {
  const { draw, frame } = input;
  const { file, counts } = frame.intake;
  const digests = Object.fromEntries(
    input.files.map(({ path, content }) => [path, sha256Hex(content)]),
  );
  return {
    record: 'dipsample-draw',
    recordVersion: 1,
    tool: { name: 'dipsample', version: input.toolVersion },
    rules: rulesOf(draw.design),
    seed: {
      text: draw.seedText,
      hash: draw.seedHash,
      commitment: null,
      statement:
        'Drawn without a commitment: nothing shows that the frame and the design were fixed before the seed was known.',
    },
    design: draw.design,
    scope: input.scope,
    input: { sha256: file.sha256, bytes: file.bytes, ...counts },
    importSha256: digests['import.json'] ?? '',
    frame: {
      units: draw.frameSize,
      sha256: frameDigest(input.units),
      collapsed: frame.rules,
      counts: frame.counts,
      leftOut: frame.leftOut,
    },
    strata: recordedStrata(draw),
    files: digests,
  };
}

/** The rules that a draw of this design depends on, by the names under which they never change. */
export function rulesOf({ allocation, method }: Draw['design']): DrawRecord['rules'] {
  return { ticket: 'dipsample-1', allocation: `${allocation}-1`, method: `${method}-1` };
}

/** The strata as the record holds them. */
export function recordedStrata(draw: Draw): readonly RecordedStratum[] {
  return draw.strata.map((stratum) => ({
    key: stratum.key,
    values: stratum.values,
    frameSize: stratum.frameSize,
    quota: stratum.quota,
    sampleSize: stratum.sampleSize,
    reserves: stratum.reserves,
    reason: stratum.reason,
    drawn: stratum.drawn.map(({ unitId }) => unitId),
  }));
}

/** The bytes of `draw.json`: canonical JSON and a final line feed. */
export function writeDrawRecord(record: DrawRecord): string {
  return `${canonicalJson(record as unknown as Json)}\n`;
}
