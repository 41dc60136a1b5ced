import { sha256Hex } from '../random/sha256.js';
import { canonicalJson, type Json } from './canonical-json.js';
import { type DrawRecord, rulesOf } from './draw-record.js';
import { stopStatement } from './extension.js';
import type { MergedDraw } from './merged-draw.js';
import { recordedStrata } from './recorded-strata.js';

/** What `merge.json` holds: the draw over all forces, and the partial draws that it was put together from. */
export interface MergeRecord extends Pick<
  DrawRecord,
  'recordVersion' | 'tool' | 'rules' | 'design' | 'scope' | 'strata' | 'stopRule' | 'files'
> {
  readonly record: 'dipsample-merge';
  readonly seed: { readonly text: string; readonly hash: string; readonly statement: string };
  readonly frame: { readonly units: number; readonly excluded?: number };
  readonly partials: readonly MergedPart[];
}

/** One partial draw: its copy in the folder, whose cases it counted, and how many. */
export interface MergedPart {
  readonly file: string;
  readonly sha256: string;
  readonly prefixes: readonly string[];
  readonly units: number;
  readonly commitment: string | null;
}

export interface MergeRecordInput {
  readonly toolVersion: string;
  readonly merged: MergedDraw;
  /** The files that stand beside the record, copies of the partials apart. */
  readonly files: readonly { readonly path: string; readonly content: string }[];
}

export function mergeRecord({ toolVersion, merged, files }: MergeRecordInput): MergeRecord {
  const { draw } = merged;
  const partials = mergedParts(merged);
  const scope = merged.parts[0]?.partial.scope ?? { where: [], period: null };
  const stopRule = stopStatement(draw.design);
  return {
    record: 'dipsample-merge',
    recordVersion: 1,
    tool: { name: 'dipsample', version: toolVersion },
    rules: rulesOf(draw.design),
    seed: { text: draw.seedText, hash: draw.seedHash, statement: statementOf(partials) },
    design: draw.design,
    scope,
    frame: {
      units: draw.frameSize,
      ...(draw.design.exclude === undefined ? {} : { excluded: draw.excluded }),
    },
    partials,
    strata: recordedStrata(draw),
    ...(stopRule === undefined ? {} : { stopRule }),
    files: Object.fromEntries(files.map(({ path, content }) => [path, sha256Hex(content)])),
  };
}

/** The partial draws as a record names them, in its order. */
export function mergedParts({ parts }: MergedDraw): readonly MergedPart[] {
  return parts.map(({ sha256, partial }, index) => ({
    file: `partials/${index + 1}-${sha256.slice(0, 12)}.json`,
    sha256,
    prefixes: partial.prefixes,
    units: partial.frame.units,
    commitment: partial.seed.commitment,
  }));
}

function statementOf(partials: readonly MergedPart[]): string {
  const open = partials.filter(({ commitment }) => commitment === null).length;
  return open === 0
    ? 'Merged from partial draws that were each made under a commitment: each frame and plan was registered before the seed was given.'
    : `Merged from ${partials.length} partial draws, ${open} of them without a commitment: nothing shows that those frames were fixed before the seed was known.`;
}

/** The bytes of `merge.json`: canonical JSON and a final line feed. */
export function writeMergeRecord(record: MergeRecord): string {
  return `${canonicalJson(record as unknown as Json)}\n`;
}
