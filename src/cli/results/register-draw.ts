import type { DrawRecord } from '../../record/draw-record.js';
import type { RegisterEntry, RegisterKind } from '../../record/register.js';
import { readableNumber } from '../../format/numbers.js';
import { sha256Hex } from '../../random/sha256.js';
import { sampledUnits } from '../../record/sampled-units.js';
import type { Shell } from '../../shell/shell.js';
import type { Given } from '../command.js';
import { text } from '../given.js';
import { appendToRegister, defaultRegister } from './register-file.js';
import type { TextFile } from './text-file.js';

/**
 * The register that a run writes to: the one named, else that of the folder if the folder keeps
 * one. A folder without a register gets none from a draw: `commit` begins it, or `--register`.
 */
export async function registerInUse(given: Given, shell: Shell): Promise<string | undefined> {
  const named = text(given, 'register');
  if (named !== undefined) return named;
  return (await shell.kindOf(defaultRegister)) === 'absent' ? undefined : defaultRegister;
}

/** What a register is told of a record that was made. */
export interface RegisteredRecord {
  readonly kind: RegisterKind;
  /** The bytes of the record; their SHA-256 is the id of the entry. */
  readonly content: string;
  readonly commitment: string | null;
  readonly earlier?: string;
  readonly reason: string | null;
  readonly summary: string;
  readonly sampled: RegisterEntry['sampled'];
}

/**
 * Registers a record, and says so; nothing where no register is kept. It comes before the folder is
 * published: the same command after a crash registers nothing twice and then writes the folder.
 *
 * @throws UserError SECOND_DRAW_WITHOUT_REASON and those of `appendToRegister`
 */
export async function registerRecord(
  path: string | undefined,
  { content, earlier, ...told }: RegisteredRecord,
  shell: Shell,
): Promise<void> {
  if (path === undefined) return;
  const entry = await appendToRegister(
    path,
    { ...told, date: shell.today(), id: sha256Hex(content), earlier: earlier ?? null },
    shell,
  );
  shell.narrate(
    `Registered in ${path} as entry ${entry.number}: ${entry.kind} ${entry.id.slice(0, 12)}.\n`,
  );
}

/** Registers a draw or an extension by its record. */
export async function registerDraw(
  path: string | undefined,
  kind: 'draw' | 'extension',
  { record, files }: { readonly record: DrawRecord; readonly files: readonly TextFile[] },
  reason: string | null,
  shell: Shell,
): Promise<void> {
  const { design, frame, extension } = record;
  const units = sampledUnits(record);
  const counted = `${readableNumber(units.length, 'count')} of ${readableNumber(frame.units, 'count')} ${design.unit}s`;
  await registerRecord(
    path,
    {
      kind,
      content: files.find((file) => file.path === 'draw.json')?.content ?? '',
      commitment: record.seed.commitment,
      reason,
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
