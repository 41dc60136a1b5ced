import { UserError } from '../errors.js';
import { sha256Hex } from '../random/sha256.js';
import { partialFaults } from './partial-faults.js';
import type { PartialRecord } from './partial-record.js';
import { readRecord } from './read-record.js';

/** The text of a partial draw, under the name by which messages call it. */
export interface PartialText {
  readonly name: string;
  readonly text: string;
}

/** A partial draw as it was sent. */
export interface SentPartial extends PartialText {
  readonly sha256: string;
  readonly partial: PartialRecord;
}

/**
 * Reads a partial draw that a force sent.
 *
 * @throws UserError PARTIAL_UNREADABLE, PARTIAL_CONTRADICTS_ITSELF
 */
export function readPartial({ name, text }: PartialText, schema: object): SentPartial {
  const { record: partial, fault } = readRecord<PartialRecord>(text, schema);
  if (partial === undefined) {
    throw new UserError(
      'PARTIAL_UNREADABLE',
      `${name} is no partial draw: it ${fault}.`,
      'Give the partial.json that draw --partial wrote, byte for byte; ask the force to send it again as an attachment.',
    );
  }
  const faults = partialFaults(partial);
  if (faults.length > 0) {
    throw new UserError(
      'PARTIAL_CONTRADICTS_ITSELF',
      `${name} was changed, or not made by draw --partial: it ${faults.join('; it ')}.`,
      'Ask the force to check its folder with dipsample verify, and to send its partial.json again.',
    );
  }
  return { name, text, sha256: sha256Hex(text), partial };
}
