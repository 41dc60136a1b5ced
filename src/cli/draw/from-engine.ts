import { UserError } from '../../errors.js';
import { prettyJson } from '../../format/json.js';
import { readableNumber } from '../../format/numbers.js';
import { tableToText } from '../../format/text-table.js';
import { designLimits, refuseLimits } from '../../engine/limits.js';
import { allocationTable } from '../../report/draw-tables.js';
import { partialTable } from '../../report/merge-tables.js';
import { requireIdField } from '../../record/partial-record.js';
import type { Shell } from '../../shell/shell.js';
import { exitCodes, type Given } from '../command.js';
import { completeDesign } from '../design/complete-design.js';
import type { DesignRequest } from '../design/design-request.js';
import { readDesign } from '../design/read-design.js';
import { readScope } from '../design/read-scope.js';
import type { EngineChoice } from '../engine/engine-choice.js';
import { engineFolder, enginePartialFolder } from '../engine/engine-folder.js';
import { narrateThere } from '../engine/narrate-there.js';
import { type OpenedSource, withSource } from '../engine/open-source.js';
import { flag, requiredText, text } from '../given.js';
import { loadLibrary, loadProfile } from '../load-library.js';
import { givenReview } from '../results/given-review.js';
import { refuseDemonstrationSeed } from '../results/demonstration.js';
import { refuseKnownSeed } from '../results/known-seed.js';
import {
  type RegisterInUse,
  registerDraw,
  registerInUse,
  registerRecord,
} from '../results/register-draw.js';
import { enterAndPublish } from '../results/run-lock.js';
import { say } from '../say.js';
import { screenWidth } from '../screen-width.js';
import { readToolVersion } from '../tool-version.js';

/** `draw` where the data lie: the whole draw, or with `--partial` one force's part of it. */
export async function drawFromEngine(
  given: Given,
  choice: EngineChoice,
  shell: Shell,
): Promise<number> {
  const seed = requiredText(given, 'seed');
  const target = flag(given, 'dry-run') ? undefined : requiredText(given, 'out');
  refuseReason(given);
  const register = await registerInUse(given, shell);
  const request = await readDesign(given, shell);
  refuseLimits(requestLimits(given, request));
  if (flag(given, 'partial')) requireIdField(request.base);
  const { profile, library } = await loadProfile(given, await loadLibrary(shell), shell);
  const version = await readToolVersion(shell);
  const out = { target, register, review: givenReview(given, register) };
  return withSource(choice, profile, library, shell, async (source) => {
    const scope = readScope(given);
    const { design } = completeDesign(source.intake, request, scope);
    // A table of a server is no bundled export, and takes no seed that is known.
    const exportSha256 = source.files === null ? 'no file' : source.intake.file.sha256;
    await refuseDemonstrationSeed(seed, exportSha256, shell);
    await refuseKnownSeed(seed, exportSha256, shell);
    const asked = { design, seed, scope };
    return flag(given, 'partial')
      ? tellPartial(await enginePartialFolder(source, asked, version), given, out, shell)
      : tellDraw(source, await engineFolder(source, asked, version), given, out, shell);
  });
}

/** What was asked for that no engine can do, all at once. */
function requestLimits(given: Given, request: DesignRequest): readonly string[] {
  const { base, measure, sort, spreadOf, exclude, rotateFrom } = request;
  return [
    ...designLimits(base),
    ...(measure === null ? [] : ['a size measure (--measure)']),
    ...(sort === null ? [] : ['an order of the list (--sort)']),
    ...(spreadOf === null
      ? []
      : ['the spread of a field (--spread-of); --standard-deviations can be given']),
    ...(exclude.length === 0 ? [] : ['the exclusion of earlier draws (--exclude)']),
    ...(rotateFrom === null ? [] : ['a rotation (--rotate-from)']),
    ...(text(given, 'commitment') === undefined
      ? []
      : ['a draw under a commitment (--commitment)']),
  ];
}

interface Out {
  readonly target: string | undefined;
  readonly register: RegisterInUse | undefined;
  /** The day of review, where one was given. */
  readonly review: ReturnType<typeof givenReview>;
}

async function tellDraw(
  { database }: OpenedSource,
  folder: Awaited<ReturnType<typeof engineFolder>>,
  given: Given,
  { target, register, review }: Out,
  shell: Shell,
): Promise<number> {
  const { there, draw, record, files } = folder;
  await enterAndPublish(target, files, shell, () =>
    registerDraw(register, 'draw', { record, files }, { reason: null, ...review }, shell),
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
  { target, register, review }: Out,
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
        commitment: null,
        summary: `${counted} for a draw over several forces`,
        sampled: null,
        reason: null,
        ...review,
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

function refuseReason(given: Given): void {
  if (text(given, 'reason') === undefined) return;
  throw new UserError(
    'REASON_WITHOUT_COMMITMENT',
    '--reason says why there is a second draw under one commitment, and no --commitment was given.',
    'Leave --reason out, or give --commitment.',
  );
}
