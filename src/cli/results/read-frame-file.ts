import { UserError } from '../../errors.js';
import { parseTable } from '../../frame/parse-table.js';
import { restore } from '../../format/neutralise.js';
import type { FrameUnit } from '../../sampling/stratum.js';
import type { Shell } from '../../shell/shell.js';

/** The units of a `frame.csv`, its cells as they were before they were made safe for spreadsheets. */
export function readFrameFile(text: string): readonly FrameUnit[] {
  return parseTable(text).rows.map((cells) => {
    const [unitId = '', ...values] = cells.map(restore);
    return { unitId, values };
  });
}

/**
 * The frozen frame of a draw folder.
 *
 * @throws UserError FRAME_NOT_KEPT for a draw that was worked out where the data lie
 */
export async function readFrozenFrame(folder: string, shell: Shell): Promise<readonly FrameUnit[]> {
  const path = `${folder}/frame.csv`;
  const isThere = await shell.kindOf(path);
  if (isThere === 'absent' && (await shell.kindOf(`${folder}/queries/duckdb.sql`)) === 'file') {
    throw new UserError(
      'FRAME_NOT_KEPT',
      `The draw in ${folder} was worked out where the data lie, so the folder holds no frame.`,
      'What needs every unit of the frame starts from an export: draw again from a CSV file without --engine; the sample is the same.',
    );
  }
  return readFrameFile(await shell.readText(path));
}
