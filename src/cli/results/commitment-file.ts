import { UserError } from '../../errors.js';
import { sha256Hex } from '../../random/sha256.js';
import { type Commitment, planDigest } from '../../record/commitment.js';
import { parseFrameLines } from '../../record/frame-digest.js';
import { readRecord } from '../../record/read-record.js';
import type { FrameUnit } from '../../sampling/stratum.js';
import type { Shell } from '../../shell/shell.js';
import { withoutEndSlashes } from '../given.js';
import { readBundledSchema } from '../read-schema.js';
import { intactText } from './read-folder.js';

/** A commitment as it was published. */
export interface PublishedCommitment {
  /** The SHA-256 of the bytes of `commitment.json`. */
  readonly id: string;
  readonly commitment: Commitment;
  /** The frozen frame, where it stands beside the record as it was committed; else null. */
  readonly units: readonly FrameUnit[] | null;
}

/**
 * Reads a commitment from its folder or from its `commitment.json`.
 *
 * @throws UserError COMMITMENT_UNREADABLE, and those of reading a file
 */
export async function readCommitment(given: string, shell: Shell): Promise<PublishedCommitment> {
  const place = withoutEndSlashes(given);
  const path = (await shell.kindOf(place)) === 'folder' ? `${place}/commitment.json` : place;
  const text = await shell.readText(path);
  const { record, fault } = readRecord<Commitment>(
    text,
    await readBundledSchema('commitment', shell),
  );
  if (record === undefined) throw unreadable(path, fault);
  if (planDigest(record) !== record.planSha256) {
    throw unreadable(path, 'holds a plan that is not the one of its digest');
  }
  const list = await intactText(shell.beside(path, 'frame.txt'), shell);
  const isCommitted = list !== undefined && sha256Hex(list) === record.frame.sha256;
  return {
    id: sha256Hex(text),
    commitment: record,
    units: isCommitted ? parseFrameLines(list) : null,
  };
}

function unreadable(path: string, fault: string): UserError {
  return new UserError(
    'COMMITMENT_UNREADABLE',
    `${path} is no commitment that can be relied on: it ${fault}.`,
    'Give the folder that commit wrote, or its commitment.json, unchanged.',
  );
}
