import type { WriteOptions } from 'hucre/xlsx';
import type { Workbook } from '../../workbook.js';
import { fixedRange, quotedSheet } from './sheet-reference.js';

/** The names by which spreadsheet programs find what is printed, rows to repeat, and what is filtered. */
export function definedNames({ sheets }: Workbook): NonNullable<WriteOptions['namedRanges']> {
  return sheets.flatMap(({ name, print: { titleRows, area }, filter }) => [
    ...(area === undefined
      ? []
      : [{ name: '_xlnm.Print_Area', scope: name, range: fixedRange(name, area) }]),
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
