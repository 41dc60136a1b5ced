import { chooseDelimiter, findHeader, mostTitleRows } from '../dialect.js';
import { chooseEncoding, type EncodingChoice } from '../encoding.js';
import { limitsOf } from '../limits.js';
import type { Profile } from '../profile.js';
import type { CsvRecord } from '../records.js';
import { recogniseForeign } from '../signature.js';
import { cellsOf } from './record-cells.js';
import { emptyRecord, irregular, scanRecord, stopsFor, unfinished } from './scan-record.js';
import { wholeCharacters } from './utf8-check.js';

/** What the first bytes of a file tell. */
export interface Beginning {
  readonly choice: EncodingChoice;
  readonly delimiter: string;
  readonly header: CsvRecord;
  readonly headerIndex: number;
  /** Where the first record begins: behind a byte order mark. */
  readonly offset: number;
}

/** As many bytes as the delimiter is chosen from. */
export const enoughToBegin = 1 << 17;
const mostToBegin = 1 << 22;

/**
 * Reads encoding, delimiter and header from the beginning of a file; `all` says that it is the whole
 * file. `more` asks for more bytes; null is for what is not plainly regular.
 */
export function readBeginning(
  bytes: Buffer,
  all: boolean,
  profile: Profile,
  columns: readonly string[],
): Beginning | 'more' | null {
  if (!all && bytes.length < enoughToBegin) return 'more';
  if (recogniseForeign(bytes.subarray(0, 4096)) !== null || bytes.includes(0)) return null;
  const start = bytes.subarray(0, enoughToBegin);
  const isCut = !all || bytes.length > enoughToBegin;
  const whole = isCut ? start.subarray(0, wholeCharacters(start)) : start;
  const choice = chooseEncoding(whole, profile.encoding);
  if (choice?.encoding !== 'utf-8') return null;
  const offset = choice.byteOrderMark ? 3 : 0;
  const text = whole.toString('utf8', offset);
  if (text.trim() === '') return null;
  const delimiter = chooseDelimiter([text], columns, profile.delimiter);
  const records = firstRecords(bytes, offset, all, delimiter);
  if (records === 'more') return bytes.length < mostToBegin ? 'more' : null;
  if (records === null) return null;
  const headerIndex = findHeader(records, columns);
  const header = records[headerIndex];
  // Where the header is not among the first records, all records are needed to find it.
  if (header?.cells.every((cell) => cell.trim() === '') !== false) return null;
  if (header.cells.length > limitsOf(profile).columns || /^sep=.?$/i.test(header.cells[0] ?? ''))
    return null;
  return { choice, delimiter, header, headerIndex, offset };
}

function firstRecords(
  bytes: Buffer,
  offset: number,
  all: boolean,
  delimiter: string,
): readonly CsvRecord[] | 'more' | null {
  const stops = stopsFor(delimiter.charCodeAt(0));
  const record = emptyRecord();
  const records: CsvRecord[] = [];
  let at = offset;
  let line = 1;
  while (at < bytes.length && records.length <= mostTitleRows) {
    const next = scanRecord(bytes, at, bytes.length, all, stops, record);
    if (next === irregular) return null;
    if (next === unfinished) return 'more';
    records.push({ row: records.length + 1, line, cells: cellsOf(bytes, record) });
    line += 1 + record.lineEnds;
    at = next;
  }
  return all || records.length > mostTitleRows ? records : 'more';
}
