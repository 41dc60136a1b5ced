import type { Intake } from '../../frame/intake.js';
import { tableToCsvBytes } from '../../format/csv.js';
import { prettyJson } from '../../format/json.js';
import { factsOf } from '../../record/draw-facts.js';
import {
  type PartialRecord,
  partialRecord,
  writePartialRecord,
} from '../../record/partial-record.js';
import { frameTable } from '../../report/draw-tables.js';
import { type DrawRequest, freezeFrame, type FrozenFrame } from './draw-folder.js';
import { importDescription } from './import-description.js';
import { type ResultFile, withChecksums } from './text-file.js';

/** A partial draw extends nothing, and carries no field of a case. */
export type PartialRequest = Omit<DrawRequest, 'extension' | 'carried'>;

/** A force's part of a draw over several. */
export interface PartialFolder {
  readonly frame: FrozenFrame['frame'];
  readonly record: PartialRecord;
  readonly files: readonly ResultFile[];
}

/**
 * Export to the folder of a partial draw: `partial.json` to send, and to keep what it was made from.
 *
 * @throws UserError PARTIAL_NEEDS_ID_FIELD, NOT_MERGEABLE
 */
export function partialFolder(
  intake: Intake,
  request: PartialRequest,
  toolVersion: string,
): PartialFolder {
  const { design, seed, scope, excludedBy, commitment } = request;
  const { frame, units } = freezeFrame(intake, design, scope, excludedBy);
  const importJson = prettyJson(importDescription(intake));
  const record = partialRecord({
    toolVersion,
    design,
    seedText: seed,
    units,
    facts: factsOf(frame, scope),
    commitment,
    importJson,
  });
  return {
    frame,
    record,
    files: withChecksums([
      { path: 'frame.csv', content: tableToCsvBytes(frameTable(design, units)) },
      { path: 'import.json', content: importJson },
      { path: 'partial.json', content: writePartialRecord(record) },
    ]),
  };
}
