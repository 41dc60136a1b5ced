import { cellsOfRecords } from '../../answers/sheets/cells-of-records.js';
import type { SheetCell } from '../../answers/sheets/sheet-rows.js';
import { UserError } from '../../errors.js';
import { cellAddress } from '../../format/cell-address.js';
import { restore } from '../../format/neutralise.js';
import { readWorkbook } from '../../format/xlsx/read-workbook.js';
import { decode } from '../../frame/decode.js';
import { chooseDelimiter } from '../../frame/dialect.js';
import { readRecords } from '../../frame/records.js';
import { recogniseForeign } from '../../frame/signature.js';
import { sha256Hex } from '../../random/sha256.js';
import type { Shell } from '../../shell/shell.js';

/** A file that came back, as cells. */
export interface AnswerFile {
  readonly file: string;
  /** Of its bytes. */
  readonly sha256: string;
  readonly sheets: readonly {
    /** Null for a CSV file. */
    readonly sheet: string | null;
    readonly cells: readonly SheetCell[];
  }[];
}

/** A workbook may have 8 MB when it is opened and a CSV file is smaller; more is something else. */
const mostBytes = 16 * 1024 * 1024;

/**
 * Reads a workbook or a CSV file whole, whatever its name ends in; `headings` are those by which the
 * delimiter of a CSV file is known.
 *
 * @throws UserError ANSWERS_TOO_LARGE, ANSWERS_UNREADABLE, and those of `readWorkbook`
 */
export async function readAnswerFile(
  path: string,
  headings: readonly string[],
  shell: Pick<Shell, 'stream'>,
): Promise<AnswerFile> {
  const bytes = await boundedBytes(path, shell);
  const facts = { file: path, sha256: sha256Hex(bytes) };
  const isWorkbook = recogniseForeign(bytes.subarray(0, 4096)) !== null || bytes.includes(0);
  if (isWorkbook && !isWideText(bytes)) {
    const { sheets } = await readWorkbook(bytes);
    return { ...facts, sheets: sheets.map(({ name, cells }) => ({ sheet: name, cells })) };
  }
  const records = await recordsOf(path, bytes, headings);
  const cells = cellsOfRecords(records, { address: cellAddress, restore });
  return { ...facts, sheets: [{ sheet: null, cells }] };
}

async function boundedBytes(path: string, shell: Pick<Shell, 'stream'>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of shell.stream(path)) {
    length += piece.length;
    if (length > mostBytes) {
      throw new UserError(
        'ANSWERS_TOO_LARGE',
        `${path} has more than ${mostBytes / 1024 / 1024} MB, and a checklist has not.`,
        'Give the file that was handed out, filled in: no pictures, nothing beyond its last row and column.',
      );
    }
    pieces.push(Uint8Array.from(piece));
  }
  return Buffer.concat(pieces);
}

/** UTF-16, as "Unicode text" of a spreadsheet program: it has zero bytes and a byte order mark. */
function isWideText(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

async function recordsOf(
  path: string,
  bytes: Uint8Array,
  headings: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const decoded = await decode(once(bytes), 'auto');
  if (decoded.refused) {
    if (bytes.length === 0) throw unreadable(path, 'it is empty');
    throw unreadable(path, 'its text is in no encoding that is known here');
  }
  const delimiter = chooseDelimiter(decoded.pieces, headings, undefined);
  const { records, fault } = await readRecords(decoded.pieces, delimiter);
  if (fault !== null) {
    throw unreadable(path, `its quotes do not match from row ${fault.row}, line ${fault.line} on`);
  }
  return records.map(({ cells }) => cells);
}

function unreadable(path: string, why: string): UserError {
  return new UserError(
    'ANSWERS_UNREADABLE',
    `${path} cannot be read: ${why}.`,
    'Open it in a spreadsheet program, see that it is complete, and save it again as an Excel workbook (.xlsx) or as CSV (UTF-8).',
  );
}

// eslint-disable-next-line @typescript-eslint/require-await -- what decodes a file takes a stream
async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
