import { describe, expect, it } from 'vitest';
import type { FrameChanges } from '../../../src/frame/frame-changes.js';
import { roundings } from '../../../src/disclosure/roundings/index.js';
import { changesBlocks } from '../../../src/report/pack/changes-blocks.js';

function changes(late: number, reopened: number): FrameChanges {
  return {
    period: { label: '2026 Q1', from: '2026-01-01', to: '2026-03-31' },
    lateClosed: Array.from({ length: late }, (_, place) => ({
      caseRef: `LATE/${String(place)}`,
      date: '2026-03-31',
    })),
    reopened: Array.from({ length: reopened }, (_, place) => ({
      caseRef: `AGAIN/${String(place)}`,
      found: 'no date',
      date: null,
    })),
    unchanged: 263,
  };
}

const plain = { threshold: 5, rounding: null };

describe('cases closed late and cases reopened, on a page', () => {
  it('are counted in words in the restricted edition, with references and dates as tables', () => {
    const blocks = changesBlocks([changes(3, 1)], 'restricted', 'complaints', plain);
    expect(blocks).toContainEqual({
      kind: 'list',
      items: [
        '2026 Q1: 3 cases closed late, one case reopened since its pack was made; 263 cases are as before.',
      ],
    });
    const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
    expect(tables.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['complaints-late-closed', 3],
      ['complaints-reopened', 1],
    ]);
    expect(tables[1]?.rows[0]).toEqual(['2026 Q1', 'AGAIN/0', 'no date', '']);
  });

  it('name no case in the public edition, nor how many stayed as they were', () => {
    const said = JSON.stringify(changesBlocks([changes(12, 7)], 'public', 'complaints', plain));
    expect(said).toContain('12 cases closed late, 7 cases reopened since its pack was made.');
    expect(said).not.toMatch(/LATE|AGAIN|263|2026-03-31|"table"/);
  });

  it.each([
    [4, 7],
    [12, 1],
    [0, 2],
  ])('hide both counts in public where one is below five: %i and %i', (late, reopened) => {
    const blocks = changesBlocks([changes(late, reopened)], 'public', 'complaints', plain);
    expect(blocks).toContainEqual({
      kind: 'list',
      items: [
        '2026 Q1: how many cases were closed late or reopened is not shown ([c]), to protect people.',
      ],
    });
  });

  it.each([
    [9, 12, 10, true],
    [9, 12, 9, false],
    [3, 4, 3, false],
    [3, 2, 3, true],
  ])(
    'follow the threshold in public: %i and %i cases below %i are hidden: %s',
    (late, reopened, threshold, hidden) => {
      const disclosure = { threshold, rounding: null };
      const blocks = changesBlocks([changes(late, reopened)], 'public', 'complaints', disclosure);
      expect(JSON.stringify(blocks).includes('([c])')).toBe(hidden);
    },
  );

  it.each([
    ['base-5', 12, 7, '10 cases closed late, 5 cases reopened', 'to the nearest 5'],
    ['base-5', 2, 8, '2 cases or fewer ([k]) closed late, 10 cases reopened', 'to the nearest 5'],
    ['base-5', 0, 3, '2 cases or fewer ([k]) closed late, 5 cases reopened', 'to the nearest 5'],
    [
      '10-5',
      13,
      9,
      '15 cases closed late, fewer than 10 cases ([c]) reopened',
      'below 10 not shown, others to the nearest 5',
    ],
    [
      '10-5',
      0,
      10,
      'fewer than 10 cases ([c]) closed late, 10 cases reopened',
      'below 10 not shown, others to the nearest 5',
    ],
  ] as const)(
    'are rounded in public as the tables are: %s of %i and %i',
    (name, late, reopened, said, how) => {
      const disclosure = { threshold: 5, rounding: roundings[name] };
      const blocks = changesBlocks([changes(late, reopened)], 'public', 'complaints', disclosure);
      expect(blocks).toContainEqual({
        kind: 'list',
        items: [`2026 Q1: ${said} since its pack was made (${how}).`],
      });
    },
  );

  it('are never rounded in the restricted edition', () => {
    const disclosure = { threshold: 10, rounding: roundings['10-5'] };
    const blocks = changesBlocks([changes(3, 1)], 'restricted', 'complaints', disclosure);
    expect(JSON.stringify(blocks)).toContain('3 cases closed late, one case reopened');
  });

  it('say in public that there is none', () => {
    const said = JSON.stringify(changesBlocks([changes(0, 0)], 'public', 'complaints', plain));
    expect(said).toContain('no case closed late, no case reopened');
  });

  it('are no section without an earlier pack', () => {
    expect(changesBlocks([], 'restricted', 'complaints', plain)).toEqual([]);
  });
});
