import { describe, expect, it } from 'vitest';
import { themesOf, type ThemeRow, type Themes } from '../../src/disparity/themes.js';
import type { Settings } from '../../src/disparity/settings.js';
import type { Asked } from '../../src/disparity/query.js';
import { close } from './close.js';
import { usual } from './compare.js';
import { asking } from './people.js';
import { frameOf } from './small-frame.js';
import { times } from './staged-frame.js';
import { themedFrame } from './themed-frame.js';

function themes(settings: Partial<Settings> = {}, asked: Partial<Asked> = {}): Themes {
  const { counter, query } = asking(themedFrame(), { across: 'theme', over: 'quarter', ...asked });
  return themesOf(counter, query, { ...usual, ...settings });
}

function row(rows: readonly ThemeRow[], value: string): ThemeRow {
  const found = rows.find((candidate) => candidate.value === value);
  if (found === undefined) throw new Error(`no row ${value}`);
  return found;
}

describe('themes', () => {
  it('set the share of each in the latest period against all earlier ones together', () => {
    const { change } = row(themes().shares, 'A');
    expect(change?.latest.events.value).toBe(20);
    expect(change?.latest.members.value).toBe(41);
    expect(change?.earlier.events.value).toBe(10);
    expect(change?.earlier.members.value).toBe(82);
    close(change?.ratio.value, 4, 1e-12);
    expect(change?.test).toBe('central mid-P');
    // scipy 1.17 hypergeom: twice the smaller tail with half of the table itself.
    close(change?.pValue, 1.901122578794043e-5, 1e-9);
  });

  it('set the rate of the event within each against the rate before', () => {
    const { change } = row(themes().rates, 'A');
    expect(change?.latest.events.value).toBe(9);
    expect(change?.latest.members.value).toBe(20);
    expect(change?.earlier.events.value).toBe(3);
    // scipy 1.17 hypergeom: twice the smaller tail with half of the table itself.
    close(change?.pValue, 0.46702363104162203, 1e-9);
  });

  it('keep every period for the chart', () => {
    expect(
      row(themes().shares, 'A').points.map(({ events, members }) => [events.value, members.value]),
    ).toEqual([
      [4, 41],
      [6, 41],
      [20, 41],
    ]);
  });

  it('have nothing to compare with one period', () => {
    const one = frameOf(
      times(30, { ethnicity: 'W1', outcome: 'MC', theme: 'A', quarter: '2026-Q1' }),
    );
    const { counter, query } = asking(one, { across: 'theme', over: 'quarter' });
    expect(themesOf(counter, query, usual).shares[0]?.change).toBeNull();
  });

  it('have no test for a census, and the chi-square test for a sample', () => {
    expect(row(themes({ inference: 'census' }).shares, 'A').change).toMatchObject({
      test: null,
      pValue: null,
    });
    expect(row(themes({ sampleOf: 500 }).shares, 'A').change?.test).toBe('N-1 chi-square');
  });

  it('refuse to follow themes over themselves', () => {
    expect(() => themes({}, { over: 'theme' })).toThrow(/cannot be followed over/);
  });
});
