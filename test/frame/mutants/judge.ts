import type { Intake, Row } from '../../../src/frame/intake.js';
import { message, remedy } from '../../../src/frame/message.js';
import { decodeStrictly } from './strict-text.js';
import { readStrictly, type StrictReading } from './strict-csv.js';

/** What is known of the file before it was mutated. */
export interface Original {
  readonly references: readonly string[];
  /** Texts that no message may hold: subjects, and the beginnings of free texts. */
  readonly secrets: readonly string[];
}

const mebibyte = 1 << 20;

/** Every promise that the reading of a mutant breaks, as a sentence; none is the only good answer. */
export function brokenPromises(
  intake: Intake,
  bytes: Uint8Array,
  original: Original,
): readonly string[] {
  const { counts, rows, status } = intake;
  const errors = intake.fileIssues.filter(({ severity }) => severity === 'error');
  const found = [...leaks(intake, original)];
  if (counts.rows !== counts.accepted + counts.rejected + counts.blank)
    found.push('rows are not accepted + rejected + blank');
  if (rows.length !== counts.accepted + counts.rejected)
    found.push('rows are listed that are not counted');
  if ((status === 'refused') !== errors.length > 0)
    found.push('the file is refused without an error, or read with one');
  const text = decodeStrictly(bytes, intake.file.encoding);
  if (text === null) {
    if (status === 'read') found.push('the bytes are no text in that encoding, but were read');
    return found;
  }
  const strict = readStrictly(text, intake.file.delimiter);
  const large = text.length >= mebibyte;
  const quoteFault = errors.some(({ code }) => code.startsWith('QUOTE_'));
  if (strict.broken && status === 'read') found.push('broken quotes were read');
  if (!strict.broken && !large && quoteFault) found.push('good quotes were refused');
  return status === 'refused' || strict.broken
    ? found
    : [...found, ...differences(intake, strict), ...swallowed(rows, original)];
}

/** The rows must be the judge's records: the same cells, on the same lines, none missing. */
function differences({ counts, file, rows }: Intake, strict: StrictReading): readonly string[] {
  const found: string[] = [];
  if (strict.records.length !== 1 + file.titleRows + counts.rows) found.push('a record is missing');
  if (strict.lines !== file.lines) found.push('lines are counted otherwise');
  const header = strict.records[file.titleRows]?.cells ?? [];
  const reference = header.findIndex(
    (heading) => plain(heading).toLowerCase() === 'case reference',
  );
  const filled = strict.records
    .map((record, index) => ({ ...record, row: index + 1 }))
    .slice(file.titleRows + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length !== rows.length) found.push('blank rows are counted otherwise');
  for (const [index, { row, line, cells }] of filled.entries()) {
    const read = rows[index];
    if (read?.row !== row || read.line !== line) found.push(`row ${row} is placed elsewhere`);
    if (JSON.stringify(read?.cells) !== JSON.stringify(cells)) found.push(`row ${row} differs`);
    if (read?.status === 'accepted' && read.values['case_ref'] !== plain(cells[reference] ?? ''))
      found.push(`row ${row} has another reference`);
  }
  return found;
}

/** An accepted row may not hold, in a cell of several lines, the reference of another row. */
function swallowed(rows: readonly Row[], { references }: Original): readonly string[] {
  return rows
    .filter(({ status }) => status === 'accepted')
    .filter(({ cells, values }) =>
      cells.some(
        (cell) =>
          /[\r\n]/.test(cell) &&
          references.some((name) => name !== values['case_ref'] && cell.includes(name)),
      ),
    )
    .map(({ row }) => `row ${row} swallowed another`);
}

/** Words of issues show nothing sensitive and no control character. */
function leaks(intake: Intake, { secrets }: Original): readonly string[] {
  return [...intake.fileIssues, ...intake.issues].flatMap((issue) => {
    const words = [
      ...Object.values(issue.detail),
      issue.field ?? '',
      message(issue),
      remedy(issue),
    ];
    const text = words.join(' ');
    const shown = secrets.some((secret) => text.includes(secret));
    return [
      ...(shown ? [`${issue.code} shows a sensitive value`] : []),
      ...(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text)
        ? [`${issue.code} shows a control character`]
        : []),
    ];
  });
}

/** As a reference is compared: nothing invisible, plain spaces, trimmed, composed. */
function plain(cell: string): string {
  return cell
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u00a0\u202f\u2007]/g, ' ')
    .trim()
    .normalize('NFC');
}
