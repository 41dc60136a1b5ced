import { describe, expect, it } from 'vitest';
import { processSignals } from '../../src/statistics/trend/process-signals.js';

/** The signals of a series of distances from the centre, all limits lying at 3 from it. */
const signals = (...distances: readonly number[]) =>
  processSignals(distances.map((fromCentre) => ({ fromCentre, reach: 3 }))).map(
    ({ kind, first, last }) => `${kind}: ${first} to ${last}`,
  );

describe('a series of figures', () => {
  it('has no signal where it only varies', () => {
    expect(signals()).toEqual([]);
    expect(signals(1, -1, 0.5, -0.5, 1.4, -1.4, 0, 1, -1)).toEqual([]);
  });

  it('has one for each point outside its limits, and none for a point on them', () => {
    expect(signals(0, 3.1, -1, -3.1, -4, 3, -3)).toEqual([
      'outside the limits: 1 to 1',
      'outside the limits: 3 to 3',
      'outside the limits: 4 to 4',
      'three of four near a limit: 3 to 6',
    ]);
  });

  it('has one for eight in a row on one side, told by how long the stretch is', () => {
    const side = (count: number, at: number) => Array.from({ length: count }, () => at);
    expect(signals(...side(7, 1), -1)).toEqual([]);
    expect(signals(-1, ...side(8, 1), -1)).toEqual(['eight on one side: 1 to 8']);
    expect(signals(...side(9, -1), ...side(8, 1))).toEqual([
      'eight on one side: 0 to 8',
      'eight on one side: 9 to 16',
    ]);
  });

  it('has a stretch broken by a point on the centre line', () => {
    expect(signals(1, 1, 1, 1, 0, 1, 1, 1, 1)).toEqual([]);
  });

  it('has one for three of four in a row nearer to the same limit than to the centre', () => {
    expect(signals(1.6, 0, 1.6, 1.6)).toEqual(['three of four near a limit: 0 to 3']);
    expect(signals(1.6, 1.6, -1.6, -1.6)).toEqual([]);
    expect(signals(1.5, 1.6, 1.6, 0)).toEqual([]);
    expect(signals(-1.6, -1.6, -1.6)).toEqual([]);
    expect(signals(0, 0, -1.6, -1.6, -1.6, 0, 0)).toEqual(['three of four near a limit: 1 to 5']);
  });

  it('has its stretches in the order of their places, whichever side they are on', () => {
    expect(signals(-1.6, -1.6, -1.6, 0, 1.6, 1.6, 1.6, 0)).toEqual([
      'three of four near a limit: 0 to 3',
      'three of four near a limit: 3 to 7',
    ]);
  });
});
