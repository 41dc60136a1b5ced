import { readableNumber } from '../format/numbers.js';
import type { Draw } from '../sampling/draw-sample.js';
import { methodOf } from '../sampling/methods/index.js';
import { unmatchedConflicts } from '../sampling/review/unmatched-conflicts.js';
import type { FrameUnit } from '../sampling/stratum.js';

/** What whoever drew should also know of a draw, a sentence each. */
export function drawWords(draw: Draw, units: readonly FrameUnit[]): readonly string[] {
  const { design, strata } = draw;
  const empty = strata.filter(({ sampleSize }) => sampleSize === 0).length;
  const unmatched = unmatchedConflicts(design, units);
  return [
    ...featureWords(draw),
    ...(empty === 0
      ? []
      : [
          `${empty} of ${strata.length} strata got nothing at this size; --minimum 1 gives each at least one.`,
        ]),
    ...(unmatched.length === 0
      ? []
      : [
          `No unit of the frame has ${unmatched.join(' or ')}, which conflicts of interest name: check the spelling; values are codes as in frame.csv.`,
        ]),
  ];
}

/** What a reader of the sample should know beside its allocation, a sentence each. */
export function featureWords({ design, strata, excluded }: Draw): readonly string[] {
  const { caution, equalChance } = methodOf(design.method);
  const thin = strata.filter(
    ({ sampleSize, frameSize }) => sampleSize > 0 && sampleSize <= 2 && sampleSize < frameSize,
  ).length;
  const doubles = strata.flatMap(({ drawn }) => drawn).filter(({ double }) => double).length;
  const words = (count: number): string => readableNumber(count, 'count');
  return [
    ...(caution === undefined ? [] : [caution]),
    ...(equalChance || thin === 0
      ? []
      : [
          `In ${thin} of ${strata.length} strata only 1 or 2 units are drawn; there the real chances can differ from those recorded by a tenth and more. Fewer strata, or risk bands as strata, avoid that.`,
        ]),
    ...(design.exclude === undefined
      ? []
      : [
          `${words(excluded)} ${design.unit}s of earlier samples are counted and were not drawn again.`,
        ]),
    ...(design.review?.double === undefined
      ? []
      : [
          `${words(doubles)} are read twice: ${design.review.double} of every stratum, rounded up.`,
        ]),
    ...(design.panels === undefined
      ? []
      : [`Dealt into ${design.panels} panels, each a random part of the sample.`]),
  ];
}
