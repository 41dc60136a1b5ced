import { describe, expect, it } from 'vitest';
import { documentToText } from '../../src/format/text-document.js';

describe('a page as plain text', () => {
  it('has every block, wrapped at 76 columns, with long words whole', () => {
    const digest = '0123456789abcdef'.repeat(4);
    expect(
      documentToText({
        title: 'A title',
        marking: 'Public notice',
        blocks: [
          { kind: 'contents' },
          { kind: 'heading', level: 2, id: 'one', text: 'First part' },
          { kind: 'paragraph', text: 'word '.repeat(20).trim() },
          { kind: 'callout', text: 'mind this' },
          { kind: 'list', items: ['an item', 'word '.repeat(16).trim()] },
          {
            kind: 'facts',
            facts: [
              ['Commitment', digest],
              ['List', 'short'],
            ],
          },
          { kind: 'code', text: 'sha256sum frame.txt\nsecond line' },
        ],
      }),
    ).toBe(
      [
        'Public notice',
        'A title',
        '='.repeat(76),
        '',
        'First part',
        '----------',
        '',
        'word '.repeat(15).trim(),
        'word '.repeat(5).trim(),
        '',
        'Important: mind this',
        '',
        '- an item',
        `- ${'word '.repeat(15).trim()}`,
        '  word',
        '',
        `Commitment  ${digest}`,
        'List        short',
        '',
        '    sha256sum frame.txt',
        '    second line',
        '',
      ].join('\n'),
    );
  });

  it('has tables in columns and of a chart its words, and shows what a terminal would obey', () => {
    const text = documentToText({
      title: 'A \u001b[31mtitle',
      marking: '',
      blocks: [
        {
          kind: 'table',
          table: {
            name: 't',
            caption: 'A table',
            columns: [{ name: 'n', label: 'Number', kind: 'count' }],
            rows: [[12]],
            notes: [],
          },
        },
        {
          kind: 'chart',
          chart: {
            kind: 'interval',
            measure: 'rate',
            title: 'A chart',
            finding: 'it rises',
            axis: '',
            points: [],
          },
        },
      ],
    });
    expect(text).toContain('A \\u{1b}[31mtitle\n');
    expect(text).toContain('A table\n\nNumber\n------\n    12\n');
    expect(text).toContain('\nA chart: it rises\n');
  });
});
