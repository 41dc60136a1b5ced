/** A text as one line, for titles and headers, of at most so many characters. */
export function oneLine(text: string, most = 255): string {
  const line = text.replace(/[\p{Cc}\ufffe\uffff\s]+/gu, ' ').trim();
  const characters = Array.from(line);
  return line.length <= most ? line : `${characters.slice(0, most - 1).join('')}…`;
}
