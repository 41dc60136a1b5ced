import type { Contents } from './read-contents.js';
import { storedZip, type Part } from '../package/stored-zip.js';

/**
 * A workbook of nothing but the cells, texts and styles that were checked, in a frame of our own: what
 * hucre would make of all else in the file need not be known. Its sheets are named 1, 2 and so on.
 */
export function barePackage({ sheets, from1904, sharedStrings, styles }: Contents): Uint8Array {
  const numbers = sheets.map((_, index) => index + 1);
  const related: readonly (readonly [type: string, part: string, data: Uint8Array])[] = [
    ...sheets.map(
      ({ xml }, index) =>
        ['worksheet', `sheet${index + 1}.xml`, bytesOf(`<worksheet>${xml}</worksheet>`)] as const,
    ),
    ...(sharedStrings === null ? [] : [['sharedStrings', 'strings.xml', sharedStrings] as const]),
    ...(styles === null ? [] : [['styles', 'styles.xml', styles] as const]),
  ];
  const listed = numbers.map(
    (number) => `<sheet name="${number}" sheetId="${number}" r:id="r${number}"/>`,
  );
  const parts: readonly Part[] = [
    ['[Content_Types].xml', bytesOf('<Types/>')],
    ['_rels/.rels', bytesOf(relationships([['officeDocument', 'xl/workbook.xml']]))],
    [
      'xl/workbook.xml',
      bytesOf(
        `<workbook><workbookPr date1904="${Number(from1904)}"/><sheets>${listed.join('')}</sheets></workbook>`,
      ),
    ],
    ['xl/_rels/workbook.xml.rels', bytesOf(relationships(related))],
    ...related.map(([, part, data]) => [`xl/${part}`, data] as const),
  ];
  return storedZip(parts);
}

function relationships(targets: readonly (readonly [string, string, ...unknown[]])[]): string {
  const lines = targets.map(
    ([type, target], index) =>
      `<Relationship Id="r${index + 1}" Type="${kinds}/${type}" Target="${target}"/>`,
  );
  return `<Relationships>${lines.join('')}</Relationships>`;
}

const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
