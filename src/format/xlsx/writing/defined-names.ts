import type { WriteOptions } from 'hucre/xlsx';
import type { Print, Workbook } from '../../workbook.js';
import { columnLetters } from '../../cell-address.js';
import { fixedRange, quotedSheet } from './sheet-reference.js';

/** The names by which spreadsheet programs find what is printed, rows to repeat, and what is filtered. */
export function definedNames({ sheets }: Workbook): NonNullable<WriteOptions['namedRanges']> {
  return sheets.flatMap(({ name, print, filter }) => {
    const titles = printTitles(name, print);
    const { area } = print;
    return [
      ...(area === undefined
        ? []
        : [{ name: '_xlnm.Print_Area', scope: name, range: fixedRange(name, area) }]),
      ...(titles === '' ? [] : [{ name: '_xlnm.Print_Titles', scope: name, range: titles }]),
      ...(filter === undefined
        ? []
        : [{ name: '_xlnm._FilterDatabase', scope: name, range: fixedRange(name, filter) }]),
    ];
  });
}

/** The columns and rows that are repeated, in the order in which programs write them. */
function printTitles(sheet: string, { titleRows, titleColumns }: Print): string {
  return [
    ...(titleColumns === undefined
      ? []
      : [
          `${quotedSheet(sheet)}!$${columnLetters(titleColumns[0])}:$${columnLetters(titleColumns[1])}`,
        ]),
    ...(titleRows === undefined ? [] : [`${quotedSheet(sheet)}!$${titleRows[0]}:$${titleRows[1]}`]),
  ].join(',');
}
