import { prettyJson } from '../../format/json.js';
import { readableNumber } from '../../format/numbers.js';
import { tableToText } from '../../format/text-table.js';
import { allocationTable } from '../../report/draw-tables.js';
import { type Command, exitCodes } from '../command.js';
import { folderArgument, flag, requiredText, text, wholeNumber } from '../given.js';
import { options } from '../options.js';
import { aloneForOut } from '../results/alone-for-out.js';
import { type ExtendedFolder, extensionFolder } from '../results/extension-folder.js';
import { givenReview } from '../results/given-review.js';
import { registerDraw, registerInUse } from '../results/register-draw.js';
import { enterAndPublish } from '../results/run-lock.js';
import { screenWidth } from '../screen-width.js';
import { readToolVersion } from '../tool-version.js';
import { say } from '../say.js';

export const extend: Command = {
  summary: 'more units by the same design, with every earlier unit kept',
  about: [
    'The seed, the frame and the design are those of the earlier draw; only the size grows. Whether the',
    'sizes were declared before the first draw (draw --stages) stands in the record: enlarging a sample',
    'because of what was found changes what its error rates mean.',
  ].join('\n'),
  arguments: [options.drawFolder],
  options: [
    {
      flags: '--size <n>',
      about: 'the size of the whole sample, earlier units included',
      required: true,
    },
    { flags: '--reserves <k>', about: 'reserves in each stratum (default: as many as before)' },
    {
      flags: '--cases <export>',
      about: 'the export drawn from, for the fields of the case in sample.csv',
    },
    options.out,
    options.register,
    options.retentionReview,
    options.json,
    options.dryRun,
    options.quiet,
  ],
  examples: ['dipsample extend draw --size 60 --out extended'],
  run: aloneForOut(async (given, shell) => {
    const target = flag(given, 'dry-run') ? undefined : requiredText(given, 'out');
    const register = await registerInUse(given, shell);
    const review = givenReview(given, register);
    const extended = await extensionFolder(
      {
        folder: folderArgument(given, 0),
        size: wholeNumber(given, 'size', 1) ?? 0,
        reserves: wholeNumber(given, 'reserves', 0) ?? null,
        exportPath: text(given, 'cases') ?? null,
      },
      await readToolVersion(shell),
      shell,
    );
    await enterAndPublish(target, extended.files, shell, () =>
      registerDraw(register, 'extension', extended, { reason: null, ...review }, shell),
    );
    if (flag(given, 'json')) shell.print(prettyJson(extended.record));
    else if (!flag(given, 'quiet'))
      say(summary(extended, target, text(given, 'cases'), screenWidth(shell)), shell);
    return exitCodes.fine;
  }),
};

function summary(
  { draw, record }: ExtendedFolder,
  target: string | undefined,
  cases: string | undefined,
  width: number,
): string {
  const kept = record.extension?.kept ?? 0;
  const sample = draw.strata.reduce((sum, { sampleSize }) => sum + sampleSize, 0);
  const words = (count: number): string => readableNumber(count, 'count');
  return `${[
    tableToText(allocationTable(draw), width),
    `Kept all ${words(kept)} ${draw.design.unit}s of the earlier sample and drew ${words(sample - kept)} more: ${words(sample)} of ${words(draw.frameSize)}.`,
    record.stopRule ?? '',
    ...(cases === undefined
      ? [
          'Without --cases, sample.csv has no fields of the case beyond those that decided the draw.',
        ]
      : []),
    target === undefined
      ? 'Dry run: nothing was written.'
      : `Written to ${target}; check it with: dipsample verify ${target}`,
  ].join('\n')}\n`;
}
