import { UserError } from '../../errors.js';
import { prettyJson } from '../../format/json.js';
import { readableNumber } from '../../format/numbers.js';
import { tableToText } from '../../format/text-table.js';
import { allocationTable } from '../../report/draw-tables.js';
import { contributionTable } from '../../report/merge-tables.js';
import type { Shell } from '../../shell/shell.js';
import { exitCodes, type Given } from '../command.js';
import { flag, requiredText, text } from '../given.js';
import { givenReview } from '../results/given-review.js';
import { type MergedFolder, mergeFolder } from '../results/merge-folder.js';
import { readBundledSchema } from '../read-schema.js';
import { type RegisteredRecord, registerInUse, registerRecord } from '../results/register-draw.js';
import { enterAndPublish } from '../results/run-lock.js';
import { screenWidth } from '../screen-width.js';
import { readToolVersion } from '../tool-version.js';
import { say } from '../say.js';

/** `draw --merge`: partial draws of several forces to the draw over all of them. */
export async function mergePartialDraws(given: Given, shell: Shell): Promise<number> {
  if (given.arguments.length > 0) {
    throw new UserError(
      'MERGE_TAKES_NO_EXPORT',
      `--merge was given together with the export ${given.arguments[0] ?? ''}.`,
      'Merge the partial.json files alone; each force draws from its own export with --partial.',
    );
  }
  const target = flag(given, 'dry-run') ? undefined : requiredText(given, 'out');
  const register = await registerInUse(given, shell);
  const paths = (given.options['merge'] as readonly string[]).map(String);
  const texts = [];
  for (const path of paths) {
    const file = (await shell.kindOf(path)) === 'folder' ? `${path}/partial.json` : path;
    texts.push({ name: path, text: await shell.readText(file) });
  }
  const merged = mergeFolder(
    texts,
    await readToolVersion(shell),
    await readBundledSchema('partial', shell),
  );
  const told: RegisteredRecord = {
    kind: 'merge',
    content: merged.files.find(({ path }) => path === 'merge.json')?.content ?? '',
    commitment: commonCommitment(merged),
    summary: `${sampleOf(merged).length} of ${merged.draw.frameSize} ${merged.draw.design.unit}s from ${counted(paths.length)}`,
    sampled: { unit: merged.draw.design.unit, units: sampleOf(merged) },
    reason: text(given, 'reason') ?? null,
    ...givenReview(given, register),
  };
  await enterAndPublish(target, merged.files, shell, () => registerRecord(register, told, shell));
  if (flag(given, 'json')) shell.print(prettyJson(merged.record));
  else if (!flag(given, 'quiet'))
    say(summary(merged, paths.length, target, screenWidth(shell)), shell);
  return exitCodes.fine;
}

/** The commitment that every partial draw was made under; null where they name none or several. */
function commonCommitment({ record }: MergedFolder): string | null {
  const [first, ...others] = new Set(record.partials.map(({ commitment }) => commitment));
  return others.length === 0 ? (first ?? null) : null;
}

function sampleOf({ draw }: MergedFolder): readonly string[] {
  return draw.strata.flatMap(({ drawn }) =>
    drawn.filter(({ role }) => role === 'sample').map(({ unitId }) => unitId),
  );
}

function counted(partials: number): string {
  return `${partials} partial ${partials === 1 ? 'draw' : 'draws'}`;
}

function summary(
  merged: MergedFolder,
  partials: number,
  target: string | undefined,
  width: number,
): string {
  const { draw } = merged;
  const words = (count: number): string => readableNumber(count, 'count');
  return `${[
    tableToText(allocationTable(draw), width),
    tableToText(contributionTable(draw, merged.record.partials), width),
    `Drew ${words(sampleOf(merged).length)} of ${words(draw.frameSize)} ${draw.design.unit}s from ${counted(partials)} by seed "${draw.seedText}".`,
    merged.record.seed.statement,
    target === undefined
      ? 'Dry run: nothing was written.'
      : `Written to ${target}; check it with: dipsample verify ${target}`,
  ].join('\n')}\n`;
}
