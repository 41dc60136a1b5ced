import type { WriteOptions } from 'hucre/xlsx';
import type { Workbook } from '../../workbook.js';
import { fixedRange, quotedSheet } from './sheet-reference.js';

/** The names by which spreadsheet programs find rows to repeat in print and what is filtered. */
export function definedNames({ sheets }: Workbook): NonNullable<WriteOptions['namedRanges']> {
  return sheets.flatMap(({ name, print: { titleRows }, filter }) => [
    ...(titleRows === undefined
      ? []
      : [
          {
            name: '_xlnm.Print_Titles',
            scope: name,
            range: `${quotedSheet(name)}!$${titleRows[0]}:$${titleRows[1]}`,
          },
        ]),
    ...(filter === undefined
      ? []
      : [{ name: '_xlnm._FilterDatabase', scope: name, range: fixedRange(name, filter) }]),
  ]);
}
