import { dayNumber } from '../frame/day-number.js';
import type { RandomStream, Weighted } from '../random/stream.js';
import type { SynthAllegation } from './case-model.js';
import type { Category } from './categories.js';
import type { ReferencedCase } from './references.js';
import type { EventCount, PlantedTheme, PlantedTruth } from './request.js';
import type { Timeline } from './timeline.js';

/** What the allegations of a case are drawn from. */
export interface Themes {
  readonly categories: readonly Weighted<Category>[];
  readonly allegationsPerCase: readonly Weighted<number>[];
}

/** The allegations of a case, with one more where a theme is planted on it. */
export type Planter = (
  allegations: readonly SynthAllegation[],
  timeline: Timeline,
  make: (stream: RandomStream, category: Category) => SynthAllegation,
) => readonly SynthAllegation[];

/**
 * Adds an allegation of the theme to as many of the cases without one as make it so many times as
 * likely. It takes from a stream of its own, so that nothing else of the export changes: no other
 * theme falls because this one rises.
 */
export function planter(
  planted: PlantedTheme | undefined,
  themes: Themes,
  stream: RandomStream,
): Planter {
  const category = themes.categories.find(([{ letter }]) => letter === planted?.theme)?.[0];
  if (planted === undefined || category === undefined) return (allegations) => allegations;
  const chance = chanceOfTheme(planted.theme, themes);
  const extra = ((planted.times - 1) * chance) / (1 - chance);
  return (allegations, { finalised }, make) => {
    if (!isWithin(planted, finalised) || hasTheme(allegations, planted.theme)) return allegations;
    return stream.next() < extra ? [...allegations, make(stream, category)] : allegations;
  };
}

/** The chance that a case has at least one allegation of a theme, before any is planted. */
export function chanceOfTheme(theme: string, { categories, allegationsPerCase }: Themes): number {
  const sum = (weights: readonly Weighted<unknown>[]): number =>
    weights.reduce((total, [, weight]) => total + weight, 0);
  const others = 1 - sum(categories.filter(([{ letter }]) => letter === theme)) / sum(categories);
  let chance = 0;
  for (const [count, weight] of allegationsPerCase) {
    let none = 1;
    for (let made = 0; made < count; made += 1) none *= others;
    chance += (weight / sum(allegationsPerCase)) * (1 - none);
  }
  return chance;
}

/** What came of a planted theme, counted from the cases; more than one allegation counts once. */
export function plantedTruth(
  cases: readonly ReferencedCase[],
  planted: PlantedTheme,
  themes: Themes,
): PlantedTruth {
  const counted = (within: boolean): EventCount => {
    const members = cases.filter(
      ({ made }) => isWithin(planted, made.timeline.finalised) === within,
    );
    const events = members.filter(({ made }) => hasTheme(made.allegations, planted.theme));
    return { events: events.length, members: members.length };
  };
  return {
    category: planted.theme,
    chance: Number(chanceOfTheme(planted.theme, themes).toFixed(6)),
    within: counted(true),
    otherwise: counted(false),
  };
}

function hasTheme(allegations: readonly SynthAllegation[], theme: string): boolean {
  return allegations.some(({ category }) => category.letter === theme);
}

function isWithin({ from, to }: PlantedTheme, day: number): boolean {
  return dayNumber(from) <= day && day <= dayNumber(to);
}
