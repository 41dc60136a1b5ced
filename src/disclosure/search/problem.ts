import { buildModel, type Known, type Model } from '../model/build-model.js';
import { sumKey, type Sum } from '../model/base-tables.js';
import { lockedZeros, type SensitiveSet } from '../rules/sensitive-sets.js';
import type { Reading } from '../sets/read-release.js';
import { boxKey, type Box } from '../sets/box.js';
import { costsOfHiding } from './cost-of-hiding.js';

/**
 * A number of the release as the attacker sees it: sets of units whose counts can only differ from
 * the truth together. It is hidden everywhere or nowhere.
 */
export interface Figure {
  readonly sum: Sum;
  /** Keys of its cells, in order. */
  readonly cells: readonly string[];
  /** Whether one of its sets is sensitive, so that it must be hidden. */
  readonly isSensitive: boolean;
  /** A zero that is shown whatever happens. */
  readonly isLocked: boolean;
  readonly price: number;
}

/** What must be protected, in base cells. */
export interface SensitiveSum {
  readonly set: SensitiveSet;
  readonly sum: Sum;
}

/** A release made ready for the search for what to hide. */
export interface Problem {
  readonly model: Model;
  readonly figures: readonly Figure[];
  readonly sensitive: readonly SensitiveSum[];
  /** For each base cell the lines of the model it is in, and then the figures, counted on from there. */
  readonly links: readonly (readonly number[])[];
}

/** What the search takes for granted beside the numbers published before. */
export interface Circumstances {
  /** Zeros that are not sensitive are shown, and lock what they are made of. */
  readonly zerosAreLocked: boolean;
}

/** Makes a release ready, as it is before anything is hidden. */
export function problemOf(
  reading: Reading,
  sensitive: readonly SensitiveSet[],
  { zerosAreLocked }: Circumstances,
): Problem {
  const { space, sets, before } = reading;
  const sensitiveBoxes = sensitive.flatMap(({ whole, part }) => (part === null ? [whole] : []));
  const locked = new Set(zerosAreLocked ? lockedZeros(reading, sensitive) : []);
  const known: readonly Known[] = [
    ...before,
    ...[...locked].map(({ box, count }) => ({ box, count, low: 0, high: 0 })),
  ];
  const model = buildModel(space, askedFor(reading, sensitive), known);
  const sensitiveKeys = new Set(sensitiveBoxes.map(boxKey));
  const costs = costsOfHiding(reading);
  const figures = new Map<string, Figure>();
  for (const [index, set] of sets.entries()) {
    const sum = model.sumOf(set.box, null);
    // What cannot differ from the truth is known whether it is shown or not.
    if (sum.cells.length === 0) continue;
    const key = sumKey(sum);
    const found = figures.get(key);
    figures.set(key, {
      sum,
      cells: [...(found?.cells ?? []), ...set.cells.map((cell) => cell.key)],
      isSensitive: found?.isSensitive === true || sensitiveKeys.has(boxKey(set.box)),
      isLocked: found?.isLocked === true || locked.has(set),
      price: (found?.price ?? 0) + (costs[index] ?? 0),
    });
  }
  return {
    model,
    figures: [...figures.values()],
    sensitive: sensitive.map((set) => ({ set, sum: model.sumOf(set.whole, set.part) })),
    links: linksOf(model, [...figures.values()]),
  };
}

function linksOf(model: Model, figures: readonly Figure[]): readonly (readonly number[])[] {
  const links: number[][] = Array.from(model.truth, () => []);
  for (const [index, { sum }] of [...model.lines, ...figures].entries()) {
    for (const cell of sum.cells) links[cell]?.push(index);
  }
  return links;
}

/** All sets of units that the search has to do with. */
export function askedFor(reading: Reading, sensitive: readonly SensitiveSet[]): readonly Box[] {
  return [
    ...reading.sets.map(({ box }) => box),
    ...reading.before.map(({ box }) => box),
    ...sensitive.flatMap(({ whole, part }) => (part === null ? [whole] : [whole, part])),
  ];
}
