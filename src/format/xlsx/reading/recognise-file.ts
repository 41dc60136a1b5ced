import { refusal } from '../refusal.js';

/** Refuses what is no .xlsx file by its first bytes, and says what it is instead. */
export function refuseOtherFiles(bytes: Uint8Array): void {
  if (bytes.length === 0) throw refusal('WORKBOOK_NOT_XLSX', 'The file is empty.');
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw olderOrLocked(bytes);
  if (beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).trimStart();
  const what = /^(?:ï»¿)?\s*</.test(start)
    ? 'a web page or XML, whatever its name ends in'
    : start.startsWith('%PDF')
      ? 'a PDF'
      : start.includes('\0')
        ? 'in no format that is known here'
        : 'plain text, such as CSV';
  throw refusal('WORKBOOK_NOT_XLSX', `The file is no Excel workbook (.xlsx): it is ${what}.`);
}

/** Old workbooks and locked ones share a container; a locked one names its content in UTF-16. */
function olderOrLocked(bytes: Uint8Array): Error {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 1 << 20));
  return text.includes(lockedContent)
    ? refusal('WORKBOOK_LOCKED', 'The workbook is locked by a password or a rights service.')
    : refusal('WORKBOOK_NOT_XLSX', 'The file is an old Excel workbook (.xls), or of that kind.');
}

const lockedContent = Array.from('EncryptedPackage').join('\0');

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
