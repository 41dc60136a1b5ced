import { buildChecklist } from '../../checklist/build-checklist.js';
import { onlyCases } from '../../checklist/case-selection.js';
import type { Checklist } from '../../checklist/checklist.js';
import { type Audience, type ChecklistCopy, copiesFor, copyForAll } from './checklist-copies.js';
import { copyFiles, registerFile } from './checklist-files.js';
import { type Asked, madeWith } from './checklist-folder.js';
import type { ChecklistSource } from './checklist-source.js';
import { type ResultFile, withChecksums } from './text-file.js';

/** A checklist as it is handed out. */
export interface Handout {
  readonly checklist: Checklist;
  readonly copies: readonly ChecklistCopy[];
  readonly files: readonly ResultFile[];
}

/** To whom a checklist goes, and of which cases it is. */
export interface HandoutChoice {
  /** Undefined: the reviewers where the draw assigns the cases, or else all. */
  readonly audience: Audience | undefined;
  /** The reserves that were called, of which alone the checklist is then; null for the sample. */
  readonly called: ReadonlySet<string> | null;
}

/**
 * A checklist with all files that are handed out, workbooks included. With a copy for each reviewer
 * the register of all cases stands at the top, for whoever keeps count.
 *
 * @throws UserError CHECKLIST_UNASSIGNED, CHECKLIST_TEXT_UNSHOWABLE
 */
export async function handOut(
  source: ChecklistSource,
  asked: Asked,
  { audience, called }: HandoutChoice,
): Promise<Handout> {
  const setting = { calendar: asked.calendar, codes: source.codes };
  const whole = buildChecklist(source.cases, asked.set, setting, called ?? new Set());
  const checklist = called === null ? whole : onlyCases(whole, ({ unitId }) => called.has(unitId));
  const copies = copiesFor(checklist, source.readings, audience);
  const files: ResultFile[] = [...madeWith(asked)];
  for (const copy of copies) files.push(...(await copyFiles(copy, source)));
  if (copies.every(({ reader }) => reader !== null)) {
    files.push(registerFile(copyForAll(checklist, source.readings), source.runId));
  }
  return { checklist, copies, files: withChecksums(files) };
}
