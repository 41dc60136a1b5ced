import { writeXlsx } from 'hucre/xlsx';
import type { Workbook } from '../workbook.js';
import { usualFont } from './writing/cell-styles.js';
import { checkWorkbook } from './writing/check-workbook.js';
import { definedNames } from './writing/defined-names.js';
import { inflatePart } from './package/inflate-part.js';
import { limits } from './limits.js';
import { mendParts } from './writing/mend-parts.js';
import { storedZip } from './package/stored-zip.js';
import { writeSheet } from './writing/write-sheet.js';
import { zipDirectory } from './package/zip-directory.js';

/**
 * A workbook as the bytes of an .xlsx file: the same workbook is the same bytes on every platform and
 * at any time, and `readWorkbook` reads from them every value that went in.
 *
 * Throws a RangeError, which names the place, for what cannot be written as it is: numbers and days
 * that are none, half characters, texts over 32,767 characters, names and ranges out of order, and
 * more than `limits` allow.
 */
export async function workbookToXlsx(workbook: Workbook): Promise<Uint8Array> {
  checkWorkbook(workbook);
  const { title, subject, creator } = workbook.properties;
  const bytes = await writeXlsx({
    sheets: workbook.sheets.map(writeSheet),
    properties: {
      title,
      ...(subject === undefined ? {} : { subject }),
      creator,
      modified: fixedDate,
    },
    namedRanges: definedNames(workbook),
    activeSheet: workbook.sheets.findIndex(({ hidden }) => hidden !== true),
    defaultFont: usualFont,
  });
  const parts = zipDirectory(bytes).map(
    (entry) => [entry.name, inflatePart(bytes, entry)] as const,
  );
  const mended = mendParts(parts, workbook);
  const size = mended.reduce((sum, [, data]) => sum + data.length, 0);
  if (size > limits.bytes) {
    throw new RangeError(`${size} bytes; a workbook has at most ${limits.bytes}.`);
  }
  return storedZip(mended);
}

/** Without a date, hucre reads the clock. `mendParts` takes it out again. */
// eslint-disable-next-line no-restricted-syntax -- hucre asks for a Date; this one is always the same
const fixedDate = new Date(0);
