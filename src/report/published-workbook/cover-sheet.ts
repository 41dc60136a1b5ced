import type { Print, Sheet, SheetRow } from '../../format/workbook.js';
import { cell } from './headed-sheet.js';
import type { PublishedContents } from './published-contents.js';
import { contentsName, coverName, notesName } from './sheet-names.js';

/** The first sheet: what the workbook is, who may see it, what it is about, whom to ask. */
export function coverSheet(
  { title, marking, about, contact }: PublishedContents,
  print: Omit<Print, 'orientation'>,
): Sheet {
  const line = (value: string): SheetRow => ({ cells: [{ value, style: 'section' }] });
  const facts = [...about, ...(contact === undefined ? [] : [['Contact', contact] as const])];
  return {
    name: coverName,
    columns: [{ width: 40 }, { width: 90 }],
    rows: [
      { cells: [{ value: title, style: 'title' }] },
      ...(marking === '' ? [] : [line(marking)]),
      ...facts.map(([label, value]) => ({ cells: [cell(label), cell(value)] })),
      {
        cells: [
          {
            value: 'List of the tables',
            style: 'link',
            link: { sheet: contentsName, cell: 'A1' },
          },
        ],
      },
      {
        cells: [
          { value: 'Notes and shorthand', style: 'link', link: { sheet: notesName, cell: 'A1' } },
        ],
      },
    ],
    protect: false,
    validations: [],
    highlights: [],
    print: { orientation: 'portrait', ...print },
  };
}
