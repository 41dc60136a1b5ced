import { UserError } from '../../errors.js';
import { type Command, exitCodes } from '../command.js';
import { folderArgument, flag, requiredText } from '../given.js';
import { loadCalendar } from '../load-calendar.js';
import { loadQuestions } from '../load-questions.js';
import { options } from '../options.js';
import { checklistFolder } from '../results/checklist-folder.js';
import { checklistSource } from '../results/checklist-source.js';
import { saidOfChecklist } from '../results/checklist-screen.js';

export const checklist: Command = {
  summary: 'write the checklist for a draw: to fill in, and to print',
  arguments: [options.drawFolder],
  options: [
    {
      flags: '--questions <set>',
      about:
        'question set: a file, or a shipped one (public-complaints, conduct, reviews, discrimination)',
      required: true,
    },
    options.out,
    options.dryRun,
    options.quiet,
  ],
  examples: ['dipsample checklist draw --questions public-complaints --out checklist'],
  run: async (given, shell) => {
    const target = flag(given, 'dry-run') ? undefined : requiredText(given, 'out');
    if (target !== undefined) await shell.checkTarget(target);
    const folder = folderArgument(given, 0);
    if ((await shell.kindOf(`${folder}/draw.json`)) !== 'file') {
      throw new UserError(
        'FOLDER_NOT_A_DRAW',
        `${folder} holds no draw.json.`,
        'Give a folder that dipsample draw wrote.',
      );
    }
    const set = await loadQuestions(requiredText(given, 'questions'), shell);
    const source = checklistSource({
      record: await shell.readText(`${folder}/draw.json`),
      sample: await shell.readText(`${folder}/sample.csv`),
      importDescription: await shell.readText(`${folder}/import.json`),
    });
    if (!set.caseTypes.includes(source.caseType)) {
      shell.narrate(
        `The question set ${set.name} is meant for ${set.caseTypes.join(' and ')}, and these cases are ${source.caseType}: check that its questions apply.\n`,
      );
    }
    const calendar = await loadCalendar(shell);
    const { checklist: made, files } = checklistFolder(source, { set, calendar });
    if (target !== undefined) await shell.publish(target, files);
    if (!flag(given, 'quiet')) {
      shell.print(
        saidOfChecklist(made, source.runId) +
          (target === undefined
            ? 'Dry run: nothing was written.\n'
            : `Written to ${target}: checklist.csv to fill in, checklist.html to print, register.csv of the cases.\n`),
      );
    }
    return exitCodes.fine;
  },
};
