import { describe, expect, it } from 'vitest';
import { ranksDiffer, ranksOf } from '../../src/disparity/indicators-ranks.js';
import { indicatorsOf } from '../../src/disparity/indicators.js';
import { close } from './close.js';
import { usual } from './compare.js';
import { asking, peopleByArea } from './people.js';
import { frameOf } from './small-frame.js';
import { times } from './staged-frame.js';

const frame = frameOf([
  ...times(30, { ethnicity: 'W1', outcome: 'MC', force: 'North' }),
  ...times(70, { ethnicity: 'W1', outcome: 'NFA', force: 'North' }),
  ...times(13, { ethnicity: 'U1', outcome: 'MC', force: 'South' }),
  ...times(7, { ethnicity: 'W1', outcome: 'NFA', force: 'South' }),
  ...times(2, { ethnicity: 'W1', outcome: 'MC', force: 'Not stated' }),
]);

describe('indicators by area', () => {
  it('are events per 1,000 people where the benchmark has people by area', () => {
    const benchmark = peopleByArea({ North: 30000, South: 53, East: 7 });
    const { counter, query } = asking(frame, { across: 'force', benchmark });
    const result = indicatorsOf(counter, query, usual);
    expect(result.rateOf).toBe('people');
    expect(result.rows.map(({ value, known, people }) => [value, known, people])).toEqual([
      ['North', true, 30000],
      ['South', true, 53],
      ['Not stated', false, null],
    ]);
    close(result.rows[0]?.rate.value, 1, 1e-12);
    // Byar for 13 events over 53 people, as in the rates per 1,000.
    close(result.rows[1]?.rate.low, 130.47624423887962, 1e-12);
    expect(result.known.events.value).toBe(43);
    expect(result.people).toMatchObject({ total: 30053, areasLeftOut: ['East'] });
  });

  it('are events per member without one, whatever the group', () => {
    const { counter, query } = asking(frame, { across: 'force' });
    const result = indicatorsOf(counter, query, usual);
    expect(result.rateOf).toBe('members');
    expect(result.rows.map(({ rate, base }) => [rate.value, base])).toEqual([
      [0.3, 100],
      [0.65, 20],
      [1, 2],
    ]);
    // Wilson for 30 of 100: R prop.test 0.2189489 to 0.3958485.
    close(result.rows[0]?.rate.low, 0.2189489, 1e-6);
    close(result.rows[0]?.rate.high, 0.3958485, 1e-6);
  });

  it('refuse to look across the outcome itself', () => {
    const { counter, query } = asking(frame, { across: 'outcome' });
    expect(() => indicatorsOf(counter, query, usual)).toThrow(/cannot be looked at across/);
  });
});

describe('places', () => {
  it('are shared by equal figures, as in a race', () => {
    const rows = [5, 9, 5, 1];
    const named = rows.map((figure) => ({ figure }));
    const ranks = ranksOf(named, ({ figure }) => figure);
    expect(named.map((row) => ranks.get(row))).toEqual([
      { place: 2, tied: 1 },
      { place: 1, tied: 0 },
      { place: 2, tied: 1 },
      { place: 4, tied: 0 },
    ]);
  });

  it('differ much by a third of all and two places at least', () => {
    const at = (place: number) => ({ place, tied: 0 });
    expect(ranksDiffer(at(1), at(2), 2)).toBe(false);
    expect(ranksDiffer(at(1), at(3), 6)).toBe(true);
    expect(ranksDiffer(at(1), at(13), 39)).toBe(false);
    expect(ranksDiffer(at(1), at(14), 39)).toBe(true);
  });
});
