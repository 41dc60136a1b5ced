import { describe, expect, it } from 'vitest';
import { columnsBehind } from '../../../src/frame/columns/rows-view.js';
import { smallLibrary, smallProfile } from '../support.js';
import { differences, readBothWays } from './both-readers.js';

const heading = 'Ref,Received,Outcome,Allegation,Subject,Summary\r\n';
const reading = (text: string, piped = false) => ({
  bytes: Buffer.from(text),
  profile: smallProfile,
  library: smallLibrary,
  piped,
});

/** Free texts, more than are kept, some of them with something to be said of. */
function manyTexts(rows: number): string {
  const odd = [
    ' trimmed ',
    '',
    '#N/A',
    'cafe\u0301',
    '\u00a0',
    'l’été',
    'Ã©',
    '"so"',
    'a\nb',
    '  ',
  ];
  const lines = Array.from({ length: rows }, (_, row) => {
    const text =
      row % 7 === 0 ? (odd[(row / 7) % odd.length] ?? '') : `${'of it '.repeat(20)}${row}`;
    const twice = row % 100 === 99 ? row - 1 : row;
    const summary = `"${text.replaceAll('"', '""')}"`;
    return `A/${twice}/25,01/07/2026,Upheld,1,S${twice % 50},${summary}\r\n`;
  });
  return heading + lines.join('');
}

describe('a large export read into columns', () => {
  it.each([false, true])(
    'is the one that is read record by record when its free texts are not kept (piped: %s)',
    async (piped) => {
      const both = await readBothWays(reading(manyTexts(20_000), piped));
      const table = columnsBehind(both.columns.rows);
      const summary = table?.columns.find(({ plan }) => plan.field === 'summary');
      expect(summary?.looseFrom).toBeLessThan(20_000);
      expect(differences(both)).toEqual([]);
      expect(both.records.issues.map(({ code }) => code)).toContain('CONFLICTING_DUPLICATE');
    },
    60_000,
  );

  it('has each row on the line where it begins, where texts go over several lines', async () => {
    const lines = Array.from({ length: 3000 }, (_, row) => {
      const text = ['one', 'a\nb', 'a\r\nb\r\n\r\nc, d', 'x\ry'][row % 4] ?? '';
      return `A/${row}/25,01/07/2026,Upheld,1,S${row},"${text}"\r\n`;
    });
    const both = await readBothWays(reading(heading + lines.join('')));
    expect(differences(both)).toEqual([]);
    // Four rows take nine lines, and the header one.
    expect(both.columns.rows.at(-4)?.line).toBe(2 + (2996 / 4) * 9);
    expect(both.columns.rows.slice(-4).map(({ line }) => line)).toEqual([6743, 6744, 6746, 6750]);
  });

  it.each([
    [
      'a record of more than a mebibyte that is less without its quotes',
      '""'.repeat(700_000),
      'read',
    ],
    ['a record that is too large', 'x'.repeat(1_100_000), 'refused'],
    ['a quote that is misplaced', '" "x', 'refused'],
    ['a quote that is never closed', '" ,', 'refused'],
  ])(
    'is the one that is read record by record, from %s on',
    async (_, text, status) => {
      const row = (number: number): string => `A/${number}/25,01/07/2026,Upheld,1,S1,"x\ny"\r\n`;
      const before = Array.from({ length: 3000 }, (_each, number) => row(number)).join('');
      const content = `${heading}${before}A/x/25,01/07/2026,Upheld,1,S1,"${text}"\n${row(3001)}${row(3001)}`;
      const both = await readBothWays(reading(content));
      expect(both.records.status).toBe(status);
      expect(differences(both)).toEqual([]);
    },
    60_000,
  );
});
