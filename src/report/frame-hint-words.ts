import { readableNumber } from '../format/numbers.js';
import { type FrameHint, noticingChance } from '../sampling/frame-hint.js';

/** What was seen of the completeness of a frame, then what such a check can and cannot notice: two texts. */
export function frameHintWords(hint: FrameHint): readonly [seen: string, limits: string] {
  return [`${placeInWords(hint)}; ${chanceInWords(hint)}.`, limitsInWords(hint)];
}

function placeInWords({ sampleSize, frameSize, u, expected }: FrameHint): string {
  const frame = readableNumber(frameSize, 'count');
  return `With ${counted(sampleSize)} to draw from a frame of ${frame}, the lowest ticket numbers should reach up to about ${place(expected)}, and reach up to ${place(u)}`;
}

function chanceInWords(hint: FrameHint): string {
  if (hint.unusuallyLow) {
    return `so low a number comes by chance in ${share(hint.lowerTailProbability)} of complete frames, which is unusual: ask whether units with low tickets were added or given another reference after the seed was known`;
  }
  const chance = `so high a number comes by chance in ${share(hint.tailProbability)} of complete frames`;
  if (hint.unusuallyHigh) {
    return `${chance}, which is unusual: ask whether units with low tickets were left out after the seed was known`;
  }
  const low = `as low a number comes by chance in ${share(hint.lowerTailProbability)} of complete frames`;
  return `${hint.u < hint.expected ? low : chance}, so nothing stands out`;
}

function limitsInWords({ noticeable, frameSize }: FrameHint): string {
  if (noticeable > frameSize) {
    return 'This is a hint and no proof, and where so much of the frame is drawn it can notice next to nothing.';
  }
  const units = counted(noticeable);
  return `This is a hint and no proof: it would notice with a chance of at least ${share(noticingChance)} that the ${units} with the lowest tickets had been left out, and fewer less often; units left out at random, or before the seed was known, cannot be noticed.`;
}

function counted(units: number): string {
  return `${readableNumber(units, 'count')} ${units === 1 ? 'unit' : 'units'}`;
}

function place(number: number): string {
  return number < 0.01 ? number.toPrecision(2) : number.toFixed(3);
}

function share(chance: number): string {
  return chance < 0.001 ? 'less than 0.1%' : readableNumber(chance, 'rate').replace('.0%', '%');
}
