import type { IssueKind } from '../issue-kind.js';
import {
  fileEmpty,
  fileIsWorkbook,
  fileIsPdf,
  fileIsDocument,
  fileIsDatabase,
  fileIsCompressed,
  fileIsHtml,
  fileIsJson,
  fileIsBinary,
} from './file-format.js';
import { gzipTooLarge, gzipCutShort, gzipDamaged } from './packed.js';
import { encodingInvalid, encodingGuessed, encodingContradicted } from './encoding.js';
import { quoteNotClosed, quoteMisplaced, recordTooLarge } from './quotes.js';
import {
  titleRows,
  missingColumn,
  unknownColumn,
  duplicateHeader,
  blankHeader,
  trailingBlankColumns,
  headerShort,
  tooManyColumns,
} from './header.js';
import { noRows, blankRows, rowLimit, fileCutShort, noFinalLineEnd } from './file-end.js';
import { swallowedRows } from './swallowed-rows.js';
import { endOfFileMark, totalsRow } from './totals-row.js';
import { repeatedHeader, rowTooLong, rowTooShort } from './row-shape.js';
import {
  spreadsheetError,
  formulaText,
  leadingApostrophe,
  scientificNotation,
  referenceTurnedDate,
} from './spreadsheet.js';
import {
  invisibleCharacter,
  lookalikeCharacter,
  controlCharacter,
  damagedText,
  cellTooLong,
} from './characters.js';
import { unknownCode, codeLetterCase, codeLabelMismatch, codeNotInForce } from './codes.js';
import {
  ambiguousDate,
  impossibleDate,
  excelSerialDate,
  dateBefore1900,
  unreadableDate,
  timeOfDay,
  dateInFuture,
} from './dates.js';
import { notANumber, impossibleAge, outOfRange } from './numbers.js';
import {
  missingReference,
  rowsWithoutReferences,
  missingValue,
  schemaViolation,
} from './missing.js';
import { dateOrder } from './date-order.js';
import { referenceVariants } from './reference-variants.js';
import { duplicateRow } from './duplicate-row.js';
import { conflictingValues } from './conflicting-values.js';
import { conflictingDuplicate } from './conflicting-duplicate.js';
import { lostLeadingZeros } from './lost-leading-zeros.js';

/**
 * Every kind of issue, one line each. A new check is one file and one line here: the reader runs its
 * hook, and `validate`, the help and `explain` know it. Shape checks run in this order.
 */
export const issueKinds = {
  FILE_EMPTY: fileEmpty,
  FILE_IS_WORKBOOK: fileIsWorkbook,
  FILE_IS_PDF: fileIsPdf,
  FILE_IS_DOCUMENT: fileIsDocument,
  FILE_IS_DATABASE: fileIsDatabase,
  FILE_IS_COMPRESSED: fileIsCompressed,
  FILE_IS_HTML: fileIsHtml,
  FILE_IS_JSON: fileIsJson,
  FILE_IS_BINARY: fileIsBinary,
  GZIP_TOO_LARGE: gzipTooLarge,
  GZIP_CUT_SHORT: gzipCutShort,
  GZIP_DAMAGED: gzipDamaged,
  ENCODING_INVALID: encodingInvalid,
  ENCODING_GUESSED: encodingGuessed,
  ENCODING_CONTRADICTED: encodingContradicted,
  QUOTE_NOT_CLOSED: quoteNotClosed,
  QUOTE_MISPLACED: quoteMisplaced,
  RECORD_TOO_LARGE: recordTooLarge,
  TITLE_ROWS: titleRows,
  MISSING_COLUMN: missingColumn,
  UNKNOWN_COLUMN: unknownColumn,
  DUPLICATE_HEADER: duplicateHeader,
  BLANK_HEADER: blankHeader,
  TRAILING_BLANK_COLUMNS: trailingBlankColumns,
  HEADER_SHORT: headerShort,
  TOO_MANY_COLUMNS: tooManyColumns,
  ROWS_WITHOUT_REFERENCES: rowsWithoutReferences,
  NO_ROWS: noRows,
  BLANK_ROWS: blankRows,
  ROW_LIMIT: rowLimit,
  FILE_CUT_SHORT: fileCutShort,
  NO_FINAL_LINE_END: noFinalLineEnd,
  SWALLOWED_ROWS: swallowedRows,
  TOTALS_ROW: totalsRow,
  END_OF_FILE_MARK: endOfFileMark,
  REPEATED_HEADER: repeatedHeader,
  ROW_TOO_LONG: rowTooLong,
  ROW_TOO_SHORT: rowTooShort,
  SPREADSHEET_ERROR: spreadsheetError,
  FORMULA_TEXT: formulaText,
  LEADING_APOSTROPHE: leadingApostrophe,
  SCIENTIFIC_NOTATION: scientificNotation,
  REFERENCE_TURNED_DATE: referenceTurnedDate,
  INVISIBLE_CHARACTER: invisibleCharacter,
  LOOKALIKE_CHARACTER: lookalikeCharacter,
  CONTROL_CHARACTER: controlCharacter,
  DAMAGED_TEXT: damagedText,
  CELL_TOO_LONG: cellTooLong,
  UNKNOWN_CODE: unknownCode,
  CODE_LETTER_CASE: codeLetterCase,
  CODE_LABEL_MISMATCH: codeLabelMismatch,
  CODE_NOT_IN_FORCE: codeNotInForce,
  AMBIGUOUS_DATE: ambiguousDate,
  IMPOSSIBLE_DATE: impossibleDate,
  EXCEL_SERIAL_DATE: excelSerialDate,
  DATE_BEFORE_1900: dateBefore1900,
  UNREADABLE_DATE: unreadableDate,
  TIME_OF_DAY: timeOfDay,
  DATE_IN_FUTURE: dateInFuture,
  NOT_A_NUMBER: notANumber,
  IMPOSSIBLE_AGE: impossibleAge,
  OUT_OF_RANGE: outOfRange,
  MISSING_REFERENCE: missingReference,
  MISSING_VALUE: missingValue,
  SCHEMA_VIOLATION: schemaViolation,
  DATE_ORDER: dateOrder,
  REFERENCE_VARIANTS: referenceVariants,
  DUPLICATE_ROW: duplicateRow,
  CONFLICTING_VALUES: conflictingValues,
  CONFLICTING_DUPLICATE: conflictingDuplicate,
  LOST_LEADING_ZEROS: lostLeadingZeros,
} satisfies Record<string, IssueKind>;

export type IssueCode = keyof typeof issueKinds;
