import { UserError } from '../errors.js';
import { compareBytewise } from '../frame/bytewise.js';
import { sha256Hex } from '../random/sha256.js';
import { hashSeed } from '../random/ticket.js';
import type { Design } from '../sampling/design.js';
import { drawPartial, type PartialDraw } from '../sampling/partial.js';
import type { FrameUnit } from '../sampling/stratum.js';
import { canonicalJson, type Json } from './canonical-json.js';
import type { DrawFacts } from './draw-facts.js';
import { type DrawRecord, rulesOf } from './draw-record.js';
import { frameDigest } from './frame-digest.js';
import type { RecordedEngine } from './recorded-engine.js';

/**
 * What `partial.json` holds: what one force gives to a draw over several. References and the sizes
 * of strata are in it, and nothing else of any case.
 */
export interface PartialRecord extends Pick<
  DrawRecord,
  | 'recordVersion'
  | 'tool'
  | 'rules'
  | 'design'
  | 'scope'
  | 'input'
  | 'engine'
  | 'importSha256'
  | 'frame'
> {
  readonly record: 'dipsample-partial';
  readonly seed: {
    readonly text: string;
    readonly hash: string;
    /** The SHA-256 of the commitment that this part was drawn under. */
    readonly commitment: string | null;
  };
  /** What stands before the `|` of the references: of two partials none may share one. */
  readonly prefixes: readonly string[];
  readonly strata: PartialDraw['strata'];
}

export interface PartialRecordInput {
  readonly toolVersion: string;
  readonly design: Design;
  readonly seedText: string;
  readonly units: readonly FrameUnit[];
  readonly facts: DrawFacts;
  readonly commitment: string | null;
  readonly importJson: string;
}

/** @throws UserError PARTIAL_NEEDS_ID_FIELD and those of `drawPartial` */
export function partialRecord(input: PartialRecordInput): PartialRecord {
  const { design, seedText, units } = input;
  requireIdField(design);
  return recordOfPart(input, {
    part: drawPartial(units, design, seedText),
    sha256: frameDigest(units),
    prefixes: prefixesOf(units.map(({ unitId }) => unitId)),
  });
}

/** A part of which the units are not at hand: what there is to say of it, and where it was made. */
export interface PartThere {
  readonly part: PartialDraw;
  readonly sha256: string;
  readonly prefixes: readonly string[];
  readonly engine?: RecordedEngine;
}

/** The record of a part that was worked out already. @throws UserError PARTIAL_NEEDS_ID_FIELD */
export function recordOfPart(
  {
    toolVersion,
    design,
    seedText,
    facts,
    commitment,
    importJson,
  }: Omit<PartialRecordInput, 'units'>,
  { part, sha256, prefixes, engine }: PartThere,
): PartialRecord {
  requireIdField(design);
  return {
    record: 'dipsample-partial',
    recordVersion: 1,
    tool: { name: 'dipsample', version: toolVersion },
    rules: rulesOf(design),
    seed: { text: seedText, hash: hashSeed(seedText), commitment },
    design,
    scope: facts.scope,
    input: facts.input,
    ...(engine === undefined ? {} : { engine }),
    importSha256: sha256Hex(importJson),
    frame: {
      units: part.frameSize,
      sha256,
      collapsed: facts.collapsed,
      counts: facts.counts,
      leftOut: facts.leftOut,
      ...(design.exclude === undefined ? {} : { excluded: part.excluded }),
    },
    prefixes,
    strata: part.strata,
  };
}

/** @throws UserError PARTIAL_NEEDS_ID_FIELD */
export function requireIdField({ idField }: Design): void {
  if (idField !== undefined) return;
  throw new UserError(
    'PARTIAL_NEEDS_ID_FIELD',
    'A partial draw needs references that no other force has, and no --id-field was given.',
    'Give the field that tells the forces apart: --id-field force. Every force must give the same.',
  );
}

/** What stands before the first `|` of each reference, each once, in bytewise order. */
export function prefixesOf(unitIds: readonly string[]): readonly string[] {
  const prefixes = unitIds.map((unitId) => unitId.split('|', 1)[0] ?? '');
  return [...new Set(prefixes)].sort(compareBytewise);
}

/** The bytes of `partial.json`: canonical JSON and a final line feed. */
export function writePartialRecord(record: PartialRecord): string {
  return `${canonicalJson(record as unknown as Json)}\n`;
}
