import { UserError } from '../../errors.js';
import { parsePeriod } from '../../frame/period.js';
import { plainCsv } from '../../format/plain-csv.js';
import { prettyJson } from '../../format/json.js';
import { synthesisedExport } from '../../synth/synthesise.js';
import { type Command, exitCodes } from '../command.js';
import { choice, flag, requiredText, wholeNumber } from '../given.js';
import { options } from '../options.js';
import { withChecksums } from '../results/text-file.js';

const caseTypes = { complaint: 'public complaints', misconduct: 'conduct matters' } as const;

export const synth: Command = {
  summary: 'a made-up export with known truth, for training and for testing',
  about: 'Nobody and nothing in it is real. truth.json says which disparities were put in.',
  arguments: [],
  options: [
    { flags: '--case-type <type>', about: 'complaint or misconduct', default: 'complaint' },
    { flags: '--cases <n>', about: 'how many cases', default: '360' },
    { flags: '--period <period>', about: 'when they are finalised', default: '2026-Q3' },
    {
      flags: '--force <name>',
      about: 'a force that does not exist',
      default: 'Mercia Vale Police (made-up)',
    },
    {
      flags: '--seed <text>',
      about: 'the seed: the same seed makes the same export',
      required: true,
    },
    options.out,
    options.dryRun,
    options.quiet,
  ],
  examples: [
    'dipsample synth --case-type misconduct --cases 120 --seed "training day, spring 2027" --out made-up',
  ],
  run: async (given, shell) => {
    const target = flag(given, 'dry-run') ? undefined : requiredText(given, 'out');
    if (target !== undefined) await shell.checkTarget(target);
    const seed = requiredText(given, 'seed').normalize('NFC').trim();
    if (seed === '') {
      throw new UserError('SEED_EMPTY', 'The seed is empty.', 'Give --seed any words of your own.');
    }
    const { from, to } = parsePeriod(requiredText(given, 'period'));
    const made = synthesisedExport({
      caseType: choice(requiredText(given, 'case-type'), 'case-type', caseTypes),
      cases: wholeNumber(given, 'cases', 1) ?? 360,
      seed,
      quarter: { from, to },
      force: requiredText(given, 'force'),
    });
    if (target !== undefined) {
      await shell.publish(
        target,
        withChecksums([
          { path: `${made.name}.csv`, content: plainCsv([made.header, ...made.rows]) },
          { path: `${made.name}.truth.json`, content: prettyJson(made.truth) },
        ]),
      );
    }
    if (!flag(given, 'quiet')) {
      const { cases, rows } = made.truth.realised;
      shell.print(
        `${cases} made-up cases in ${rows} rows.\n${target === undefined ? 'Dry run: nothing was written.' : `Written to ${target}: ${made.name}.csv and what is true of it.`}\n`,
      );
    }
    return exitCodes.fine;
  },
};
