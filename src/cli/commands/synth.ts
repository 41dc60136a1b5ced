import { UserError } from '../../errors.js';
import { parsePeriod } from '../../frame/period.js';
import { plainCsv } from '../../format/plain-csv.js';
import { prettyJson } from '../../format/json.js';
import { synthesisedExport } from '../../synth/synthesise.js';
import { type Command, exitCodes } from '../command.js';
import { choice, flag, requiredText, wholeNumber } from '../given.js';
import { options } from '../options.js';
import { aloneForOut } from '../results/alone-for-out.js';
import { asItStood, plantedTheme } from '../planted-trend.js';
import { withChecksums } from '../results/text-file.js';
import { writtenJson } from '../results/written-json.js';
import { say } from '../say.js';

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
      flags: '--theme <code>',
      about: 'plant a trend: the allegation category that rises, such as F',
    },
    {
      flags: '--times <x>',
      about: 'how many times as many cases have the theme; no other theme changes',
      default: '3',
    },
    {
      flags: '--theme-in <period>',
      about: 'in cases finalised in this period (default: all), such as 2026-Q4',
    },
    {
      flags: '--until <date>',
      about: 'the export as it stood at the end of this day: without cases finalised later',
    },
    {
      flags: '--late <n>',
      about: 'the last n cases finalised by --until are not entered yet: they come late',
    },
    {
      flags: '--seed <text>',
      about: 'the seed: the same seed makes the same export',
      required: true,
    },
    options.out,
    options.json,
    options.dryRun,
    options.quiet,
  ],
  examples: [
    'dipsample synth --case-type misconduct --cases 120 --seed "training day, spring 2027" --out made-up',
    'dipsample synth --period 2026-01-01..2026-12-31 --cases 1440 --theme F --times 3 --theme-in 2026-Q4 --until 2026-09-30 --late 3 --seed "four quarters, one rise" --out third-quarter',
  ],
  run: aloneForOut(async (given, shell) => {
    const target = flag(given, 'dry-run') ? undefined : requiredText(given, 'out');
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
      ...plantedTheme(given, { from, to }),
      ...asItStood(given),
    });
    const files = withChecksums([
      { path: `${made.name}.csv`, content: plainCsv([made.header, ...made.rows]) },
      { path: `${made.name}.truth.json`, content: prettyJson(made.truth) },
    ]);
    if (target !== undefined) await shell.publish(target, files);
    if (flag(given, 'json')) {
      shell.print(
        prettyJson({ name: made.name, truth: made.truth, ...writtenJson(target, files) }),
      );
    } else if (!flag(given, 'quiet')) {
      const { cases, rows } = made.truth.realised;
      say(
        `${cases} made-up cases in ${rows} rows.\n${target === undefined ? 'Dry run: nothing was written.' : `Written to ${target}: ${made.name}.csv and what is true of it.`}\n`,
        shell,
      );
    }
    return exitCodes.fine;
  }),
};
