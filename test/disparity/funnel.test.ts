import { describe, expect, it } from 'vitest';
import { fewestForFunnel, funnelOf } from '../../src/disparity/funnel-limits.js';
import { indicatorsOf, type Indicators } from '../../src/disparity/indicators.js';
import { close } from './close.js';
import { usual } from './compare.js';
import { forcesFrame, forcesPeople, publishedForces } from './forces.js';
import { asking } from './people.js';

function indicators(): Indicators {
  const { counter, query } = asking(forcesFrame(), { across: 'force', benchmark: forcesPeople() });
  return indicatorsOf(counter, query, usual);
}

const result = indicators();
const target = 301 / 218122;

function place(name: string) {
  const row = result.rows.find(({ label }) => label.startsWith(name));
  const found = funnelOf(result.rows, target, 'rate')?.points.get(row!);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

/**
 * Officers and staff with a case to answer by force (BBC Shared Data Unit). Expected: scipy 1.17's
 * Poisson distribution with Spiegelhalter's interpolation, numpy's quantiles for the winsorised z.
 */
describe('the funnel of 39 forces', () => {
  it('is around 301 of 218,122', () => {
    expect(publishedForces).toHaveLength(39);
    expect(result.known.events.value).toBe(301);
    expect(result.people?.total).toBe(218122);
    close(result.overall.value, 1.3799616728252997, 1e-12);
  });

  it('has overdispersion 1.29 and widens its limits by that', () => {
    const figures = funnelOf(result.rows, target, 'rate');
    close(figures?.phi, 1.29019673612104, 1e-9);
    close(figures?.tauSquared, 8.34754680024543e-8, 1e-9);
  });

  it('has five forces outside the 95% limits of chance alone, two once widened, none outside 99.8%', () => {
    const figures = funnelOf(result.rows, target, 'rate');
    const outside = (which: 'chance' | 'adjusted') =>
      result.rows
        .map((row) => [row.label, figures?.points.get(row)?.[which].position] as const)
        .filter(([, position]) => position !== 'within');
    expect(outside('chance').sort()).toEqual([
      ['Hertfordshire Constabulary', 'above'],
      ['Kent Police', 'below'],
      ['Leicestershire Police', 'above'],
      ['North Wales Police', 'above'],
      ['West Yorkshire Police', 'above'],
    ]);
    expect(outside('adjusted').sort()).toEqual([
      ['Leicestershire Police', 'above'],
      ['North Wales Police', 'above'],
    ]);
  });

  it('has the interpolated exact limits and z scores of single forces', () => {
    close(place('West Yorkshire').chance.score, 2.3530346365256105, 1e-9);
    close(1000 * place('West Yorkshire').chance.limits95.low, 0.6378739804771968, 1e-9);
    close(1000 * place('West Yorkshire').chance.limits95.high, 2.1184609231154066, 1e-9);
    close(1000 * place('West Yorkshire').chance.limits998.low, 0.3206601231178454, 1e-9);
    close(1000 * place('West Yorkshire').chance.limits998.high, 2.6378298153487862, 1e-9);
    close(place('West Yorkshire').adjusted.score, 1.8678727954033347, 1e-9);
    close(1000 * place('Kent').chance.limits95.low, 0.47720803685350277, 1e-9);
    expect(place('North Wales').chance.limits998.low).toBe(0);
  });

  it("keeps the City of London within its limits, which with Cheshire's staff are those of a far larger force", () => {
    close(place('City of London').chance.score, -1.833065265567655, 1e-9);
    expect(place('City of London').chance.limits95).toEqual(place('Cheshire').chance.limits95);
  });

  it('has its limits as curves over the sizes that there are', () => {
    const figures = funnelOf(result.rows, target, 'rate');
    expect(figures?.curves.map(({ level, limits }) => [level, limits])).toEqual([
      [0.95, 'chance'],
      [0.95, 'adjusted'],
      [0.998, 'adjusted'],
    ]);
    const [curve] = figures!.curves;
    expect(curve?.points[0]?.base).toBe(1852);
    expect(curve?.points.at(-1)?.base).toBe(44261);
    expect(curve!.points.length).toBeGreaterThan(35);
    const widths = curve!.points.map(({ low, high }) => high - low);
    expect(widths.at(-1)).toBeLessThan(widths[0]! / 3);
  });
});

describe('a funnel', () => {
  it('needs five units', () => {
    expect(fewestForFunnel).toBe(5);
    expect(funnelOf(result.rows.slice(0, 4), target, 'rate')).toBeNull();
    expect(funnelOf(result.rows.slice(0, 5), target, 'rate')).not.toBeNull();
  });

  it('has curves of chance alone where units differ no more than chance would have it', () => {
    const alike = result.rows.filter(({ events, base }) => {
      const z = (events.value / base - target) / Math.sqrt(target / base);
      return Math.abs(z) < 0.8;
    });
    const figures = funnelOf(alike, target, 'rate');
    expect(figures?.tauSquared).toBe(0);
    expect(figures?.curves.map(({ limits }) => limits)).toEqual(['chance', 'chance']);
  });
});
