import type { Foreign } from './foreign.js';

/** Parts by which Office files before 2007 differ ([MS-CFB]); `__substg1.0` are those of a message. */
const parts = [
  ['WordDocument', 'FILE_IS_DOCUMENT', 'a Word document (.doc)'],
  ['PowerPoint Document', 'FILE_IS_DOCUMENT', 'a PowerPoint presentation (.ppt)'],
  ['__substg1.0', 'FILE_IS_DOCUMENT', 'an Outlook message (.msg)'],
  ['EncryptedPackage', 'FILE_IS_WORKBOOK', 'an Office file that is locked by a password'],
] as const;

/** What an old Office file is; the names of its parts stand in UTF-16, anywhere in the file. */
export function oldOfficeFormat(whole: Buffer): Foreign {
  const found = parts.find(([part]) => whole.includes(Buffer.from(part, 'utf16le')));
  return found === undefined
    ? { code: 'FILE_IS_WORKBOOK', name: 'an old Excel workbook (.xls)' }
    : { code: found[1], name: found[2] };
}
