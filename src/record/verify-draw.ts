import { hashSeed } from '../random/ticket.js';
import { ticketRules } from '../random/ticket-rules.js';
import { ticketRuleOf } from '../sampling/design.js';
import { allocations } from '../sampling/allocations/index.js';
import { type Draw, drawSample } from '../sampling/draw-sample.js';
import { planStrata } from '../sampling/plan-strata.js';
import { samplingMethods } from '../sampling/methods/index.js';
import type { FrameUnit } from '../sampling/stratum.js';
import { type Check, failed, held } from './check.js';
import { type DrawRecord, rulesOf } from './draw-record.js';
import { frameDigest } from './frame-digest.js';
import { recordedStrata } from './recorded-strata.js';

/** Redoes a draw from its record and its frozen frame alone, and says what agrees. */
export function verifyDraw(record: DrawRecord, frozen: readonly FrameUnit[]): readonly Check[] {
  const unknown = unknownRules(record);
  if (unknown.length > 0) {
    const finding = `the record names ${unknown.join(' and ')}, which this version of dipsample does not know`;
    return [failed('the rules of the draw', finding)];
  }
  return [
    checkSeedHash(record),
    checkFrame(record, frozen),
    ...checkRedraw(record, frozen),
    ...checkExtension(record, frozen),
  ];
}

/** The rules that a record depends on and that are not among those registered under these names. */
export function unknownRules({
  rules,
  design,
}: Pick<DrawRecord, 'rules' | 'design'>): readonly string[] {
  const known = rulesOf(design);
  return [
    ...(Object.hasOwn(allocations, design.allocation)
      ? []
      : [`the allocation ${design.allocation}`]),
    ...(Object.hasOwn(samplingMethods, design.method) ? [] : [`the method ${design.method}`]),
    ...(Object.hasOwn(ticketRules, ticketRuleOf(design))
      ? []
      : [`the ticket rule ${ticketRuleOf(design)}`]),
    ...Object.entries(rules)
      .filter(([name, rule]) => rule !== known[name as keyof typeof known])
      .map(([name, rule]) => `the ${name} rule ${rule}`),
  ];
}

export function checkSeedHash({ seed }: DrawRecord): Check {
  const what = 'the seed';
  return hashSeed(seed.text) === seed.hash
    ? held(what, 'its SHA-256 is the one in the record')
    : failed(what, 'the seed text and its SHA-256 in the record belong to different seeds');
}

function checkFrame(record: DrawRecord, frozen: readonly FrameUnit[]): Check {
  const what = 'the frozen frame';
  const recorded = record.frame;
  if (frozen.length !== recorded.units) {
    return failed(what, `frame.csv has ${frozen.length} units; the record says ${recorded.units}`);
  }
  return frameDigest(frozen) === recorded.sha256
    ? held(what, `${frozen.length} units, digest as recorded`)
    : failed(what, 'frame.csv has as many units as recorded, but not the same ones');
}

/** The units of the round before are the first ones of every stratum, as many as the record says. */
function checkExtension(
  { extension, design }: DrawRecord,
  frozen: readonly FrameUnit[],
): readonly Check[] {
  const what = 'the extension';
  if (extension === undefined) {
    return design.earlierSizes === undefined
      ? []
      : [failed(what, 'the design names earlier sizes, but the record names no earlier draw')];
  }
  const { strata } = planStrata(frozen, design);
  const before = strata.reduce((sum, { rounds }) => sum + (rounds.at(-2) ?? 0), 0);
  const lost = strata.filter(({ rounds }) => (rounds.at(-2) ?? 0) > (rounds.at(-1) ?? 0));
  if (lost.length > 0) {
    return lost.map(({ key }) => failed(what, `takes units away from stratum ${key}`));
  }
  return extension.kept === before
    ? [held(what, `all ${before} units of the earlier sample are in it, at their ranks`)]
    : [
        failed(
          what,
          `keeps ${before} units of the earlier sample; the record says ${extension.kept}`,
        ),
      ];
}

function checkRedraw(record: DrawRecord, frozen: readonly FrameUnit[]): readonly Check[] {
  return compareStrata(record, drawSample(frozen, record.design, record.seed.text));
}

/** Holds the strata of a record against a draw that was done again. */
export function compareStrata(record: DrawRecord, again: Draw): readonly Check[] {
  const what = 'the draw, done again';
  const redone = recordedStrata(again);
  if (redone.length !== record.strata.length) {
    return [
      failed(
        what,
        `the frame makes another number of strata (${redone.length}) than the record has (${record.strata.length})`,
      ),
    ];
  }
  const faults = redone.flatMap((stratum, index) => {
    const recorded = record.strata[index];
    if (recorded === undefined || recorded.key !== stratum.key) {
      return [`stratum ${stratum.key} is not in its place in the record`];
    }
    const figures = (['frameSize', 'quota', 'sampleSize', 'reserves', 'reason'] as const)
      .filter((name) => recorded[name] !== stratum[name])
      .map(
        (name) =>
          `stratum ${stratum.key}: ${name} is ${recorded[name]} in the record and ${stratum[name]} when done again`,
      );
    const chance = stratum.inclusion?.findIndex(
      (each, rank) => recorded.inclusion?.[rank] !== each,
    );
    if (chance !== undefined && chance !== -1) {
      figures.push(
        `stratum ${stratum.key}: the inclusion probability of rank ${chance + 1} is not what the design gives`,
      );
    }
    const place = stratum.drawn.findIndex((unitId, rank) => recorded.drawn[rank] !== unitId);
    if (place !== -1) {
      figures.push(
        `stratum ${stratum.key}: rank ${place + 1} in the record is not the unit that the seed draws`,
      );
    } else if (recorded.drawn.length !== stratum.drawn.length) {
      figures.push(`stratum ${stratum.key}: the record holds units that the design does not draw`);
    }
    return figures;
  });
  if (faults.length > 0) return faults.map((fault) => failed(what, fault));
  const drawn = redone.reduce((sum, { sampleSize }) => sum + sampleSize, 0);
  return [held(what, `the same ${drawn} units in the same order, ${redone.length} strata`)];
}
