import { UserError } from '../errors.js';
import { drawPartial } from '../sampling/partial.js';
import type { FrameUnit } from '../sampling/stratum.js';
import { canonicalJson, type Json } from './canonical-json.js';
import { type Check, failed, held } from './check.js';
import { frameDigest } from './frame-digest.js';
import { type PartialRecord, prefixesOf } from './partial-record.js';

/** Redoes a partial draw from its record and its frozen frame, and says what agrees. */
export function verifyPartial(
  partial: PartialRecord,
  frozen: readonly FrameUnit[],
): readonly Check[] {
  return [checkFrame(partial, frozen), checkAgain(partial, frozen)];
}

function checkFrame({ frame }: PartialRecord, frozen: readonly FrameUnit[]): Check {
  const what = 'the frozen frame';
  if (frozen.length !== frame.units) {
    return failed(what, `frame.csv has ${frozen.length} units; the record says ${frame.units}`);
  }
  return frameDigest(frozen) === frame.sha256
    ? held(what, `${frozen.length} units, digest as recorded`)
    : failed(what, 'frame.csv has as many units as recorded, but not the same ones');
}

function checkAgain(partial: PartialRecord, frozen: readonly FrameUnit[]): Check {
  const what = 'the partial draw, done again';
  const { design, seed, frame, prefixes, strata } = partial;
  try {
    const again = drawPartial(frozen, design, seed.text);
    const listed = again.strata.reduce((sum, { first }) => sum + first.length, 0);
    const differs = [
      ...(same(again.strata, strata) ? [] : ['strata or the units that they list']),
      ...(again.excluded === (frame.excluded ?? 0) ? [] : ['number of units of earlier draws']),
      ...(same(prefixesOf(frozen.map(({ unitId }) => unitId)), prefixes) ? [] : ['prefixes']),
    ];
    return differs.length === 0
      ? held(what, `the same ${listed} units in the same order, ${strata.length} strata`)
      : failed(what, `gives other ${differs.join(', other ')} than the record`);
  } catch (error) {
    if (error instanceof UserError) return failed(what, `cannot be done: ${error.message}`);
    throw error;
  }
}

function same(left: unknown, right: unknown): boolean {
  return canonicalJson(left as Json) === canonicalJson(right as Json);
}
