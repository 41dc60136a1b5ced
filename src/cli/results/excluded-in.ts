import type { Design } from '../../sampling/design.js';
import type { Shell } from '../../shell/shell.js';
import { readFrameFile } from './read-frame-file.js';

/** Which earlier draw used up which unit, as the frozen frame of a draw folder has it. */
export async function excludedIn(
  folder: string,
  design: Design,
  shell: Shell,
): Promise<ReadonlyMap<string, string>> {
  if (design.exclude === undefined) return new Map();
  const frozen = readFrameFile(await shell.readText(`${folder}/frame.csv`));
  return new Map(frozen.map(({ unitId, values }) => [unitId, values.at(-1) ?? '']));
}
