import type { Draw } from '../sampling/draw-sample.js';
import { drawMerged } from '../sampling/merge.js';
import { type Check, failed } from './check.js';
import type { DrawRecord } from './draw-record.js';
import { checkSeedHash, compareStrata, unknownRules } from './verify-draw.js';

/**
 * A draw of which the frame stayed where the data lie, done again from what its record holds: the
 * sizes of the strata and the units drawn. That no unit of the frame comes before them cannot be seen.
 */
export function redrawRecorded({ design, seed, frame, strata }: DrawRecord): Draw {
  const part = {
    frameSize: frame.units,
    excluded: frame.excluded ?? 0,
    strata: strata.map(({ values, frameSize, drawn }) => ({ values, frameSize, first: drawn })),
  };
  return drawMerged([part], design, seed.text);
}

/** Says what of such a record agrees with itself. */
export function verifyRecorded(record: DrawRecord): readonly Check[] {
  const unknown = unknownRules(record);
  if (unknown.length > 0) {
    const finding = `the record names ${unknown.join(' and ')}, which this version of dipsample does not know`;
    return [failed('the rules of the draw', finding)];
  }
  const counted = record.strata.reduce(
    (sum, { frameSize }) => sum + frameSize,
    record.frame.excluded ?? 0,
  );
  const sizes =
    counted === record.frame.units
      ? []
      : [
          failed(
            'the strata',
            `have ${counted} units in all; the record says ${record.frame.units}`,
          ),
        ];
  return [checkSeedHash(record), ...sizes, ...compareStrata(record, redrawRecorded(record))];
}
