import type { DrawRecord } from '../../record/draw-record.js';
import type { RegisteredKind, RegisterEntry } from '../../record/register.js';
import { readableNumber } from '../../format/numbers.js';
import { sha256Hex } from '../../random/sha256.js';
import { sampledUnits } from '../../record/sampled-units.js';
import type { Shell } from '../../shell/shell.js';
import type { Given } from '../command.js';
import { flag, text } from '../given.js';
import { defaultRegister } from './register-file.js';
import { appendToRegister, checkRegistrable } from './register-made.js';
import { type ResultFile, textIn } from './text-file.js';

/** The register of a run, and whether it is only asked and not written to. */
export interface RegisterInUse {
  readonly path: string;
  readonly dryRun: boolean;
}

/**
 * The register that a run writes to: the one named, else that of the folder if the folder keeps
 * one. A folder without a register gets none from a draw: `commit` begins it, or `--register`.
 */
export async function registerInUse(
  given: Given,
  shell: Shell,
): Promise<RegisterInUse | undefined> {
  const dryRun = flag(given, 'dry-run');
  const named = text(given, 'register');
  if (named !== undefined) return { path: named, dryRun };
  const isKept = (await shell.kindOf(defaultRegister)) !== 'absent';
  return isKept ? { path: defaultRegister, dryRun } : undefined;
}

/** What a register is told of a record that was made. */
export interface RegisteredRecord {
  readonly kind: RegisteredKind;
  /** The bytes of the record; their SHA-256 is the id of the entry. */
  readonly content: string;
  readonly commitment: string | null;
  readonly earlier?: string;
  readonly reason: string | null;
  readonly summary: string;
  readonly sampled: RegisterEntry['sampled'];
  readonly retentionReview?: string;
}

/**
 * Registers a record, and says so; nothing where no register is kept, and in a dry run only what would
 * be refused is refused. It comes before the folder is
 * published: the same command after a crash registers nothing twice and then writes the folder.
 *
 * @throws UserError SECOND_DRAW_WITHOUT_REASON and those of `appendToRegister`
 */
export async function registerRecord(
  register: RegisterInUse | undefined,
  { content, earlier, ...told }: RegisteredRecord,
  shell: Shell,
): Promise<void> {
  if (register === undefined) return;
  const { path, dryRun } = register;
  const date = shell.today();
  const draft = { ...told, date, id: sha256Hex(content), earlier: earlier ?? null };
  if (dryRun) return checkRegistrable(path, draft, shell);
  const entry = await appendToRegister(path, draft, shell);
  shell.narrate(
    `Registered in ${path} as entry ${entry.number}: ${entry.kind} ${entry.id.slice(0, 12)}.\n`,
  );
}

/** Registers a draw or an extension by its record, with what its record does not say. */
export async function registerDraw(
  register: RegisterInUse | undefined,
  kind: 'draw' | 'extension',
  { record, files }: { readonly record: DrawRecord; readonly files: readonly ResultFile[] },
  told: Pick<RegisteredRecord, 'reason' | 'retentionReview'>,
  shell: Shell,
): Promise<void> {
  const { design, frame, extension } = record;
  const units = sampledUnits(record);
  const counted = `${readableNumber(units.length, 'count')} of ${readableNumber(frame.units, 'count')} ${design.unit}s`;
  await registerRecord(
    register,
    {
      ...told,
      kind,
      content: textIn(files, 'draw.json'),
      commitment: record.seed.commitment,
      summary: `${counted}${design.by.length === 0 ? '' : ` by ${design.by.join(', ')}`}${without(frame.excluded)}`,
      sampled: { unit: design.unit, units },
      ...(extension === undefined ? {} : { earlier: extension.earlier }),
    },
    shell,
  );
}

function without(excluded: number | undefined): string {
  return excluded === undefined
    ? ''
    : `, ${readableNumber(excluded, 'count')} of earlier draws left out`;
}
