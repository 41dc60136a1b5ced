import { UserError } from '../../errors.js';
import { sha256Hex } from '../../random/sha256.js';
import type { FindingsRecord } from '../../record/findings-record.js';
import { readRecord } from '../../record/read-record.js';
import type { Shell } from '../../shell/shell.js';
import { withoutEndSlashes } from '../given.js';
import { readSchema } from '../read-schema.js';

/** An earlier audit by its record. */
export interface PreviousFindings {
  readonly record: FindingsRecord;
  /** The SHA-256 of the record. */
  readonly id: string;
}

/**
 * Reads the record of an earlier evaluation: `findings.json`, or a folder that holds it. One of the
 * same draw is no earlier audit: the interval of a change is that of two draws.
 *
 * @throws UserError PREVIOUS_UNREADABLE, PREVIOUS_SAME_DRAW, FILE_MISSING
 */
export async function readPreviousFindings(
  given: string,
  drawId: string,
  shell: Shell,
): Promise<PreviousFindings> {
  const path = await recordIn(withoutEndSlashes(given), shell);
  const text = await shell.readText(path);
  const { record, fault } = readRecord<FindingsRecord>(
    text,
    await readSchema('findings-record', shell),
  );
  if (record?.draw === drawId) {
    throw new UserError(
      'PREVIOUS_SAME_DRAW',
      `${path} is an evaluation of this very draw.`,
      'Give --previous the evaluation of an earlier draw, or leave it out.',
    );
  }
  if (record !== undefined) return { record, id: sha256Hex(text) };
  throw new UserError(
    'PREVIOUS_UNREADABLE',
    `${path} is no record of an evaluation: it ${fault}.`,
    'Give the folder that dipsample evaluate wrote, unchanged, or findings.json of its restricted folder.',
  );
}

async function recordIn(path: string, shell: Shell): Promise<string> {
  if ((await shell.kindOf(path)) !== 'folder') return path;
  for (const place of [`${path}/restricted/findings.json`, `${path}/findings.json`]) {
    if ((await shell.kindOf(place)) === 'file') return place;
  }
  throw new UserError(
    'PREVIOUS_UNREADABLE',
    `${path} holds no findings.json.`,
    'Give the folder that dipsample evaluate wrote; the public copy has no record.',
  );
}
