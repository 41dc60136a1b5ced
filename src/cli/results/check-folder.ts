import { UserError } from '../../errors.js';
import { bagFiles } from '../../record/bag/bag-files.js';
import type { FolderDigests } from '../../record/checksums.js';
import { publicRecordFile } from '../../record/public-record.js';
import type { DrawRecord } from '../../record/draw-record.js';
import type { Shell } from '../../shell/shell.js';
import type { EngineChoice } from '../engine/engine-choice.js';
import { verifyPartialThere, verifyThere } from '../engine/verify-there.js';
import { checkSums } from './check-sums.js';
import type { Checked } from './checked.js';
import { digestFolder } from './read-folder.js';
import { refuseOtherVersion } from './refuse-other-version.js';
import { verifyBag } from './verify-bag.js';
import { isHalfBag, verifyHalfBag } from './verify-half-bag.js';
import { verifyPackFolder } from '../pack/verify-pack-folder.js';
import { verifyAgainstExport } from './verify-against-export.js';
import { verifyCommitmentFolder } from './verify-commitment-folder.js';
import { verifyCommitment } from './verify-commitment.js';
import { verifyDrawFolder } from './verify-draw-folder.js';
import { verifyMergeFolder } from './verify-merge-folder.js';
import { verifyPartialAgainstExport } from './verify-partial-against-export.js';
import { verifyPartialFolder } from './verify-partial-folder.js';
import { verifyPublicHalf } from './verify-public-half.js';

/**
 * Checks a result folder by what its record says that it is, and by its checksums.
 *
 * @throws UserError FOLDER_MISSING, FOLDER_NOT_A_RESULT, RECORD_VERSION_OTHER, CASES_TOO_MANY,
 *   CASES_NOT_COMPARED, COMMITMENT_NOT_COMPARED, SIGNATURE_NOT_COMPARED
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
  const kind = kinds.find((record) => found.has(record));
  if (kind === undefined) {
    throw new UserError(
      'FOLDER_NOT_A_RESULT',
      `${folder} holds none of ${kinds.join(', ')}.`,
      'Give the folder itself that draw, extend, commit or pack wrote, not one above or below it.',
    );
  }
  await refuseOtherVersion(folder, kind, shell);
  if (kind === publicRecordFile) {
    refuseBeside(beside);
    return verifyPublicHalf(folder, shell);
  }
  const { checks: files, note: unseen } = await filesChecked(folder, found, beside.key, shell);
  const checker: Checker = isHalfBag(found) ? ofHalfBag : checkers[kind as keyof typeof checkers];
  const { checks, note } = await checker(folder, beside, shell);
  const notes = [unseen, note].filter((each) => each !== undefined);
  return {
    checks: [...files, ...checks],
    ...(notes.length === 0 ? {} : { note: notes.join('\n') }),
  };
}

/** Whether the files are as they were written: those of a bag by its manifests, others by their list. */
async function filesChecked(
  folder: string,
  found: FolderDigests,
  key: string | undefined,
  shell: Shell,
): Promise<Checked> {
  if (found.has(bagFiles.declaration)) return verifyBag(folder, key, shell);
  if (key !== undefined) {
    throw new UserError(
      'SIGNATURE_NOT_COMPARED',
      `${folder} is no pack that could be signed, but --key was given.`,
      'Leave --key out, or give the folder of the whole pack, with its tagmanifest-sha256.txt.',
    );
  }
  return { checks: await checkSums(folder, found, shell) };
}

function refuseBeside({ exports, commitment, key }: Beside): void {
  refuseCommitment(commitment);
  refuseExports(exports, 'The public half of a pack holds no cases');
  if (key === undefined) return;
  throw new UserError(
    'SIGNATURE_NOT_COMPARED',
    'The signature is that of the whole pack, and this is its public half alone, but --key was given.',
    'Give the folder of the pack, with its tagmanifest-sha256.txt; data/restricted may be missing.',
  );
}

/** What was given to compare a folder with. */
export interface Beside {
  readonly exports: readonly string[];
  readonly commitment: string | undefined;
  /** The release ledger that a pack was protected against. */
  readonly ledger: string | undefined;
  /** The register in which a pack and its draws stand. */
  readonly register: string | undefined;
  /** The public key that a pack was signed for. */
  readonly key: string | undefined;
  /** The database to ask again where the data lie. */
  readonly engine: EngineChoice | undefined;
}

type Checker = (folder: string, beside: Beside, shell: Shell) => Promise<Checked>;

/** How each kind of folder is checked, by the name of its record. */
const checkers = {
  'draw.json': async (folder, { exports, commitment, engine }, shell) => {
    const { checks, record } = await verifyDrawFolder(folder, shell);
    const choice = record === undefined ? engine : (engine ?? filesAgain(record, exports));
    const exportPath = choice === undefined ? oneExport(exports) : undefined;
    if (record === undefined) return { checks };
    const named = record.seed.commitment;
    const notes = [
      ...(commitment !== undefined || named === null
        ? []
        : [
            `Not checked: that this is the draw of commitment ${named.slice(0, 12)}, which it names; give --commitment FOLDER.`,
          ]),
      ...(record.engine !== undefined && choice === undefined ? [notAtTheSource] : []),
    ];
    return {
      checks: [
        ...checks,
        ...(commitment === undefined ? [] : await verifyCommitment(commitment, record, shell)),
        ...(choice === undefined ? [] : await verifyThere(folder, choice, record, shell)),
        ...(exportPath === undefined
          ? []
          : await verifyAgainstExport(folder, exportPath, record, shell)),
      ],
      ...(notes.length === 0 ? {} : { note: notes.join('\n') }),
    };
  },
  'partial.json': async (folder, { exports, commitment, engine }, shell) => {
    refuseCommitment(commitment);
    const { checks, partial } = await verifyPartialFolder(folder, shell);
    if (partial === undefined) return { checks };
    const choice = engine ?? filesAgain(partial, exports);
    if (choice !== undefined) {
      return { checks: [...checks, ...(await verifyPartialThere(folder, choice, partial, shell))] };
    }
    if (partial.engine !== undefined) return { checks, note: notAtTheSource };
    const exportPath = oneExport(exports);
    if (exportPath === undefined) return { checks };
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
  'pack.json': async (folder, { exports, commitment, ledger, register }, shell) => {
    refuseCommitment(commitment);
    return verifyPackFolder(folder, { exports, ledger, register }, shell);
  },
} satisfies Readonly<Record<string, Checker>>;

/** What was drawn from files by a database is drawn from files by one again. */
function filesAgain(
  { engine }: Pick<DrawRecord, 'engine'>,
  exports: readonly string[],
): EngineChoice | undefined {
  if (engine === undefined || exports.length === 0) return undefined;
  return { kind: 'duckdb', paths: exports };
}

const notAtTheSource =
  'Not checked: that the strata have these sizes and that no unit comes before those drawn, as the frame stayed where the data lie. Give --cases with the files, or --engine postgres with --connect and --table.';

const ofHalfBag: Checker = (folder, beside, shell) => {
  refuseBeside({ ...beside, key: undefined });
  return verifyHalfBag(folder, shell);
};

const kinds: readonly string[] = [...Object.keys(checkers), publicRecordFile];

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
