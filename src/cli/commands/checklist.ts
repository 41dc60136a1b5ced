import { prettyJson } from '../../format/json.js';
import type { Shell } from '../../shell/shell.js';
import { type Command, exitCodes, type Given } from '../command.js';
import { choice, folderArgument, flag, requiredText, text, withoutEndSlashes } from '../given.js';
import { loadCalendar } from '../load-calendar.js';
import { loadQuestions } from '../load-questions.js';
import { options } from '../options.js';
import { aloneForOut } from '../results/alone-for-out.js';
import { audiences } from '../results/checklist-copies.js';
import { readDrawTexts } from '../results/draw-texts.js';
import { handOut } from '../results/checklist-handout.js';
import { calledReserves } from '../results/checklist-reserves.js';
import { checklistJson } from '../results/checklist-json.js';
import { saidOfChecklist, saidOfCopies } from '../results/checklist-screen.js';
import { type ChecklistSource, checklistSource } from '../results/checklist-source.js';
import { say } from '../say.js';

export const checklist: Command = {
  summary: 'write the checklist for a draw: workbooks to fill in, and pages to print',
  about:
    'Where the draw assigns reviewers, each gets a folder with their cases alone. What they send back is read by dipsample evaluate.',
  arguments: [options.drawFolder],
  options: [
    {
      flags: '--questions <set>',
      about:
        'question set: a file, or a shipped one (public-complaints, conduct, reviews, discrimination)',
      required: true,
    },
    {
      flags: '--for <whom>',
      about:
        'reviewers: files for each reviewer, with their cases alone; all: one set of files (default: reviewers, where the draw names them)',
    },
    {
      flags: '--after <folder>',
      about: 'only the reserves that an evaluation called in the place of cases out of scope',
    },
    options.out,
    options.json,
    options.dryRun,
    options.quiet,
  ],
  examples: ['dipsample checklist draw --questions public-complaints --out checklist'],
  run: aloneForOut(async (given, shell) => {
    const target = flag(given, 'dry-run') ? undefined : requiredText(given, 'out');
    const whom = text(given, 'for');
    const audience = whom === undefined ? undefined : choice(whom, 'for', audiences);
    const { texts } = await readDrawTexts(folderArgument(given, 0), shell);
    const source = checklistSource(texts);
    const set = await loadQuestions(requiredText(given, 'questions'), shell);
    if (!set.caseTypes.includes(source.caseType)) {
      shell.narrate(
        `The question set ${set.name} is meant for ${set.caseTypes.join(' and ')}, and these cases are ${source.caseType}: check that its questions apply.\n`,
      );
    }
    const called = await reservesAfter(given, source, shell);
    const calendar = await loadCalendar(shell);
    const made = await handOut(source, { set, calendar }, { audience, called });
    if (target !== undefined) await shell.publish(target, made.files);
    if (flag(given, 'json')) {
      shell.print(prettyJson(checklistJson(made, source, target)));
    } else if (!flag(given, 'quiet')) {
      say(
        saidOfChecklist(made.checklist, source.runId) + saidOfCopies(made, source, target ?? null),
        shell,
      );
    }
    return exitCodes.fine;
  }),
};

async function reservesAfter(
  given: Given,
  { cases }: ChecklistSource,
  shell: Shell,
): Promise<ReadonlySet<string> | null> {
  const folder = text(given, 'after');
  return folder === undefined ? null : calledReserves(withoutEndSlashes(folder), cases, shell);
}
