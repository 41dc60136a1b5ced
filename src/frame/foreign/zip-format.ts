import { type Foreign, type Mark, markOf } from './foreign.js';
import { zipNames } from './zip-names.js';

/** The type of an OpenDocument file stands uncompressed in its first part (ODF 1.3, part 2, 3.3). */
const openDocuments: readonly Mark[] = [
  [
    /mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/,
    'FILE_IS_WORKBOOK',
    'an OpenDocument spreadsheet (.ods)',
  ],
  [
    /mimetypeapplication\/vnd\.oasis\.opendocument\.text/,
    'FILE_IS_DOCUMENT',
    'an OpenDocument text (.odt)',
  ],
  [
    /mimetypeapplication\/vnd\.oasis\.opendocument\.presentation/,
    'FILE_IS_DOCUMENT',
    'an OpenDocument presentation (.odp)',
  ],
];

/** Names of parts, one a line. */
const parts: readonly Mark[] = [
  [/^xl\/workbook\.bin$/m, 'FILE_IS_WORKBOOK', 'an Excel workbook (.xlsb)'],
  [/^xl\//m, 'FILE_IS_WORKBOOK', 'an Excel workbook (.xlsx)'],
  [/^word\//m, 'FILE_IS_DOCUMENT', 'a Word document (.docx)'],
  [/^ppt\//m, 'FILE_IS_DOCUMENT', 'a PowerPoint presentation (.pptx)'],
  [/^Index\/.*\.iwa$/m, 'FILE_IS_WORKBOOK', 'a Numbers spreadsheet (.numbers)'],
  [/^\[Content_Types\]\.xml/m, 'FILE_IS_WORKBOOK', 'an Excel workbook (.xlsx)'],
];

/** What is in a zip archive: Office and OpenDocument files are archives too. */
export function zipFormat(whole: Buffer, start: string): Foreign {
  return (
    markOf(start, openDocuments) ??
    markOf(zipNames(whole, start).join('\n'), parts) ?? {
      code: 'FILE_IS_COMPRESSED',
      name: 'a zip archive',
    }
  );
}
