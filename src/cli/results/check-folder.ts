import { UserError } from '../../errors.js';
import { type Check, failed } from '../../record/check.js';
import { checkChecksums, checksumFile } from '../../record/checksums.js';
import type { Shell } from '../../shell/shell.js';
import { digestFolder, intactText } from './read-folder.js';
import { verifyPackFolder } from './verify-pack-folder.js';
import { verifyAgainstExport } from './verify-against-export.js';
import { verifyCommitmentFolder } from './verify-commitment-folder.js';
import { verifyCommitment } from './verify-commitment.js';
import { verifyDrawFolder } from './verify-draw-folder.js';
import { verifyMergeFolder } from './verify-merge-folder.js';
import { verifyPartialAgainstExport } from './verify-partial-against-export.js';
import { verifyPartialFolder } from './verify-partial-folder.js';

/**
 * Checks a result folder by what its record says that it is, and by its checksums.
 *
 * @throws UserError FOLDER_MISSING, FOLDER_NOT_A_RESULT, CASES_TOO_MANY, CASES_NOT_COMPARED,
 *   COMMITMENT_NOT_COMPARED
 */
export async function checkFolder(folder: string, beside: Beside, shell: Shell): Promise<Checked> {
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
export interface Checked {
  readonly checks: readonly Check[];
  readonly note?: string;
}

/** What was given to compare a folder with. */
export interface Beside {
  readonly exports: readonly string[];
  readonly commitment: string | undefined;
  /** The release ledger that a pack was protected against. */
  readonly ledger: string | undefined;
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
  'pack.json': async (folder, { exports, commitment, ledger }, shell) => {
    refuseCommitment(commitment);
    return { checks: await verifyPackFolder(folder, exports, ledger, shell) };
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
