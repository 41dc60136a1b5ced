import { UserError } from '../../errors.js';
import { cellAddress } from '../cell-address.js';

/** Why a workbook that came in is refused; `dipsample explain` has the long form of each. */
export type Refusal = keyof typeof hints;

/** The error by which a workbook is refused: what was found, and what to do about it. */
export function refusal(code: Refusal, found: string): UserError {
  return new UserError(code, found, hints[code]);
}

/** The error for a cell that cannot be read for certain; `sheet` as in: sheet "Case 1". */
export function unreadableCell(
  place: { readonly row: number; readonly column: number },
  sheet: string,
): UserError {
  const address = cellAddress(place.row, place.column);
  return refusal(
    'WORKBOOK_CELL_UNREADABLE',
    `Cell ${address} of ${sheet} cannot be read for certain.`,
  );
}

const hints = {
  WORKBOOK_CELL_UNREADABLE:
    'Open the workbook, put the cell right, and save it again as an Excel workbook (.xlsx).',
  WORKBOOK_DAMAGED:
    'Open the workbook in Excel or LibreOffice, see that it is complete, and save it again as an Excel workbook (.xlsx); or ask for it to be sent again.',
  WORKBOOK_LINKS_ELSEWHERE:
    'Open the workbook, break its links and connections (Data > Edit Links, Data > Queries and Connections), and save it again.',
  WORKBOOK_LOCKED:
    'Open the workbook with its password, take the password off (File > Info > Protect Workbook > Encrypt with Password), and save it again as an Excel workbook (.xlsx).',
  WORKBOOK_NOT_XLSX:
    'Open the file in Excel or LibreOffice and save it as an Excel workbook (.xlsx).',
  WORKBOOK_RUNS_CODE:
    'Open the workbook without allowing its macros and save it as an Excel workbook (.xlsx), which leaves them out.',
  WORKBOOK_TOO_LARGE:
    'Send the workbook that was handed out, filled in: no pictures, no further sheets, nothing beyond its last row and column.',
} as const;
