import { Chalk } from 'chalk';
import { UserError } from '../../errors.js';
import { escapeTerminal } from '../../format/escape-terminal.js';
import { prettyJson } from '../../format/json.js';
import { type Check, failed } from '../../record/check.js';
import { checkChecksums, checksumFile } from '../../record/checksums.js';
import type { Shell } from '../../shell/shell.js';
import { type Command, exitCodes } from '../command.js';
import { folderArgument, flag, list, text } from '../given.js';
import { options } from '../options.js';
import { howFolder } from '../results/how-folder.js';
import { digestFolder, intactText } from '../results/read-folder.js';
import { verifyPackFolder } from '../results/verify-pack-folder.js';
import { verifyAgainstExport } from '../results/verify-against-export.js';
import { verifyCommitmentFolder } from '../results/verify-commitment-folder.js';
import { verifyCommitment } from '../results/verify-commitment.js';
import { verifyDrawFolder } from '../results/verify-draw-folder.js';
import { verifyMergeFolder } from '../results/verify-merge-folder.js';
import { verifyPartialAgainstExport } from '../results/verify-partial-against-export.js';
import { verifyPartialFolder } from '../results/verify-partial-folder.js';

export const verify: Command = {
  summary: 'redo a draw or a whole pack from its record and say what matches',
  about: [
    'Without --cases a draw is done again from its record and its frozen frame; with it, from the export.',
    'Exits with 1 when anything does not match.',
  ].join('\n'),
  arguments: [{ name: '<FOLDER>', about: 'a folder that draw, extend, commit or pack wrote' }],
  options: [
    {
      flags: '--cases <export>',
      about: 'the export drawn from; for a pack, once for each of its exports',
      repeatable: true,
    },
    {
      flags: '--commitment <path>',
      about: 'also compare a draw with its commitment: the folder that commit wrote',
    },
    {
      flags: '--how [reference]',
      about:
        'print how to recompute the ticket of one unit with sha256sum, Python, R and PowerShell (default: the first drawn)',
    },
    options.json,
    options.quiet,
  ],
  examples: [
    'dipsample verify draw --cases fixtures/exports/complaints-2026-q3.csv',
    'dipsample verify draw --how',
  ],
  run: async (given, shell) => {
    const folder = folderArgument(given, 0);
    if (given.options['how'] !== undefined) {
      shell.print(await howFolder(folder, text(given, 'how'), shell));
      return exitCodes.fine;
    }
    const beside = { exports: list(given, 'cases'), commitment: text(given, 'commitment') };
    const { checks, note } = await checkFolder(folder, beside, shell);
    const faults = checks.filter(({ holds }) => !holds);
    if (flag(given, 'json'))
      shell.print(prettyJson({ verified: faults.length === 0, checks, notChecked: note ?? null }));
    else if (!flag(given, 'quiet') || faults.length > 0)
      shell.print(said(checks, note, shell.colour.print));
    return faults.length === 0 ? exitCodes.fine : exitCodes.issues;
  },
};

