import { describe, expect, it } from 'vitest';
import type { FrameChanges } from '../../../src/frame/frame-changes.js';
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

describe('cases closed late and cases reopened, on a page', () => {
  it('are counted in words in the restricted edition, with references and dates as tables', () => {
    const blocks = changesBlocks([changes(3, 1)], 'restricted', 'complaints');
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
    const said = JSON.stringify(changesBlocks([changes(12, 7)], 'public', 'complaints'));
    expect(said).toContain('12 cases closed late, 7 cases reopened since its pack was made.');
    expect(said).not.toMatch(/LATE|AGAIN|263|2026-03-31|"table"/);
  });

  it.each([
    [4, 7],
    [12, 1],
    [0, 2],
  ])('hide both counts in public where one is below five: %i and %i', (late, reopened) => {
    const blocks = changesBlocks([changes(late, reopened)], 'public', 'complaints');
    expect(blocks).toContainEqual({
      kind: 'list',
      items: [
        '2026 Q1: how many cases were closed late or reopened is not shown ([c]), to protect people.',
      ],
    });
  });

  it('say in public that there is none', () => {
    const said = JSON.stringify(changesBlocks([changes(0, 0)], 'public', 'complaints'));
    expect(said).toContain('no case closed late, no case reopened');
  });

  it('are no section without an earlier pack', () => {
    expect(changesBlocks([], 'restricted', 'complaints')).toEqual([]);
  });
});
