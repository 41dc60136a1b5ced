import type { Block, GlossaryWord } from './document.js';
import { escapeHtml } from './escape-html.js';

/** The meanings of words as a list that can be linked to, word by word. */
export function glossaryToHtml(words: readonly GlossaryWord[]): string {
  const entries = words.map(
    (entry) =>
      `<div><dt id="${wordId(entry)}">${escapeHtml(entry.word)}</dt><dd>${escapeHtml(entry.meaning)}</dd></div>\n`,
  );
  return `<dl class="glossary">\n${entries.join('')}</dl>\n`;
}

/**
 * Writes the texts of a page in their order, as HTML: where a word of its glossary is used for the
 * first time, a link leads to what it means. A page without a glossary gets no link.
 */
export function textWriter(blocks: readonly Block[]): (text: string) => string {
  const words = blocks.flatMap((block) => (block.kind === 'glossary' ? block.words : []));
  const unlinked = new Map(
    words.flatMap((entry) =>
      [entry.word, ...entry.forms].map((form) => [form.toLowerCase(), entry] as const),
    ),
  );
  return (text) => {
    let html = '';
    let written = 0;
    for (const { 0: form, index } of text.matchAll(anyOf([...unlinked.keys()]))) {
      const entry = unlinked.get(form.toLowerCase());
      if (entry === undefined) continue;
      for (const each of [entry.word, ...entry.forms]) unlinked.delete(each.toLowerCase());
      html += `${escapeHtml(text.slice(written, index))}<a class="word" href="#${wordId(entry)}">${escapeHtml(form)}</a>`;
      written = index + form.length;
    }
    return html + escapeHtml(text.slice(written));
  };
}

/** Whole words only, longer forms before those that they begin with; nothing where there are none. */
function anyOf(forms: readonly string[]): RegExp {
  if (forms.length === 0) return /(?!)/g;
  const longestFirst = forms.toSorted((left, right) => right.length - left.length);
  const escaped = longestFirst.map((form) => form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${escaped.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
}

function wordId({ word }: GlossaryWord): string {
  return `word-${word.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}
