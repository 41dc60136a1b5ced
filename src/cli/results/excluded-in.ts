import type { Design } from '../../sampling/design.js';
import type { Shell } from '../../shell/shell.js';
import { readFrameFile } from './read-frame-file.js';

/** What a draw that was worked out where the data lie has in place of the frame's last column. */
export const excludedFile = 'excluded.csv';

/**
 * Which earlier draw used up which unit, as the frozen frame of a draw folder has it; where the frame
 * stayed with the data, as the list beside the record has it.
 */
export async function excludedIn(
  folder: string,
  design: Design,
  shell: Shell,
): Promise<ReadonlyMap<string, string>> {
  if (design.exclude === undefined) return new Map();
  const frame = `${folder}/frame.csv`;
  const path = (await shell.kindOf(frame)) === 'absent' ? `${folder}/${excludedFile}` : frame;
  const frozen = readFrameFile(await shell.readText(path));
  return new Map(frozen.map(({ unitId, values }) => [unitId, values.at(-1) ?? '']));
}
