import { UserError } from '../../errors.js';
import { sha256Hex } from '../../random/sha256.js';
import type { DrawRecord } from '../../record/draw-record.js';
import { readRecord } from '../../record/read-record.js';
import { entryById } from '../../record/register-lookup.js';
import { sampledUnits } from '../../record/sampled-units.js';
import type { Shell } from '../../shell/shell.js';
import { defaultRegister, readRegister } from '../results/register-file.js';
import { withoutEndSlashes } from '../given.js';
import { readBundledSchema, readSchema } from '../read-schema.js';

/** A draw made before, by its record or by its entry in a register. */
export interface EarlierDraw {
  /** The SHA-256 of its record. */
  readonly id: string;
  readonly unit: string;
  /** The units that it sampled, reserves apart. */
  readonly sampled: readonly string[];
  /** Absent when all that is known of it stands in a register. */
  readonly record?: EarlierRecord;
}

/** What a record of a draw, or of a merged one, says of it. */
type EarlierRecord = Pick<DrawRecord, 'design' | 'strata'> & {
  readonly seed: Pick<DrawRecord['seed'], 'text'>;
};

/**
 * Reads an earlier draw: from its folder, from its `draw.json` or `merge.json`, or by its id from the
 * register.
 *
 * @throws UserError EARLIER_DRAW_UNREADABLE, and those of the register
 */
export async function readEarlierDraw(
  given: string,
  register: string | undefined,
  shell: Shell,
): Promise<EarlierDraw> {
  const folder = withoutEndSlashes(given);
  const kind = await shell.kindOf(folder);
  if (kind === 'absent' && /^[0-9a-f]{8,64}$/i.test(given)) {
    return fromRegister(given, register ?? defaultRegister, shell);
  }
  const merged = `${folder}/merge.json`;
  const isMerge = (await shell.kindOf(merged)) === 'file';
  const path = kind === 'file' ? folder : isMerge ? merged : `${folder}/draw.json`;
  const text = await shell.readText(path);
  const schema = path.endsWith('merge.json')
    ? await readBundledSchema('merge-record', shell)
    : await readSchema('draw-record', shell);
  const { record, fault } = readRecord<EarlierRecord>(text, schema);
  if (record === undefined) {
    throw new UserError(
      'EARLIER_DRAW_UNREADABLE',
      `${path} is no record of a draw: it ${fault}.`,
      'Give the folder that draw wrote, unchanged; dipsample verify says what was changed in it.',
    );
  }
  return {
    id: sha256Hex(text),
    unit: record.design.unit,
    sampled: sampledUnits(record),
    record,
  };
}

async function fromRegister(given: string, path: string, shell: Shell): Promise<EarlierDraw> {
  const { id, sampled } = entryById((await readRegister(path, shell)).entries, given);
  if (sampled !== null) return { id, unit: sampled.unit, sampled: sampled.units };
  throw new UserError(
    'EARLIER_DRAW_UNREADABLE',
    `The entry ${given} of the register is not a draw.`,
    'Give the id of a draw; dipsample register list shows the kinds.',
  );
}
