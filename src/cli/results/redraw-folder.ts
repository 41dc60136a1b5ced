import { UserError } from '../../errors.js';
import type { DrawRecord } from '../../record/draw-record.js';
import { readRecord } from '../../record/read-record.js';
import { verifyDraw } from '../../record/verify-draw.js';
import { type Draw, drawSample } from '../../sampling/draw-sample.js';
import type { FrameUnit } from '../../sampling/stratum.js';
import type { Shell } from '../../shell/shell.js';
import { readFrozenFrame } from './read-frame-file.js';
import { readSchema } from '../read-schema.js';

/** A draw done again from its folder, and the frozen frame that it was made from. */
export interface RedrawnFolder {
  readonly draw: Draw;
  readonly units: readonly FrameUnit[];
}

/**
 * Does the draw of a folder again from its record and its frozen frame.
 *
 * @throws UserError FOLDER_NOT_A_DRAW, or DRAW_DOES_NOT_VERIFY when it is not the draw of the record
 */
export async function redrawFolder(folder: string, shell: Shell): Promise<RedrawnFolder> {
  if ((await shell.kindOf(`${folder}/draw.json`)) !== 'file') {
    throw new UserError(
      'FOLDER_NOT_A_DRAW',
      `${folder} holds no draw.json.`,
      'Give a folder that dipsample draw wrote.',
    );
  }
  const schema = await readSchema('draw-record', shell);
  const { record, fault } = readRecord<DrawRecord>(
    await shell.readText(`${folder}/draw.json`),
    schema,
  );
  if (record === undefined) throw unverified(folder, `draw.json ${fault}`);
  const units = await readFrozenFrame(folder, shell);
  const difference = firstDifference(record, units);
  if (difference !== undefined) throw unverified(folder, difference);
  return { draw: drawSample(units, record.design, record.seed.text), units };
}

/** What verify would find first, a draw that cannot be done at all included. */
function firstDifference(record: DrawRecord, units: readonly FrameUnit[]): string | undefined {
  try {
    return verifyDraw(record, units).find(({ holds }) => !holds)?.finding;
  } catch (error) {
    if (error instanceof UserError) return error.message.replace(/\.$/, '');
    throw error;
  }
}

function unverified(folder: string, why: string): UserError {
  return new UserError(
    'DRAW_DOES_NOT_VERIFY',
    `The draw in ${folder} is not what its record says: ${why}.`,
    `See everything that differs: dipsample verify ${folder}`,
  );
}
