import { UserError } from '../../errors.js';
import { prettyJson } from '../../format/json.js';
import { seedSources } from '../../sampling/seed-sources/index.js';
import type { Shell } from '../../shell/shell.js';
import { type Command, exitCodes, type Given } from '../command.js';
import { completeDesign } from '../design/complete-design.js';
import { designOptions } from '../design/design-options.js';
import { readDesign } from '../design/read-design.js';
import { readScope } from '../design/read-scope.js';
import { argument, choice, flag, requiredText, text } from '../given.js';
import { loadLibrary, loadProfile } from '../load-library.js';
import { narrateIntake } from '../narrate-intake.js';
import { openUsableExport } from '../open-export.js';
import { options } from '../options.js';
import { aloneForOut } from '../results/alone-for-out.js';
import { type CommitmentFolder, commitmentFolder } from '../results/commitment-folder.js';
import { holdsCommitment, isPublished } from '../results/commitment-publish.js';
import { promisedSeed } from '../results/commitment-seed.js';
import { commitmentText, registeredSummary } from '../results/commitment-text.js';
import { defaultRegister, readRegister } from '../results/register-file.js';
import { appendToRegister } from '../results/register-made.js';
import { readToolVersion } from '../tool-version.js';
import { say } from '../say.js';

export const commit: Command = {
  summary: 'fix frame and plan before the seed exists, and write the public notice of it',
  about: [
    'Publish the notice before the event that gives the seed; then draw --commitment FOLDER accepts only',
    'this frame, this plan and a seed of the promised form. The notice names no case; frame.txt and',
    'frame.csv do. The same command again, after a run that was stopped, registers what it had written.',
  ].join('\n'),
  arguments: [options.exportFile],
  options: [
    options.profile,
    options.schema,
    ...designOptions,
    {
      flags: '--seed-source <name>',
      about: Object.entries(seedSources)
        .map(([name, { summary }]) => `${name} (${summary})`)
        .join('; '),
      required: true,
    },
    {
      flags: '--seed-detail <text>',
      about:
        'which event exactly: place and meeting, "quicknet round N", "chain 2 pulse N", "UK Lotto 2026-12-02"',
      required: true,
    },
    { flags: '--seed-when <text>', about: 'when the event takes place, for the notice' },
    { flags: '--office <text>', about: 'who commits to the draw, for the notice', required: true },
    { flags: '--register <file>', about: 'the register of the project', default: defaultRegister },
    options.out,
    options.where,
    options.period,
    options.periodField,
    options.json,
    options.dryRun,
    options.quiet,
  ],
  examples: [
    'dipsample commit fixtures/exports/complaints-2026-q3.csv --profile complaints --by outcome --size 40 --seed-source dice --seed-detail "Town Hall, panel meeting of December" --office "Police Audit Office" --out commitment',
  ],
  run: aloneForOut(async (given, shell) => {
    const target = flag(given, 'dry-run') ? undefined : requiredText(given, 'out');
    const register = requiredText(given, 'register');
    const seed = promisedSeed(
      choice(requiredText(given, 'seed-source'), 'seed-source', seedSources),
      requiredText(given, 'seed-detail'),
      text(given, 'seed-when') === undefined ? null : noticeText(given, 'seed-when'),
      shell.today(),
    );
    const office = noticeText(given, 'office');
    const request = await readDesign(given, shell);
    const scope = readScope(given);
    await checkTargets(target, register, shell);
    const { profile, library } = await loadProfile(given, await loadLibrary(shell), shell);
    const intake = await openUsableExport(argument(given, 0), profile, library, shell);
    const committed = commitmentFolder(
      intake,
      { ...completeDesign(intake, request, scope), scope, office, seed },
      await readToolVersion(shell),
    );
    const number =
      target === undefined ? undefined : await publish(committed, target, register, shell);
    if (!flag(given, 'quiet')) narrateIntake(intake, committed.frame, shell);
    if (flag(given, 'json')) {
      shell.print(
        prettyJson({ id: committed.id, entry: number ?? null, commitment: committed.commitment }),
      );
    } else if (!flag(given, 'quiet')) {
      const written =
        target === undefined || number === undefined
          ? undefined
          : { folder: target, register, number };
      say(commitmentText(committed, written), shell);
    }
    return exitCodes.fine;
  }),
};

/** Refuses early what would be refused after the work: a folder with other files, a broken register. */
async function checkTargets(
  target: string | undefined,
  register: string,
  shell: Shell,
): Promise<void> {
  if (target === undefined) return;
  if (!(await holdsCommitment(target, shell))) await shell.checkTarget(target);
  if ((await shell.kindOf(register)) !== 'absent') await readRegister(register, shell);
}

/** First the folder, then its entry: what is registered can be shown. Gives the entry's number. */
async function publish(
  { commitment, id, files }: CommitmentFolder,
  target: string,
  register: string,
  shell: Shell,
): Promise<number> {
  if (!(await isPublished(target, files, shell))) await shell.publish(target, files);
  const { number } = await appendToRegister(
    register,
    {
      date: shell.today(),
      kind: 'commitment',
      id,
      commitment: null,
      earlier: null,
      reason: null,
      summary: registeredSummary(commitment),
      sampled: null,
    },
    shell,
  );
  return number;
}

/** A line for the notice. */
function noticeText(given: Given, name: string): string {
  const value = requiredText(given, name).trim();
  if (/^[^\p{Cc}\p{Cf}\u2028\u2029]{1,200}$/u.test(value)) return value;
  throw new UserError(
    'NOTICE_TEXT_INVALID',
    `--${name} is not one line of 1 to 200 characters.`,
    `Give --${name} as it is to stand in the public notice.`,
  );
}
