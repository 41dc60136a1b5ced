import type { Intake } from '../../../src/frame/intake.js';
import { issueKindOf, message, remedy } from '../../../src/frame/message.js';
import { acceptedFaults } from './accepted.js';
import { encodingFault } from './encoding.js';
import { shownFaults } from './seen.js';
import { readStrictly, type StrictReading } from './strict-csv.js';
import { decodeStrictly } from './strict-text.js';
import { heldReferences } from './swallowed.js';
import { unpacked } from './unpacked.js';
import type { Rules } from './values.js';

/** What is known of the file before it was spoilt. */
export interface Known {
  /** Texts that no message may hold. */
  readonly secrets: readonly string[];
  readonly references: readonly string[];
}

const mebibyte = 1 << 20;

/**
 * Every promise that the reading of a mutant breaks, as a sentence; none is the only good answer. The
 * judge reads the bytes by itself. Warnings that it does not know do not trouble it.
 */
export function brokenPromises(
  intake: Intake,
  given: Uint8Array,
  { secrets, references }: Known,
  rules: Rules,
): readonly string[] {
  const { counts, file, fileIssues, issues, rows, status } = intake;
  const bytes = unpacked(given);
  const errors = fileIssues.filter(({ severity }) => severity === 'error');
  const found = [...leaks(intake, secrets)];
  if (counts.rows !== counts.accepted + counts.rejected + counts.blank)
    found.push('rows are not accepted + rejected + blank');
  if (rows.length !== counts.accepted + counts.rejected)
    found.push('rows are listed that are not counted');
  if (rows.filter(({ status }) => status === 'accepted').length !== counts.accepted)
    found.push('accepted rows are counted otherwise than listed');
  if ((status === 'refused') !== errors.length > 0)
    found.push('the file is refused without an error, or read with one');
  const text = decodeStrictly(bytes, file.encoding);
  if (text === null) {
    if (status === 'read') found.push('the bytes are no text in that encoding, but were read');
    return found;
  }
  const isGuess = fileIssues.some(({ code }) => code === 'ENCODING_GUESSED');
  const encoding = encodingFault(bytes, file.encoding, isGuess);
  if (status === 'read' && encoding !== null) found.push(encoding);
  const strict = readStrictly(text, file.delimiter);
  const large = text.length >= mebibyte;
  const quoteFault = errors.some(({ code }) => code.startsWith('QUOTE_'));
  if (strict.broken && status === 'read') found.push('broken quotes were read');
  if (!strict.broken && !large && quoteFault) found.push('good quotes were refused');
  if (status === 'refused' || strict.broken) return found;
  const header = strict.records[file.titleRows]?.cells ?? [];
  return [
    ...found,
    ...misplaced(intake, strict),
    ...acceptedFaults(rows, issues, header, rules),
    ...heldReferences(intake, references),
  ];
}

/** The rows must be the judge's records: the same cells, on the same lines, none missing. */
function misplaced({ counts, file, rows }: Intake, strict: StrictReading): readonly string[] {
  const found: string[] = [];
  if (strict.records.length !== 1 + file.titleRows + counts.rows) found.push('a record is missing');
  if (strict.lines !== file.lines) found.push('lines are counted otherwise');
  const filled = strict.records
    .map((record, index) => ({ ...record, row: index + 1 }))
    .slice(file.titleRows + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length !== rows.length) found.push('blank rows are counted otherwise');
  for (const [index, { row, line, cells }] of filled.entries()) {
    const read = rows[index];
    if (read?.row !== row || read.line !== line) found.push(`row ${row} is placed elsewhere`);
    if (JSON.stringify(read?.cells) !== JSON.stringify(cells)) found.push(`row ${row} differs`);
  }
  return found;
}

/** Words of issues show nothing personal and no control character, and neither do the headings. */
function leaks(
  { file, fileIssues, issues }: Intake,
  secrets: readonly string[],
): readonly string[] {
  const told = [...fileIssues, ...issues].map((issue) => ({
    who: issue.code,
    words: [
      ...Object.values(issue.detail),
      issue.field ?? '',
      message(issue),
      issueKindOf(issue.code)?.cause ?? '',
      remedy(issue),
    ],
  }));
  // Headings are escaped by whoever prints them.
  const headings = {
    who: 'columns',
    words: file.columns.map((name) => name.replace(/[^ -~]/g, '')),
  };
  return [...told, headings].flatMap(({ who, words }) =>
    shownFaults(words.join('\n'), secrets).map((fault) => `${who} ${fault}`),
  );
}
