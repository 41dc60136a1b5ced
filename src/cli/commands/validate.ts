import { UserError } from '../../errors.js';
import { type Command, exitCodes } from '../command.js';
import { asAtDate } from '../as-at.js';
import { argument, flag, text } from '../given.js';
import { loadLibrary, loadProfile } from '../load-library.js';
import { openExport } from '../open-export.js';
import { options } from '../options.js';
import { aloneForOut } from '../results/alone-for-out.js';
import { screenWidth } from '../screen-width.js';
import { validationFolder } from '../results/validation-folder.js';
import { validationPieces } from '../results/validation-json.js';
import { validationScreen } from '../results/validation-screen.js';
import { say } from '../say.js';

export const validate: Command = {
  summary: 'list every issue in an export, all at once',
  about:
    'Exits with 1 when a row or the file was rejected, with 0 when there are warnings only (--strict: 1).',
  arguments: [options.exportFile],
  options: [
    options.profile,
    options.schema,
    { ...options.out, required: false },
    options.asAt,
    { flags: '--strict', about: 'let warnings count as issues in the exit code' },
    options.json,
    {
      flags: '--rows',
      about: 'with --json: what the accepted rows say, too, less what is sensitive',
    },
    options.dryRun,
    options.quiet,
  ],
  examples: ['dipsample validate fixtures/exports/complaints-2026-q3.csv --profile complaints'],
  run: aloneForOut(async (given, shell) => {
    if (flag(given, 'rows') && !flag(given, 'json')) throw rowsWithoutJson();
    const target = flag(given, 'dry-run') ? undefined : text(given, 'out');
    const { profile, library } = await loadProfile(given, await loadLibrary(shell), shell);
    const intake = await openExport(
      argument(given, 0),
      profile,
      library,
      shell,
      asAtDate(given, shell),
      // The places will do for a list of issues, and take up a third of the memory.
      target === undefined && !flag(given, 'rows') ? 'places' : 'rows',
    );
    if (target !== undefined) await shell.publish(target, validationFolder(intake));
    if (flag(given, 'json')) {
      for (const piece of validationPieces(intake, flag(given, 'rows'))) shell.print(piece);
    } else if (!flag(given, 'quiet')) {
      const dry = flag(given, 'dry-run') ? 'Dry run: nothing was written.\n' : '';
      say(`${validationScreen(intake, target, screenWidth(shell))}${dry}`, shell);
    }
    const rejected = intake.status === 'refused' || intake.counts.rejected > 0;
    const warned = intake.fileIssues.length + intake.issues.length > 0;
    return rejected || (warned && flag(given, 'strict')) ? exitCodes.issues : exitCodes.fine;
  }),
};

function rowsWithoutJson(): UserError {
  return new UserError(
    'ROWS_WITHOUT_JSON',
    '--rows adds the accepted rows to what --json prints, and --json was not given.',
    'Give --json as well; --out FOLDER writes the accepted rows as a table.',
  );
}
