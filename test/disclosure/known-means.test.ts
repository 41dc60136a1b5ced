import { describe, expect, it } from 'vitest';
import { knownMeans } from '../../src/disclosure/known-means.js';
import type { KnownRelease } from '../../src/disclosure/known-release.js';

/** Four cases of two groups in an earlier release; of one the days were not measured. */
const earlier: KnownRelease = {
  name: '1',
  fields: ['quarter', 'group'],
  kinds: [
    ['Q1', 'Asian'],
    ['Q1', 'White'],
    ['Q2', 'Asian'],
  ],
  units: [
    ['C1', 0],
    ['C2', 1],
    ['C3', 2],
    ['C4', 0],
  ],
  numbers: [],
  hidden: [],
  means: [
    {
      of: 'received to closed',
      amounts: [12, 30, 7, null],
      shown: [[], [{ field: 'group', values: ['White'] }]],
      hidden: [
        [
          { field: 'group', values: ['Asian', 'Mixed'] },
          { field: 'quarter', values: ['Q1'] },
        ],
      ],
    },
  ],
};

/** Units under their places in a list that grows as they are asked for. */
function places() {
  const asked: string[] = [];
  const place = (unit: string, amount: number): number => asked.push(`${unit} with ${amount}`) - 1;
  return { asked, place };
}

describe('the means of earlier releases', () => {
  it('are those of the units measured that meet every condition, published and hidden apart', () => {
    const { asked, place } = places();
    expect(knownMeans('received to closed', [earlier], place)).toEqual({
      shown: [{ members: [0, 1, 2] }, { members: [3] }],
      hidden: [{ members: [4] }],
    });
    expect(asked).toEqual(['C1 with 12', 'C2 with 30', 'C3 with 7', 'C2 with 30', 'C1 with 12']);
  });

  it('are those of every release, one after the other, and of no other amount', () => {
    const { place } = places();
    const other = { ...earlier, means: [{ ...earlier.means[0]!, of: 'recorded to closed' }] };
    const known = knownMeans('received to closed', [other, earlier, earlier], place);
    expect(known.shown.map(({ members }) => members.length)).toEqual([3, 1, 3, 1]);
    expect(known.hidden.map(({ members }) => members.length)).toEqual([1, 1]);
    expect(knownMeans('seen to closed', [earlier], place)).toEqual({ shown: [], hidden: [] });
  });

  it('cannot be by a field that their release does not record', () => {
    const shown = [[{ field: 'rank', values: ['Sergeant'] }]];
    const wrong = { ...earlier, means: [{ ...earlier.means[0]!, shown, hidden: [] }] };
    expect(() => knownMeans('received to closed', [wrong], () => 0)).toThrow(
      'a mean by rank, which its release does not record',
    );
  });
});
