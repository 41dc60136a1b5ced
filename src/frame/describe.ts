/** Words for an issue: they tell the shape of a value, or show a harmless one with nothing hidden in it. */

const longestShown = 40;

/** A value of a field that is not sensitive, cut to 40 characters, with control characters spelled out. */
export function showValue(text: string): string {
  const characters = Array.from(text);
  const shown =
    characters.length > longestShown ? [...characters.slice(0, longestShown), '…'] : characters;
  return shown.map(escapeCharacter).join('');
}

/**
 * Whether a text in a place for codes or headings is more likely to have slipped there from a
 * column of references or free text: it is long, or holds a line end, an address sign or a number
 * of four digits that is no year. Such a text is told by its shape.
 */
export function looksMisplaced(text: string): boolean {
  return (
    text.length > longestShown ||
    /[\r\n@]/.test(text) ||
    /\d{4}/.test(text.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, ''))
  );
}

/** Whether a text holds what data hold and headings do not: a line end, an address sign, a long number, a date. */
export function looksLikeData(text: string): boolean {
  return (
    /[\r\n@]/.test(text) ||
    /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(text) ||
    /\d{4}/.test(text.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, ''))
  );
}

/** The shape of a value that may not be shown, e.g. "12 characters: digits, letters, signs". */
export function describeShape(text: string): string {
  const length = Array.from(text).length;
  const parts = [
    /\p{L}/u.test(text) ? 'letters' : '',
    /\p{Nd}/u.test(text) ? 'digits' : '',
    /\s/u.test(text) ? 'spaces' : '',
    /[^\p{L}\p{Nd}\s]/u.test(text) ? 'signs' : '',
  ].filter((part) => part !== '');
  return `${String(length)} character${length === 1 ? '' : 's'}: ${parts.join(', ')}`;
}

/** Control, invisible and direction characters as `\u{...}`; everything else as it is. */
function escapeCharacter(character: string): string {
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(character)
    ? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
    : character;
}
