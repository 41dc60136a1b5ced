/**
 * The width of a text in Arial, in parts of the size of its letters, each letter at least as wide as
 * it is: the advance widths of Liberation Sans, which has the metrics of Arial, rounded up. Bold
 * letters count an eighth more.
 */
export function arialWidth(text: string, bold: boolean): number {
  let width = 0;
  for (const letter of text.normalize('NFD')) width += widths.get(letter) ?? otherWidth(letter);
  return width * (bold ? 1.125 : 1);
}

/** Marks above and below a letter take no room; signs of other scripts and pictures take much. */
function otherWidth(letter: string): number {
  if (/^\p{Mn}$/u.test(letter)) return 0;
  return letter.length > 1 ? 1.4 : 1.02;
}

const widths: ReadonlyMap<string, number> = new Map(
  Object.entries({
    '0.23': "'ijl‘’",
    '0.28': ' !,./:;I[\\]ft|·\u00a0',
    '0.34': '()-r`{}“”',
    '0.4': '"*°',
    '0.5': 'ckszvxyJ^',
    '0.56': '0123456789abdeghnopquL?_#$£€–',
    '0.62': 'FTZ+<=>~ß×÷',
    '0.67': 'ABEKPSVXY&',
    '0.73': 'CDHNRUw',
    '0.78': 'GOQ',
    '0.84': 'Mm',
    '0.95': '%W',
  }).flatMap(([width, letters]) =>
    Array.from(letters, (letter) => [letter, Number(width)] as const),
  ),
);
