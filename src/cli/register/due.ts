import { escapeTerminal } from '../../format/escape-terminal.js';
import { prettyJson } from '../../format/json.js';
import type { RegisterEntry } from '../../record/register.js';
import { type DueEntries, dueEntries } from '../../record/register-due.js';
import type { Shell } from '../../shell/shell.js';
import { asAtDate } from '../as-at.js';
import { exitCodes, type Given } from '../command.js';
import { flag } from '../given.js';
import { readRegister } from '../results/register-file.js';
import { say } from '../say.js';

/**
 * `register due`: what stands in the register, was not deleted and has come to its day of review by
 * `--as-at`. Exits with 1 where there is any, so that a scheduled script notices.
 *
 * @throws UserError AS_AT_INVALID and those of `readRegister`
 */
export async function registerDue(given: Given, path: string, shell: Shell): Promise<number> {
  const asAt = asAtDate(given, shell);
  const { entries } = await readRegister(path, shell);
  const found = dueEntries(entries, asAt);
  if (flag(given, 'json')) {
    const { due, undated } = found;
    const [next] = found.later;
    shell.print(
      prettyJson({
        register: path,
        asAt,
        due,
        later: found.later.length,
        next: next?.retentionReview ?? null,
        undated,
      }),
    );
  } else say(dueText(found, path, asAt), shell);
  return found.due.length === 0 ? exitCodes.fine : exitCodes.issues;
}

function dueText({ due, later, undated }: DueEntries, path: string, asAt: string): string {
  const [next] = later;
  const counted = due.length === 0 ? 'nothing is' : `${entriesOf(due.length)} due`;
  const lines = [
    `${escapeTerminal(path)}: ${due.length === 0 ? `${counted} due` : counted} for review on ${asAt}`,
    ...due.flatMap(entryLines),
    ...(due.length === 0 ? [] : ['']),
    ...(next === undefined
      ? []
      : [`Later: ${entriesOf(later.length)}, the next from ${next.retentionReview ?? ''} on.`]),
    ...(undated === 0
      ? []
      : [
          `No day of review: ${entriesOf(undated)}. What lies in a pack is reviewed with the pack.`,
        ]),
    ...(due.length === 0
      ? []
      : [
          'What is no longer needed is deleted by whoever holds it, every copy of it, and then entered: dipsample register deleted ID --reason "…".',
        ]),
  ];
  return `${lines.join('\n')}\n`;
}

function entryLines({
  number,
  kind,
  id,
  date,
  summary,
  retentionReview,
}: RegisterEntry): readonly string[] {
  return [
    '',
    `${number}  ${kind}  ${id.slice(0, 12)}  of ${date}, to be reviewed from ${retentionReview ?? ''} on`,
    `   ${escapeTerminal(summary)}`,
  ];
}

function entriesOf(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`;
}
