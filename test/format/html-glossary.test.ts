import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/format/document.js';
import { documentToHtml } from '../../src/format/html.js';

function html(...blocks: readonly Block[]): string {
  return documentToHtml({ title: 'Page', marking: '', blocks });
}

const glossary: Block = {
  kind: 'glossary',
  words: [
    { word: 'Stratum', forms: ['strata'], meaning: 'A part of the frame.' },
    { word: 'Sampling frame', forms: [], meaning: 'The list of all units.' },
    { word: 'Frame', forms: ['frames'], meaning: 'See sampling frame.' },
    { word: 'A+E', forms: ['off-duty'], meaning: '<b>' },
  ],
};

describe('a glossary', () => {
  it('is linked from the first use of each word, in any form, and from no other', () => {
    const page = html(
      { kind: 'paragraph', text: 'Many strata & one frame.' },
      { kind: 'list', items: ['A stratum of the Sampling frame.'] },
      glossary,
    );
    expect(page).toContain(
      '<p>Many <a class="word" href="#word-stratum">strata</a> &amp; one <a class="word" href="#word-frame">frame</a>.</p>',
    );
    expect(page).toContain(
      '<li>A stratum of the <a class="word" href="#word-sampling-frame">Sampling frame</a>.</li>',
    );
    expect(page).toContain('<dt id="word-stratum">Stratum</dt><dd>A part of the frame.</dd>');
  });

  it('is not linked from parts of words, and takes signs as they are', () => {
    const page = html(
      { kind: 'paragraph', text: 'A substratum, a time-frame, framework; AAE, A+E.' },
      glossary,
    );
    expect(page).toContain(
      '<p>A substratum, a time-frame, framework; AAE, <a class="word" href="#word-a-e">A+E</a>.</p>',
    );
    expect(page).toContain('<dd>&lt;b&gt;</dd>');
  });

  it('is not needed: a page without one has no link', () => {
    expect(html({ kind: 'paragraph', text: 'One frame.' })).toContain('<p>One frame.</p>');
  });
});

describe('a bar in a table', () => {
  it('is drawn under its rate, for those who see, and not for shorthand', () => {
    const page = html({
      kind: 'table',
      table: {
        name: 'shares',
        caption: 'Shares',
        columns: [
          { name: 'field', label: 'Field', kind: 'text' },
          { name: 'share', label: 'Share', kind: 'rate', bar: true },
        ],
        rows: [
          ['Station', 0.95],
          ['Heritage', '[c]'],
        ],
        notes: [],
      },
    });
    expect(page).toContain('<td class="number">95.0%<svg class="bar" aria-hidden="true"');
    expect(page).toContain('<rect width="95.0%"');
    expect(page).toContain('<td class="number">[c]</td>');
  });
});
