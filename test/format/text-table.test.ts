import { describe, expect, test } from 'vitest';
import type { Table } from '../../src/format/table.js';
import { tableToText } from '../../src/format/text-table.js';

const table: Table = {
  name: 'allocation',
  caption: 'Allocation',
  columns: [
    { name: 'stratum', label: 'Stratum', kind: 'text' },
    { name: 'frame_size', label: 'Cases in the frame', kind: 'count' },
    { name: 'reason', label: 'Reason', kind: 'text' },
  ],
  rows: [
    ['White', 1138, 'Proportional'],
    ['A label of more than forty characters, run on', '[c]', null],
  ],
  notes: ['Unit: case.'],
};

describe('tableToText', () => {
  test('sets text left and numbers right, wraps long cells and explains shorthand', () => {
    expect(tableToText(table)).toBe(
      [
        'Allocation',
        '',
        'Stratum                                 Cases in the  Reason',
        '                                               frame',
        '--------------------------------------  ------------  ------------',
        'White                                          1,138  Proportional',
        'A label of more than forty characters,           [c]',
        'run on',
        '',
        'Unit: case.',
        '[c]: suppressed to protect confidentiality.',
        '',
      ].join('\n'),
    );
  });

  test.each([30, 60, 80, 120])('is never wider than %i columns', (width) => {
    const lines = tableToText(table, width).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
  });

  test('becomes a list of each row where columns do not fit, with every number whole', () => {
    expect(tableToText(table, 24)).toBe(
      [
        'Allocation',
        '',
        'Stratum: White',
        '  Cases in the frame',
        '    1,138',
        '  Reason',
        '    Proportional',
        '',
        'Stratum: A label of more',
        'than forty characters,',
        'run on',
        '  Cases in the frame',
        '    [c]',
        '  Reason',
        '',
        'Unit: case.',
        '[c]: suppressed to',
        '  protect',
        '  confidentiality.',
        '',
      ].join('\n'),
    );
  });

  test('keeps a ticket whole and shows control characters as escapes', () => {
    const ticket = 'd23f87b5801cc23d64ca7e118fbd3c46554d139db14b7b29c7e984000fe120dc';
    const text = tableToText({ ...table, rows: [[ticket, 1, 'a\u001b[2Jb\nc']] });
    expect(text).toContain(ticket);
    expect(text).toContain('a\\u{1b}[2Jb\\u{a}c');
    expect(text).not.toContain('\u001b');
  });

  test('says when there are no rows', () => {
    expect(tableToText({ ...table, rows: [], notes: [] })).toMatch(/\nNo rows\.\n$/);
  });
});
