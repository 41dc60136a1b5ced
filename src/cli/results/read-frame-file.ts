import { parseTable } from '../../frame/parse-table.js';
import { restore } from '../../format/neutralise.js';
import type { FrameUnit } from '../../sampling/stratum.js';

/** The units of a `frame.csv`, its cells as they were before they were made safe for spreadsheets. */
export function readFrameFile(text: string): readonly FrameUnit[] {
  return parseTable(text).rows.map((cells) => {
    const [unitId = '', ...values] = cells.map(restore);
    return { unitId, values };
  });
}
