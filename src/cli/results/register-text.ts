import { Chalk } from 'chalk';
import { escapeTerminal } from '../../format/escape-terminal.js';
import type { Register, RegisterEntry } from '../../record/register.js';
import { deletionOf } from '../../record/register-deletion.js';
import { earlierDraws, isDraw } from '../../record/register-lookup.js';

/** Where the words are shown: the path as it was given, and whether there is colour. */
export interface Shown {
  readonly path: string;
  readonly colour: boolean;
}

/** A register as people read it, oldest entry first, two or three lines each. */
export function listText(register: Register, shown: Shown): string {
  const { entries } = register;
  const width = String(entries.length).length;
  const blocks = entries.flatMap((entry) => {
    const [head = '', ...below] = entryLines(entry, entries, shown);
    const number = String(entry.number).padStart(width);
    return ['', `${number}  ${head}`, ...below.map((line) => `${' '.repeat(width)}  ${line}`)];
  });
  const end = ending(register);
  return [verdict(register, shown), ...blocks, ...(end === '' ? [] : [''])].join('\n') + `\n${end}`;
}

/** Whether a register holds; where it does not, the first broken link and what follows from it. */
export function verifyText(register: Register, shown: Shown): string {
  return `${verdict(register, shown)}\n${ending(register)}`;
}

/** What a published digest says: the line that has it, or null where none has. */
export function digestText(line: number | null, { colour }: Shown): string {
  const paint = new Chalk({ level: colour ? 1 : 0 });
  return line === null
    ? `${paint.red('NO LINE HAS the published digest')}: entries that stood here when it was published were changed or removed.\n`
    : `Line ${line} has the published digest: it and the lines before it are as they were when it was published.\n`;
}

/** A hash as people are shown it: its first 12 characters, enough to find the entry by. */
function short(hash: string): string {
  return hash.slice(0, 12);
}

function entryLines(
  entry: RegisterEntry,
  entries: readonly RegisterEntry[],
  { colour }: Shown,
): readonly string[] {
  const { date, kind, id, commitment, earlier, reason, summary, deleted, retentionReview } = entry;
  const belongs = [
    ...(commitment === null || commitment === id ? [] : [`under commitment ${short(commitment)}`]),
    ...(deleted === undefined ? [] : [`the ${deleted.kind} of entry ${deleted.entry}`]),
    ...(earlier === null ? [] : [`${kind === 'reserves' ? 'of' : 'extends'} ${short(earlier)}`]),
  ].join(', ');
  const mark = repeatedDraw(entry, entries);
  const paint = new Chalk({ level: colour ? 1 : 0 });
  const deletion = deletionOf(entry, entries);
  return [
    `${date}  ${kind.padEnd(10)}  ${short(id)}  ${belongs}`.trimEnd(),
    escapeTerminal(summary),
    ...(mark === undefined ? [] : [paint.yellow(mark)]),
    ...(reason === null ? [] : [escapeTerminal(`reason: ${reason}`)]),
    ...(deletion === undefined
      ? []
      : [`deleted on ${deletion.date}, as entry ${deletion.number} says`]),
    ...(retentionReview === undefined || deletion !== undefined
      ? []
      : [`to be reviewed from ${retentionReview} on`]),
  ];
}

function repeatedDraw(entry: RegisterEntry, entries: readonly RegisterEntry[]): string | undefined {
  if (entry.commitment === null || !isDraw(entry.kind)) return undefined;
  const { kind, id } = entry;
  const before = entries
    .slice(0, entry.number - 1)
    .filter((other) => other.kind !== kind || other.id !== id);
  const place = earlierDraws(before, entry.commitment, kind).length;
  if (place < 1) return undefined;
  return `${place === 1 ? 'SECOND DRAW' : `DRAW NUMBER ${place + 1}`} under this commitment`;
}

function verdict({ entries, fault }: Register, { path, colour }: Shown): string {
  const paint = new Chalk({ level: colour ? 1 : 0 });
  const name = escapeTerminal(path);
  const counted = entries.length === 1 ? '1 entry' : `${entries.length} entries`;
  if (fault === null) return `${name}: ${counted}, ${paint.green('the chain is intact')}`;
  const sure = fault.line - 2;
  const confirmed = sure === 1 ? 'Line 1 is' : `Lines 1 to ${sure} are`;
  const known = sure < 1 ? '' : `${confirmed} confirmed by what follows. `;
  const rest = `From line ${Math.max(1, fault.line - 1)} on nothing shows that the entries are those that were made.`;
  return [
    `${name}: ${paint.red(`BROKEN at line ${fault.line}`)}: it ${escapeTerminal(fault.finding)}`,
    `  likely cause: ${fault.cause}`,
    `  what it means: ${known}${rest}`,
    '  what to do: keep the file as it is and compare it with a backup, a copy that was sent out, or the digests that were published',
  ].join('\n');
}

function ending({ entries, digest, fault, torn, unended }: Register): string {
  const tail = [
    ...(torn === 0
      ? []
      : [
          `The last ${torn} bytes are the beginning of an entry whose run was stopped; it was never registered, and the next entry takes them out.`,
        ]),
    ...(unended
      ? ['The line feed after the last entry is missing; the next entry puts it there.']
      : []),
    ...(fault !== null || entries.length === 0
      ? []
      : [
          `Digest of line ${entries.length}: ${digest}`,
          'Publish it: removed last entries and a chain made anew are seen only by comparing with it.',
        ]),
  ];
  return tail.map((line) => `${line}\n`).join('');
}
