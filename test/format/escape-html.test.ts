import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../../src/format/escape-html.js';

describe('escapeHtml', () => {
  it('escapes the five characters of markup', () => {
    expect(escapeHtml(`<b title="x" id='y'>Tom & Ann</b>`)).toBe(
      '&lt;b title=&quot;x&quot; id=&#39;y&#39;&gt;Tom &amp; Ann&lt;/b&gt;',
    );
  });

  it('escapes an entity that stands in the text, so that it is read as it was written', () => {
    expect(escapeHtml('&lt;')).toBe('&amp;lt;');
  });

  it.each([
    ['NUL', '\u0000', '\\u0000'],
    ['escape', '\u001b', '\\u001b'],
    ['carriage return', '\r', '\\u000d'],
    ['delete', '\u007f', '\\u007f'],
    ['a C1 control', '\u0085', '\\u0085'],
    ['right-to-left override', '\u202e', '\\u202e'],
    ['an isolate', '\u2066', '\\u2066'],
    ['zero width space', '\u200b', '\\u200b'],
    ['byte order mark', '\ufeff', '\\ufeff'],
    ['line separator', '\u2028', '\\u2028'],
    ['half of a character', '\ud800', '\\ud800'],
  ])('makes %s visible', (_name, character, shown) => {
    expect(escapeHtml(`a${character}b`)).toBe(`a${shown}b`);
  });

  it('keeps tab, line feed, accents and characters beyond U+FFFF', () => {
    expect(escapeHtml('a\tb\nc é ß 名 😀')).toBe('a\tb\nc é ß 名 😀');
  });
});
