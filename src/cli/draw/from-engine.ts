import { prettyJson } from '../../format/json.js';
import { readableNumber } from '../../format/numbers.js';
import { tableToText } from '../../format/text-table.js';
import { designLimits, refuseLimits } from '../../engine/limits.js';
import { allocationTable } from '../../report/draw-tables.js';
import { partialTable } from '../../report/merge-tables.js';
import type { DrawRecord } from '../../record/draw-record.js';
import { type PartialRecord, requireIdField } from '../../record/partial-record.js';
import type { Shell } from '../../shell/shell.js';
import { exitCodes, type Given } from '../command.js';
import type { EngineChoice } from '../engine/engine-choice.js';
import { engineFolder, enginePartialFolder } from '../engine/engine-folder.js';
import { narrateThere } from '../engine/narrate-there.js';
import { type OpenedSource, withSource } from '../engine/open-source.js';
import { flag, requiredText } from '../given.js';
import { loadLibrary, loadProfile } from '../load-library.js';
import { refuseDifferences } from '../results/commitment-differs.js';
import type { PublishedCommitment } from '../results/commitment-file.js';
import { givenReview } from '../results/given-review.js';
import { refuseDemonstrationSeed } from '../results/demonstration.js';
import { refuseKnownSeed } from '../results/known-seed.js';
import { requireRegistered } from '../results/register-commitment.js';
import {
  type RegisteredRecord,
  type RegisterInUse,
  registerDraw,
  registerInUse,
  registerRecord,
} from '../results/register-draw.js';
import { enterAndPublish } from '../results/run-lock.js';
import { say } from '../say.js';
import { screenWidth } from '../screen-width.js';
import { readToolVersion } from '../tool-version.js';
import { givenCommitment, givenReason } from './given-commitment.js';
import { type Intention, readIntention } from './intended-draw.js';

/** `draw` where the data lie: the whole draw, or with `--partial` one force's part of it. */
export async function drawFromEngine(
  given: Given,
  choice: EngineChoice,
  shell: Shell,
): Promise<number> {
  const seed = requiredText(given, 'seed');
  const target = flag(given, 'dry-run') ? undefined : requiredText(given, 'out');
  const published = await givenCommitment(given, shell);
  const register = await registerInUse(given, shell);
  if (published !== undefined) await requireRegistered(published, register?.path, shell);
  const told = { reason: givenReason(given, published), ...givenReview(given, register) };
  const intention = await readIntention(given, published, shell);
  refuseLimits(intentionLimits(intention));
  if (flag(given, 'partial')) requireIdField(intention.base);
  const { profile, library } = await loadProfile(given, await loadLibrary(shell), shell);
  const version = await readToolVersion(shell);
  const out = { target, register, told };
  return withSource(choice, profile, library, shell, async (source) => {
    // A table of a server is no bundled export, and takes no seed that is known.
    const exportSha256 = source.files === null ? 'no file' : source.intake.file.sha256;
    await refuseDemonstrationSeed(seed, exportSha256, shell);
    await refuseKnownSeed(seed, exportSha256, shell);
    const asked = {
      ...intention.complete(source.intake),
      seed,
      commitment: published?.id ?? null,
    };
    if (flag(given, 'partial')) {
      const part = await enginePartialFolder(source, asked, version);
      if (published !== undefined) refuseOther(published, part.record);
      return tellPartial(part, given, out, shell);
    }
    const drawn = await engineFolder(source, asked, version);
    if (published !== undefined) refuseOther(published, drawn.record);
    return tellDraw(source, drawn, given, out, shell);
  });
}

/** What was asked for that no engine can do, all at once. */
function intentionLimits({ base, request }: Intention): readonly string[] {
  return [
    ...designLimits(base),
    ...((request?.measure ?? null) === null ? [] : ['a size measure (--measure)']),
    ...((request?.sort ?? null) === null ? [] : ['an order of the list (--sort)']),
    ...((request?.spreadOf ?? null) === null
      ? []
      : ['the spread of a field (--spread-of); --standard-deviations can be given']),
  ];
}

/** Refuses a draw that is not the one committed to; which units changed stays with the data. */
function refuseOther(
  published: PublishedCommitment,
  { design, scope, frame, importSha256, seed }: DrawRecord | PartialRecord,
): void {
  refuseDifferences(published, {
    ...{ design, scope, frame, importSha256 },
    ...{ seedText: seed.text, units: null },
  });
}

interface Out {
  readonly target: string | undefined;
  readonly register: RegisterInUse | undefined;
  /** What the register is told beside the record: a reason, a day of review. */
  readonly told: Pick<RegisteredRecord, 'reason' | 'retentionReview'>;
}

async function tellDraw(
  { database }: OpenedSource,
  folder: Awaited<ReturnType<typeof engineFolder>>,
  given: Given,
  { target, register, told }: Out,
  shell: Shell,
): Promise<number> {
  const { there, draw, record, files } = folder;
  await enterAndPublish(target, files, shell, () =>
    registerDraw(register, 'draw', { record, files }, told, shell),
  );
  if (!flag(given, 'quiet')) narrateThere(there.frame, shell);
  if (flag(given, 'json')) shell.print(prettyJson(record));
  else if (!flag(given, 'quiet')) {
    const sample = draw.strata.reduce((sum, { sampleSize }) => sum + sampleSize, 0);
    say(
      `${[
        tableToText(allocationTable(draw), screenWidth(shell)),
        `Drew ${readableNumber(sample, 'count')} of ${readableNumber(draw.frameSize, 'count')} ${draw.design.unit}s by seed "${draw.seedText}", in ${database.name} ${database.version}.`,
        `Frame digest ${record.frame.sha256}`,
        record.seed.statement,
        target === undefined
          ? 'Dry run: nothing was written.'
          : `Written to ${target}; check it with: dipsample verify ${target}`,
      ].join('\n')}\n`,
      shell,
    );
  }
  return exitCodes.fine;
}

async function tellPartial(
  { there, record, files }: Awaited<ReturnType<typeof enginePartialFolder>>,
  given: Given,
  { target, register, told }: Out,
  shell: Shell,
): Promise<number> {
  const sent = record.strata.reduce((sum, { first }) => sum + first.length, 0);
  const counted = `${readableNumber(sent, 'count')} of ${readableNumber(record.frame.units, 'count')} references`;
  await enterAndPublish(target, files, shell, () =>
    registerRecord(
      register,
      {
        kind: 'partial',
        content: files.find(({ path }) => path === 'partial.json')?.content ?? '',
        commitment: record.seed.commitment,
        summary: `${counted} for a draw over several forces`,
        sampled: null,
        ...told,
      },
      shell,
    ),
  );
  if (!flag(given, 'quiet')) narrateThere(there.frame, shell);
  if (flag(given, 'json')) shell.print(prettyJson(record));
  else if (!flag(given, 'quiet')) {
    say(
      `${tableToText(partialTable(record.strata), screenWidth(shell))}\npartial.json holds ${counted}, the lowest tickets of each stratum, and no other field of any case.\n` +
        (target === undefined
          ? 'Dry run: nothing was written.\n'
          : `Written to ${target}: send partial.json, keep the rest.\n`),
      shell,
    );
  }
  return exitCodes.fine;
}
