import { readableNumber } from '../../format/numbers.js';
import type { Draw } from '../../sampling/draw-sample.js';
import { methodOf } from '../../sampling/methods/index.js';
import { percent } from '../analyses/words.js';
import { chanceToShow, noFaultBound, noFaultPercentage } from './no-fault-bound.js';

/** How many units of the frame a drawn one stands for; `frameIsShown` where their number may be told. */
export function weightWords(draw: Draw, frameIsShown: boolean, strataAreShown: boolean): string {
  const { design, strata } = draw;
  const { unit } = design;
  if (!methodOf(design.method).equalChance) {
    return `The chances of being drawn differ by design, so each drawn ${unit} stands for a number of its own: 1 divided by its chance.`;
  }
  if (!frameIsShown) {
    return `How many ${unit}s a drawn one stands for is not told here: it would give the number of ${unit}s, which is protected.`;
  }
  const drawnFrom = strata.filter(({ sampleSize }) => sampleSize > 0);
  const [size, sample] = [sizeOf(drawnFrom), sampleOf(drawnFrom)];
  if (sample === 0) return 'Nothing was drawn.';
  const average = `On average one drawn ${unit} stands for ${shortNumber(size / sample)} ${unit}s.`;
  if (!strataAreShown) return average;
  const weights = drawnFrom.map(({ frameSize, sampleSize }) => frameSize / sampleSize);
  const [least, most] = [Math.min(...weights), Math.max(...weights)];
  const without = strata.filter(({ sampleSize, frameSize }) => sampleSize === 0 && frameSize > 0);
  return [
    average,
    ...(shortNumber(least) === shortNumber(most)
      ? []
      : [
          `By stratum that is from ${shortNumber(least)} to ${shortNumber(most)}, the weight in the table.`,
        ]),
    ...(without.length === 0
      ? []
      : [
          `From ${without.length} of ${strata.length} strata, with ${readableNumber(sizeOf(without), 'count')} ${unit}s, nothing was drawn: the sample says nothing about them.`,
        ]),
  ].join(' ');
}

/** What the size of the sample can and cannot show, a sentence each. */
export function sizeWords(draw: Draw, strataAreShown: boolean): readonly string[] {
  const { design, strata } = draw;
  const sample = sampleOf(strata);
  if (sample === 0) return [];
  const files = design.unit === 'case' ? 'file' : design.unit;
  const read = `${readableNumber(sample, 'count')} ${files}${sample === 1 ? '' : 's'}`;
  const exact = design.method === 'simple' && strataAreShown;
  const bound = exact ? noFaultBound(strata) : null;
  const rare =
    'A share found in the sample is an estimate, and is always given with its interval. The sample cannot show how often something rare happens.';
  if (bound === null) {
    return exact && sample === sizeOf(strata)
      ? [`All ${read} are read, so what is found is counted and not estimated.`]
      : [
          `As a guide, from a long list without strata: ${read} with no fault support only: fewer than ${noFaultPercentage(sample)}% faulty.`,
          rare,
        ];
  }
  const { fewerThan, frameSize } = bound;
  const { chance } = chanceToShow(Math.ceil(frameSize / 10), strata);
  return [
    `${read} with no fault support only: fewer than ${readableNumber(fewerThan, 'count')} of ${readableNumber(frameSize, 'count')} ${design.unit}s faulty (${percent(fewerThan / frameSize)}), at a confidence of 95% and wherever among the strata they are.`,
    `If one ${design.unit} in ten had a fault that has nothing to do with the strata, the sample would show at least one with a chance of ${flooredPercent(chance)}.`,
    rare,
  ];
}

/** Rounded down, so as not to promise too much. */
function flooredPercent(chance: number): string {
  return `${Math.floor(chance * 100 + 1e-9)}%`;
}

function shortNumber(value: number): string {
  return readableNumber(Math.round(value * 10) / 10, 'number');
}

function sizeOf(strata: Draw['strata']): number {
  return strata.reduce((sum, { frameSize }) => sum + frameSize, 0);
}

function sampleOf(strata: Draw['strata']): number {
  return strata.reduce((sum, { sampleSize }) => sum + sampleSize, 0);
}
