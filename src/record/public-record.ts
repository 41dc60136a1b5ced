import type { UnitLevel } from '../frame/frame.js';
import type { Period } from '../frame/period.js';
import { sha256Hex } from '../random/sha256.js';
import { canonicalJson, type Json } from './canonical-json.js';
import type { DrawRecord } from './draw-record.js';
import type { ComparisonPlan, PackRecord, ReleasePlan } from './pack-plan.js';

/** The name of the record in the folder of a public half. */
export const publicRecordFile = 'public.json';

/**
 * What `public.json` holds: by what the public half was made, as far as that may be read by everybody.
 * There is no clock in it, no path of the office and no reference.
 */
export interface PublicRecord {
  readonly record: 'dipsample-public';
  readonly recordVersion: 1;
  readonly tool: PackRecord['tool'];
  readonly title: string;
  readonly office: string;
  readonly period: Period | null;
  readonly periodField: string;
  /** The digest of `pack.json`: which pack this is the public half of. */
  readonly packSha256: string;
  readonly audits: readonly PublicAudit[];
  /** How the tables were worked out and protected; `level` is that of every interval. */
  readonly disclosure: ReleasePlan & { readonly level: number };
}

/** One audit of a pack, as everybody may read it. */
export interface PublicAudit {
  readonly name: string;
  readonly title: string;
  readonly unit: UnitLevel;
  /** The digest of the frozen frame, and its size where that is published. */
  readonly frame: { readonly sha256: string; readonly units: number | null };
  readonly sample: { readonly units: number };
  readonly seed: {
    readonly text: string;
    readonly hash: string;
    readonly commitment: string | null;
  };
  readonly rules: DrawRecord['rules'];
  /** The digest of `draw.json`, by which a register knows the draw. */
  readonly drawSha256: string;
  /** The tables of comparisons that are published, by their paths in the public half. */
  readonly tables: readonly PublicTable[];
}

export interface PublicTable {
  readonly path: string;
  readonly unit: UnitLevel;
  readonly reference: 'group' | 'everyone-else' | 'all';
}

/** What the record of a public half needs to know of each audit, beside the record of the pack. */
export interface PublicFacts {
  readonly draw: DrawRecord;
  /** How many units are in the frame; null where the public edition does not say so. */
  readonly frameUnits: number | null;
  /** Published tables of comparisons: path in the public half, and what was asked. */
  readonly tables: readonly { readonly path: string; readonly plan: ComparisonPlan }[];
}

/** The record of a public half; the facts are in the order of the audits of the pack. */
export function publicRecord(
  pack: PackRecord,
  facts: readonly PublicFacts[],
  level: number,
): PublicRecord {
  const { title, office, period, periodField, release } = pack.plan;
  return {
    record: 'dipsample-public',
    recordVersion: 1,
    tool: pack.tool,
    title,
    office,
    period,
    periodField,
    packSha256: sha256Hex(written(pack)),
    audits: pack.plan.audits.map((audit, index) => {
      const [fact, input] = [facts[index], pack.inputs[index]];
      if (fact === undefined || input === undefined) throw new RangeError('an audit without facts');
      const { draw, frameUnits, tables } = fact;
      const { text, hash, commitment } = draw.seed;
      return {
        name: audit.name,
        title: audit.title,
        unit: draw.design.unit,
        frame: { sha256: draw.frame.sha256, units: frameUnits },
        sample: { units: draw.strata.reduce((sum, { sampleSize }) => sum + sampleSize, 0) },
        seed: { text, hash, commitment },
        rules: draw.rules,
        drawSha256: input.drawSha256,
        tables: tables.map(({ path, plan }) => ({
          path,
          unit: plan.unit,
          reference: referenceKind(plan.reference),
        })),
      };
    }),
    disclosure: { ...release, level },
  };
}

/** The bytes of `public.json`: canonical JSON and a final line feed. */
export function writePublicRecord(record: PublicRecord): string {
  return written(record);
}

/** What a public record says that the record of the pack does not; none where it is of that pack. */
export function publicRecordFaults(record: PublicRecord, pack: PackRecord): readonly string[] {
  const same = (left: unknown, right: unknown): boolean => written(left) === written(right);
  const { title, office, period, periodField } = pack.plan;
  const drawn = (audits: readonly { name: string; drawSha256: string }[]) =>
    audits.map(({ name, drawSha256 }) => ({ name, drawSha256 }));
  const seeds = record.audits.map(({ seed: { text, commitment } }) => ({ text, commitment }));
  const planned = pack.plan.audits.map(({ commitment }) => ({ text: pack.plan.seed, commitment }));
  return [
    ...(record.packSha256 === sha256Hex(written(pack)) ? [] : ['names another pack.json']),
    ...(same(record.tool, pack.tool) ? [] : ['names another version of the program']),
    ...(same(seeds, planned) ? [] : ['has another seed or commitment']),
    ...(same([record.title, record.office], [title, office])
      ? []
      : ['has another title or office']),
    ...(same([record.period, record.periodField], [period, periodField])
      ? []
      : ['has another period']),
    ...(same(record.disclosure, { ...pack.plan.release, level: record.disclosure.level })
      ? []
      : ['has other settings of disclosure control']),
    ...(same(drawn(record.audits), drawn(pack.inputs)) ? [] : ['names other draws']),
  ];
}

function referenceKind(reference: string): PublicTable['reference'] {
  return reference === 'everyone-else' || reference === 'all' ? reference : 'group';
}

function written(value: unknown): string {
  return `${canonicalJson(value as Json)}\n`;
}
