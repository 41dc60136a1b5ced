import { UserError } from '../../errors.js';
import { sha256Hex } from '../../random/sha256.js';
import type { DrawRecord } from '../../record/draw-record.js';
import { readRecord } from '../../record/read-record.js';
import type { Shell } from '../../shell/shell.js';
import { readSchema } from '../read-schema.js';
import type { DrawTexts } from './checklist-source.js';

/**
 * Reads a draw folder that is as it was written: a changed sample would be read as if it had been
 * drawn.
 *
 * @throws UserError FOLDER_NOT_A_DRAW, DRAW_CHANGED
 */
export async function readDrawTexts(
  folder: string,
  shell: Shell,
): Promise<{ readonly record: DrawRecord; readonly texts: DrawTexts }> {
  if ((await shell.kindOf(`${folder}/draw.json`)) !== 'file') {
    throw new UserError(
      'FOLDER_NOT_A_DRAW',
      `${folder} holds no draw.json.`,
      'Give a folder that dipsample draw wrote.',
    );
  }
  const text = await shell.readText(`${folder}/draw.json`);
  const { record, fault } = readRecord<DrawRecord>(text, await readSchema('draw-record', shell));
  if (record === undefined) throw changed(folder, `draw.json ${fault}`);
  const fileOf = async (name: string): Promise<string> => {
    const content = await shell.readText(`${folder}/${name}`);
    if (sha256Hex(content) === record.files[name]) return content;
    throw changed(folder, `${name} is not the file that the record names by its digest`);
  };
  const isAssigned = record.files['assignment.csv'] !== undefined;
  return {
    record,
    texts: {
      record: text,
      sample: await fileOf('sample.csv'),
      importDescription: await fileOf('import.json'),
      ...(isAssigned ? { assignment: await fileOf('assignment.csv') } : {}),
    },
  };
}

function changed(folder: string, what: string): UserError {
  return new UserError(
    'DRAW_CHANGED',
    `${folder} is not as it was written: ${what}.`,
    `Take the folder from where it was first published; dipsample verify ${folder} lists what was changed.`,
  );
}
