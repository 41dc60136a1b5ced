import { UserError } from '../../errors.js';
import type { Intake } from '../../frame/intake.js';
import { prettyJson } from '../../format/json.js';
import { readableNumber } from '../../format/numbers.js';
import { tableToText } from '../../format/text-table.js';
import { allocationTable } from '../../report/draw-tables.js';
import { partialTable } from '../../report/merge-tables.js';
import { drawWords } from '../../report/draw-words.js';
import type { Shell } from '../../shell/shell.js';
import { exitCodes, type Given } from '../command.js';
import { argument, flag, requiredText, text } from '../given.js';
import { loadLibrary, loadProfile } from '../load-library.js';
import { narrateIntake } from '../narrate-intake.js';
import { openUsableExport } from '../open-export.js';
import { refuseDemonstrationSeed } from '../results/demonstration.js';
import { drawFolder, type DrawRequest } from '../results/draw-folder.js';
import { givenReview } from '../results/given-review.js';
import { refuseKnownSeed } from '../results/known-seed.js';
import { partialFolder } from '../results/partial-folder.js';
import { checkPartialRequest } from '../results/partial-request.js';
import { requireRegistered } from '../results/register-commitment.js';
import {
  type RegisteredRecord,
  registerDraw,
  type RegisterInUse,
  registerInUse,
  registerRecord,
} from '../results/register-draw.js';
import { enterAndPublish } from '../results/run-lock.js';
import { textIn } from '../results/text-file.js';
import { screenWidth } from '../screen-width.js';
import { readToolVersion } from '../tool-version.js';
import { committedDraw } from './committed-draw.js';
import { givenCommitment, givenReason } from './given-commitment.js';
import { readIntention } from './intended-draw.js';
import { say } from '../say.js';

/** `draw` from an export: the whole draw, or with `--partial` one force's part of it. */
export async function drawFromExport(given: Given, shell: Shell): Promise<number> {
  const seed = requiredText(given, 'seed');
  const partial = flag(given, 'partial');
  const target = flag(given, 'dry-run') ? undefined : requiredText(given, 'out');
  const published = await givenCommitment(given, shell);
  const register = await registerInUse(given, shell);
  if (published !== undefined) await requireRegistered(published, register?.path, shell);
  const told = { reason: givenReason(given, published), ...givenReview(given, register) };
  const intention = await readIntention(given, published, shell);
  if (partial && intention.request !== null) checkPartialRequest(intention.request);
  const intake = await readIntake(given, shell);
  await refuseDemonstrationSeed(seed, intake.file.sha256, shell);
  await refuseKnownSeed(seed, intake.file.sha256, shell);
  const request: DrawRequest = {
    ...intention.complete(intake),
    seed,
    commitment: published?.id ?? null,
  };
  const hint = published === undefined ? [] : committedDraw(published, intake, request);
  const version = await readToolVersion(shell);
  if (partial) return drawPartial(given, intake, request, { target, register }, version, shell);
  const drawn = drawFolder(intake, request, version);
  await enterAndPublish(target, drawn.files, shell, () =>
    registerDraw(register, 'draw', drawn, told, shell),
  );
  if (!flag(given, 'quiet')) narrateIntake(intake, drawn.frame, shell);
  if (flag(given, 'json')) shell.print(prettyJson(drawn.record));
  else if (!flag(given, 'quiet')) say(summary(drawn, hint, target, screenWidth(shell)), shell);
  return exitCodes.fine;
}

async function readIntake(given: Given, shell: Shell): Promise<Intake> {
  if (given.arguments.length === 0) {
    throw new UserError(
      'EXPORT_NOT_GIVEN',
      'No export was given to draw from.',
      'Give the exported cases, a CSV file, or --merge with the partial.json files of several forces.',
    );
  }
  const { profile, library } = await loadProfile(given, await loadLibrary(shell), shell);
  return openUsableExport(argument(given, 0), profile, library, shell);
}

async function drawPartial(
  given: Given,
  intake: Intake,
  request: DrawRequest,
  { target, register }: { target: string | undefined; register: RegisterInUse | undefined },
  version: string,
  shell: Shell,
): Promise<number> {
  const { frame, record, files } = partialFolder(intake, request, version);
  const sent = record.strata.reduce((sum, { first }) => sum + first.length, 0);
  const counted = `${readableNumber(sent, 'count')} of ${readableNumber(frame.units.length, 'count')} references`;
  const told: RegisteredRecord = {
    kind: 'partial',
    content: textIn(files, 'partial.json'),
    commitment: request.commitment,
    summary: `${counted} for a draw over several forces`,
    sampled: null,
    reason: text(given, 'reason') ?? null,
    ...givenReview(given, register),
  };
  await enterAndPublish(target, files, shell, () => registerRecord(register, told, shell));
  if (!flag(given, 'quiet')) narrateIntake(intake, frame, shell);
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

function summary(
  { draw, record, units }: ReturnType<typeof drawFolder>,
  hint: readonly string[],
  target: string | undefined,
  width: number,
): string {
  const sample = draw.strata.reduce((sum, { sampleSize }) => sum + sampleSize, 0);
  const lines = [
    tableToText(allocationTable(draw), width),
    `Drew ${readableNumber(sample, 'count')} of ${readableNumber(draw.frameSize, 'count')} ${draw.design.unit}s by seed "${draw.seedText}".`,
    `Frame digest ${record.frame.sha256}`,
    ...drawWords(draw, units),
    ...(record.stopRule === undefined ? [] : [record.stopRule]),
    record.seed.statement,
    ...hint,
    target === undefined
      ? 'Dry run: nothing was written.'
      : `Written to ${target}; check it with: dipsample verify ${target}`,
  ];
  return `${lines.join('\n')}\n`;
}
