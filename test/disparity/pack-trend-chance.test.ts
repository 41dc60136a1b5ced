import { describe, expect, it } from 'vitest';
import { packTrend } from '../../src/disparity/pack-trend.js';
import type { TrendFigures } from '../../src/disparity/pack-trend-figures.js';
import { randomStream } from '../../src/random/stream.js';
import { figuresOf } from './pack-figures.js';

/** Shares of cases by theme, about those of made-up complaints; F is the planted one. */
const shares: Readonly<Record<string, number>> = {
  A: 0.6,
  B: 0.3,
  C: 0.07,
  D: 0.03,
  E: 0.012,
  F: 0.05,
  G: 0.013,
  H: 0.24,
  J: 0.006,
  K: 0.01,
  L: 0.005,
};

/** Four quarters of 270 cases; in the fourth F is so many times as likely. */
function yearOf(next: () => number, times: number): readonly TrendFigures[] {
  return [0, 1, 2, 3].map((quarter) =>
    figuresOf(
      quarter,
      270,
      Object.fromEntries(
        Object.entries(shares).map(([theme, share]) => {
          const chance = theme === 'F' && quarter === 3 ? share * times : share;
          let events = 0;
          for (let made = 0; made < 270; made += 1) if (next() < chance) events += 1;
          return [theme, events];
        }),
      ),
    ),
  );
}

/** As a public copy that hides counts below five has it. */
function hidden(figures: readonly TrendFigures[]): readonly TrendFigures[] {
  return figures.map((one) => ({
    ...one,
    themes: one.themes && {
      ...one.themes,
      counts: one.themes.counts.map((theme) => ({
        ...theme,
        cases: (theme.cases ?? 0) > 0 && (theme.cases ?? 0) < 5 ? null : theme.cases,
      })),
    },
  }));
}

function rising(figures: readonly TrendFigures[]): readonly string[] {
  const { themes } = packTrend(figures, { level: 0.95, correction: 'holm', inference: 'process' });
  return (themes?.rising ?? []).map(({ key }) => key);
}

const years = 1000;

describe('over a thousand years of four quarters', () => {
  it('something is named as rising in at most one in twenty where nothing rises', () => {
    const { next } = randomStream('test/pack-trend/no trend', 'a thousand quiet years');
    const named = { full: 0, public: 0, anyPack: 0 };
    for (let made = 0; made < years; made += 1) {
      const figures = yearOf(next, 1);
      const atEnd = rising(figures).length > 0;
      if (atEnd) named.full += 1;
      if (rising(hidden(figures)).length > 0) named.public += 1;
      if (atEnd || rising(figures.slice(0, 3)).length > 0) named.anyPack += 1;
    }
    expect(named.full).toBeLessThanOrEqual(50);
    expect(named.public).toBeLessThanOrEqual(50);
    // Both packs of the year that may be read at all, the third and the fourth, together.
    expect(named.anyPack).toBeLessThanOrEqual(50);
  }, 60_000);

  it('a theme that is three times as likely is named first in most, and hardly ever another', () => {
    const { next } = randomStream('test/pack-trend/planted', 'a thousand years with a rise');
    const found = { first: 0, public: 0, others: 0 };
    for (let made = 0; made < years; made += 1) {
      const figures = yearOf(next, 3);
      const names = rising(figures);
      if (names[0] === 'F') found.first += 1;
      if (rising(hidden(figures))[0] === 'F') found.public += 1;
      if (names.some((name) => name !== 'F')) found.others += 1;
    }
    expect(found.first).toBeGreaterThan(950);
    expect(found.public).toBeGreaterThan(950);
    expect(found.others).toBeLessThanOrEqual(50);
  }, 60_000);
});