async function checkFolder(folder: string, beside: Beside, shell: Shell): Promise<Checked> {
  if ((await shell.kindOf(folder)) !== 'folder') {
    throw new UserError(
      'FOLDER_MISSING',
      `There is no folder ${folder}.`,
      'Give a folder that draw or pack wrote.',
    );
  }
  const found = await digestFolder(folder, shell);
  const kind = Object.keys(checkers).find((record) => found.has(record));
  if (kind === undefined) {
    throw new UserError(
      'FOLDER_NOT_A_RESULT',
      `${folder} holds none of ${Object.keys(checkers).join(', ')}.`,
      'Give the folder itself that draw, extend, commit or pack wrote, not one above or below it.',
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
  const check: Checker = checkers[kind as keyof typeof checkers];
  const { checks, note } = await check(folder, beside, shell);
  return { checks: [...files, ...checks], ...(note === undefined ? {} : { note }) };
}

/** What was checked, and what could have been and was not. */
interface Checked {
  readonly checks: readonly Check[];
  readonly note?: string;
}

/** What was given to compare a folder with. */
interface Beside {
  readonly exports: readonly string[];
  readonly commitment: string | undefined;
}

type Checker = (folder: string, beside: Beside, shell: Shell) => Promise<Checked>;

/** How each kind of folder is checked, by the name of its record. */
const checkers = {
  'draw.json': async (folder, { exports, commitment }, shell) => {
    const { checks, record } = await verifyDrawFolder(folder, shell);
    const exportPath = oneExport(exports);
    if (record === undefined) return { checks };
    const named = record.seed.commitment;
    return {
      checks: [
        ...checks,
        ...(commitment === undefined ? [] : await verifyCommitment(commitment, record, shell)),
        ...(exportPath === undefined
          ? []
          : await verifyAgainstExport(folder, exportPath, record, shell)),
      ],
      ...(commitment !== undefined || named === null
        ? {}
        : {
            note: `Not checked: that this is the draw of commitment ${named.slice(0, 12)}, which it names; give --commitment FOLDER.`,
          }),
    };
  },
  'partial.json': async (folder, { exports, commitment }, shell) => {
    refuseCommitment(commitment);
    const { checks, partial } = await verifyPartialFolder(folder, shell);
    const exportPath = oneExport(exports);
    if (exportPath === undefined || partial === undefined) return { checks };
    const again = await verifyPartialAgainstExport(folder, exportPath, partial, shell);
    return { checks: [...checks, ...again] };
  },
  'merge.json': async (folder, { exports, commitment }, shell) => {
    refuseCommitment(commitment);
    refuseExports(exports, 'A merged draw was put together from partial draws');
    return { checks: await verifyMergeFolder(folder, shell) };
  },
  'commitment.json': async (folder, { exports, commitment }, shell) => {
    refuseCommitment(commitment);
    refuseExports(exports, 'A commitment is compared with an export when it is drawn');
    return { checks: await verifyCommitmentFolder(folder, shell) };
  },
  'pack.json': async (folder, { exports, commitment }, shell) => {
    refuseCommitment(commitment);
    return { checks: await verifyPackFolder(folder, exports, shell) };
  },
} satisfies Readonly<Record<string, Checker>>;

function refuseExports(exports: readonly string[], why: string): void {
  if (exports.length === 0) return;
  throw new UserError(
    'CASES_NOT_COMPARED',
    `${why}, but --cases was given.`,
    "Leave --cases out; each force checks its own partial draw's folder with its own export.",
  );
}

function refuseCommitment(commitment: string | undefined): void {
  if (commitment === undefined) return;
  throw new UserError(
    'COMMITMENT_NOT_COMPARED',
    'Only the folder of a single draw is compared with a commitment, but --commitment was given.',
    'Leave --commitment out, or give the folder of the draw itself.',
  );
}

function oneExport([exportPath, ...others]: readonly string[]): string | undefined {
  if (others.length === 0) return exportPath;
  throw new UserError(
    'CASES_TOO_MANY',
    'A draw has one export, but --cases was given several times.',
    'Give --cases once.',
  );
}

function said(checks: readonly Check[], note: string | undefined, colour: boolean): string {
  const paint = new Chalk({ level: colour ? 1 : 0 });
  const lines = checks.map(({ what, holds, finding }) =>
    escapeTerminal(`${holds ? 'matches ' : 'DIFFERS '} ${what}: ${finding}`),
  );
  const faults = checks.filter(({ holds }) => !holds).length;
  const verdict =
    faults === 0
      ? paint.green('Verified: everything that was checked matches.')
      : paint.red(`Not verified: ${faults} of ${checks.length} checks do not match.`);
  return `${[...lines, verdict, ...(note === undefined ? [] : [note])].join('\n')}\n`;
}
