import { Chalk } from 'chalk';
import { UserError } from '../../errors.js';
import { escapeTerminal } from '../../format/escape-terminal.js';
import { prettyJson } from '../../format/json.js';
import { type Check, failed } from '../../record/check.js';
import { checkChecksums, checksumFile } from '../../record/checksums.js';
import type { Shell } from '../../shell/shell.js';
import { type Command, exitCodes } from '../command.js';
import { argument, flag, list } from '../given.js';
import { options } from '../options.js';
import { digestFolder, intactText } from '../results/read-folder.js';
import { verifyPackFolder } from '../results/verify-pack-folder.js';
import { verifyAgainstExport } from '../results/verify-against-export.js';
import { verifyDrawFolder } from '../results/verify-draw-folder.js';

export const verify: Command = {
  summary: 'redo a draw or a whole pack from its record and say what matches',
  about: [
    'Without --cases a draw is done again from its record and its frozen frame; with it, from the export.',
    'Exits with 1 when anything does not match.',
  ].join('\n'),
  arguments: [{ name: '<FOLDER>', about: 'a folder that draw or pack wrote' }],
  options: [
    {
      flags: '--cases <export>',
      about: 'the export drawn from; for a pack, once for each of its exports',
      repeatable: true,
    },
    options.json,
    options.quiet,
  ],
  examples: ['dipsample verify draw --cases fixtures/exports/complaints-2026-q3.csv'],
  run: async (given, shell) => {
    const folder = argument(given, 0).replace(/\/+$/, '');
    const checks = await checkFolder(folder, list(given, 'cases'), shell);
    const faults = checks.filter(({ holds }) => !holds);
    if (flag(given, 'json')) shell.print(prettyJson({ verified: faults.length === 0, checks }));
    else if (!flag(given, 'quiet') || faults.length > 0)
      shell.print(said(checks, shell.colour.print));
    return faults.length === 0 ? exitCodes.fine : exitCodes.issues;
  },
};

async function checkFolder(
  folder: string,
  exports: readonly string[],
  shell: Shell,
): Promise<readonly Check[]> {
  if ((await shell.kindOf(folder)) !== 'folder') {
    throw new UserError(
      'FOLDER_MISSING',
      `There is no folder ${folder}.`,
      'Give a folder that draw or pack wrote.',
    );
  }
  const found = await digestFolder(folder, shell);
  const isDraw = found.has('draw.json');
  if (!isDraw && !found.has('pack.json')) {
    throw new UserError(
      'FOLDER_NOT_A_RESULT',
      `${folder} holds neither a draw.json nor a pack.json.`,
      'Give the folder itself that draw or pack wrote, not one above or below it.',
    );
  }
  const sums =
    typeof found.get(checksumFile) === 'string'
      ? await intactText(`${folder}/${checksumFile}`, shell)
      : undefined;
  const files =
    sums === undefined
      ? [
          failed(
            'every file is as it was written',
            `${checksumFile} is missing${found.has(checksumFile) ? ', or no ordinary text file' : ''}`,
          ),
        ]
      : checkChecksums(sums, found);
  if (!isDraw) return [...files, ...(await verifyPackFolder(folder, exports, shell))];
  const { checks, record } = await verifyDrawFolder(folder, shell);
  const [exportPath, ...others] = exports;
  if (others.length > 0) {
    throw new UserError(
      'CASES_TOO_MANY',
      'A draw has one export, but --cases was given several times.',
      'Give --cases once.',
    );
  }
  const again =
    exportPath === undefined || record === undefined
      ? []
      : await verifyAgainstExport(folder, exportPath, record, shell);
  return [...files, ...checks, ...again];
}

function said(checks: readonly Check[], colour: boolean): string {
  const paint = new Chalk({ level: colour ? 1 : 0 });
  const lines = checks.map(({ what, holds, finding }) =>
    escapeTerminal(`${holds ? 'matches ' : 'DIFFERS '} ${what}: ${finding}`),
  );
  const faults = checks.filter(({ holds }) => !holds).length;
  const verdict =
    faults === 0
      ? paint.green('Verified: everything that was checked matches.')
      : paint.red(`Not verified: ${faults} of ${checks.length} checks do not match.`);
  return `${lines.join('\n')}\n${verdict}\n`;
}
