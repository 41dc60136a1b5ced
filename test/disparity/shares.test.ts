import { describe, expect, it } from 'vitest';
import { shareAgainstShare, type ShareRow, type Shares } from '../../src/disparity/shares.js';
import type { Asked } from '../../src/disparity/query.js';
import type { Settings } from '../../src/disparity/settings.js';
import { close } from './close.js';
import { usual } from './compare.js';
import { asking, peopleOf } from './people.js';
import { smallFrame } from './small-frame.js';

function sharesOf(settings: Partial<Settings> = {}, asked: Partial<Asked> = {}): Shares {
  const frame = smallFrame([
    ['W1', 'MC', 87],
    ['B1', 'MC', 13],
    ['B1', 'NFA', 30],
    ['U1', 'MC', 25],
  ]);
  const benchmark = peopleOf({ W1: 947, B1: 53 });
  const { counter, query } = asking(frame, { benchmark, ...asked });
  return shareAgainstShare(counter, query, { ...usual, ...settings });
}

function row({ rows }: Shares, value: string): ShareRow {
  const found = rows.find((candidate) => candidate.value === value);
  if (found === undefined) throw new Error(`no row ${value}`);
  return found;
}

/** Home Affairs Committee, The Macpherson Report: 22 years on, para 231: 13% of dismissals, 5.3% of officers. */
describe('share against share', () => {
  it('is 2.453 for those with 13% of the dismissals and 5.3% of the officers, 0.919 for the others', () => {
    const shares = sharesOf();
    expect(row(shares, 'B1').shareOfEvents.value).toBe(0.13);
    expect(row(shares, 'B1').shareOfPeople).toBe(0.053);
    expect(row(shares, 'B1').representation.value?.toFixed(3)).toBe('2.453');
    expect(row(shares, 'W1').representation.value?.toFixed(3)).toBe('0.919');
  });

  it("has Wilson's limits for the share of events over the share of people", () => {
    // Wilson 13/100: 0.0775717 to 0.2098035, over 0.053; 87/100 over 0.947.
    close(row(sharesOf(), 'B1').representation.low, 1.4636164957057567, 1e-9);
    close(row(sharesOf(), 'B1').representation.high, 3.9585568754861185, 1e-9);
    close(row(sharesOf(), 'W1').representation.low, 0.8344207873275984, 1e-9);
    close(row(sharesOf(), 'W1').representation.high, 0.9740531422677877, 1e-9);
  });

  it('is not the ratio of rates, which is 2.67', () => {
    expect(row(sharesOf(), 'B1').comparison?.ratio.value?.toFixed(2)).toBe('2.67');
    expect(row(sharesOf(), 'W1').comparison).toBeNull();
  });

  it('takes everyone else where all are asked for, as the ratio to all is share over share again', () => {
    const shares = sharesOf({}, { reference: 'all' });
    expect(shares.rates.query.reference.kind).toBe('everyone-else');
    expect(row(shares, 'B1').comparison?.ratio.value?.toFixed(2)).toBe('2.67');
  });

  it('leaves those whose group is not known out of both shares', () => {
    expect(sharesOf().rates.known.events.value).toBe(100);
    expect(row(sharesOf(), 'U1').representation.value).toBeNull();
  });

  it('has no limits for a census', () => {
    expect(row(sharesOf({ inference: 'census' }), 'B1').representation).toMatchObject({
      low: null,
      high: null,
    });
  });
});
