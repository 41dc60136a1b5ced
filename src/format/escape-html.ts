/**
 * Makes a text safe to stand in HTML, as content or inside a quoted attribute.
 *
 * Control, direction-changing and invisible characters become visible `\u` escapes, so that a value
 * from a data file cannot reorder or hide what stands on the page; tab and line feed stay.
 */
export function escapeHtml(text: string): string {
  return text
    .replace(markup, (character) => entities[character] ?? character)
    .replace(unseen, (character) =>
      character === '\n' || character === '\t' ? character : visible(character),
    );
}

const markup = /[&<>"']/g;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Controls, direction marks, soft hyphen, zero width, line separators and halves of characters. */
const unseen =
  /[\p{Cc}\p{Cs}\p{Bidi_Control}\u00ad\u200b\u200c\u200d\u2028\u2029\u2060-\u2064\ufeff]/gu;

function visible(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
