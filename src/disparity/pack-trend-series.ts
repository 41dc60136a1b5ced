import type { FigureOfRate, TrendFigures } from './pack-trend-figures.js';

/** What a period says of a rate or a theme. */
export interface PackPoint {
  /**
   * `hidden`: a number was held back; `not listed`: the theme is not among those of the period, which
   * counts as none; `not published`: the pack has no such figure at all.
   */
  readonly state: 'shown' | 'hidden' | 'not listed' | 'not published';
  /** Both null unless shown or not listed. */
  readonly events: number | null;
  readonly members: number | null;
}

/** A rate or a theme over the periods of all packs. */
export interface CountedSeries {
  readonly key: string;
  /** As the latest pack that has it calls it. */
  readonly label: string;
  /** What is counted, in the singular: `case`, `allegation`. */
  readonly unit: string;
  /** What earlier packs called it, where that is something else. */
  readonly earlierLabels: readonly string[];
  readonly points: readonly PackPoint[];
  /** The place of the first period that lists it. */
  readonly first: number;
}

/** Each rate of the latest pack; a rate of another unit is another rate, whatever its name. */
export function rateSeries(figures: readonly TrendFigures[]): readonly CountedSeries[] {
  const latest = figures.at(-1)?.rates ?? [];
  return latest.map((rate) => {
    const found = figures.map(({ rates }) =>
      rates.find(({ name, unit }) => name === rate.name && unit === rate.unit),
    );
    return {
      key: rate.name,
      label: rate.title,
      unit: rate.unit,
      earlierLabels: others(
        found.map((one) => one?.title),
        rate.title,
      ),
      points: found.map(pointOfRate),
      first: found.findIndex((one) => one !== undefined),
    };
  });
}

function pointOfRate(rate: FigureOfRate | undefined): PackPoint {
  if (rate === undefined) return { state: 'not published', events: null, members: null };
  return pointOf('shown', rate.events, rate.members);
}

/** Each theme of any pack that tells the same field: those of the latest first, in its order. */
export function themeSeries(figures: readonly TrendFigures[]): readonly CountedSeries[] {
  const field = figures.at(-1)?.themes?.field;
  const told = figures.map(({ themes }) => (themes?.field === field ? themes : null));
  const keys = new Set(
    told.toReversed().flatMap((themes) => (themes?.counts ?? []).map(({ value }) => value)),
  );
  return [...keys].map((key) => {
    const found = told.map((themes) => themes?.counts.find(({ value }) => value === key));
    const label = found.findLast((one) => one !== undefined)?.label ?? key;
    return {
      key,
      label,
      unit: 'case',
      earlierLabels: others(
        found.map((one) => one?.label),
        label,
      ),
      points: found.map((theme, place): PackPoint => {
        const themes = told[place] ?? null;
        if (themes === null) return { state: 'not published', events: null, members: null };
        const cases = figures[place]?.cases ?? null;
        return theme === undefined
          ? pointOf('not listed', 0, cases)
          : pointOf('shown', theme.cases, cases);
      }),
      first: found.findIndex((one) => one !== undefined),
    };
  });
}

function pointOf(
  state: PackPoint['state'],
  events: number | null,
  members: number | null,
): PackPoint {
  if (events === null || members === null) return { state: 'hidden', events: null, members: null };
  return { state, events, members };
}

/** Other labels than the one, each once, in order of time. */
function others(labels: readonly (string | undefined)[], one: string): readonly string[] {
  return [...new Set(labels)].flatMap((label) =>
    label === undefined || label === one ? [] : [label],
  );
}
