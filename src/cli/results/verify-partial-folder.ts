import { UserError } from '../../errors.js';
import { sha256Hex } from '../../random/sha256.js';
import { type Check, failed, held } from '../../record/check.js';
import type { PartialRecord } from '../../record/partial-record.js';
import { readPartial } from '../../record/partial-reading.js';
import { verifyPartial } from '../../record/partial-verification.js';
import type { Shell } from '../../shell/shell.js';
import { readBundledSchema } from '../read-schema.js';
import { intactText } from './read-folder.js';
import { readFrameFile } from './read-frame-file.js';

export interface VerifiedPartial {
  readonly checks: readonly Check[];
  /** The record, when it could be read and its rules are known. */
  readonly partial: PartialRecord | undefined;
}

/** Redoes a partial draw from its own folder: record, import description and frozen frame. */
export async function verifyPartialFolder(folder: string, shell: Shell): Promise<VerifiedPartial> {
  const what = 'the record partial.json';
  const text = (await intactText(`${folder}/partial.json`, shell)) ?? '';
  let partial: PartialRecord;
  try {
    ({ partial } = readPartial(
      { name: 'partial.json', text },
      await readBundledSchema('partial', shell),
    ));
  } catch (error) {
    if (error instanceof UserError) {
      return { checks: [failed(what, error.message)], partial: undefined };
    }
    throw error;
  }
  const frozen = await intactText(`${folder}/frame.csv`, shell);
  const checks = [
    held(
      what,
      `record version ${partial.recordVersion}, made by dipsample ${partial.tool.version}`,
    ),
    checkImport(partial, await intactText(`${folder}/import.json`, shell)),
    ...(partial.engine !== undefined
      ? [held('the partial draw', 'its sizes, references and order agree with each other')]
      : frozen === undefined
        ? [failed('the frozen frame', 'frame.csv is missing or no text any more')]
        : verifyPartial(partial, readFrameFile(frozen))),
  ];
  return { checks, partial };
}

function checkImport({ importSha256 }: PartialRecord, text: string | undefined): Check {
  return text !== undefined && sha256Hex(text) === importSha256
    ? held('import.json', 'has the digest in the record')
    : failed('import.json', 'is not the file that the record names by its digest');
}
