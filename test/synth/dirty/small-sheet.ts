import { synthesisedExport } from '../../../src/synth/synthesise.js';
import { bundledRequests } from '../bundled.js';
import { csvText } from '../csv-text.js';

/** A header and six cases of one row each: small enough to read a file-level fault by eye. */
export interface SmallSheet {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const smallSheet: SmallSheet = makeSmallSheet();

/** The small sheet as clean CSV text. */
export const smallText: string = csvText([smallSheet.header, ...smallSheet.rows]);

/** The position of a column, so that a fault can name it as people do. */
export function columnAt(header: string): number {
  const index = smallSheet.header.indexOf(header);
  if (index < 0) throw new Error(`the sheet has no column ${header}`);
  return index;
}

/** Two summaries with £ or é, two with a comma and quotes, two without anything to quote; no line ends. */
function makeSmallSheet(): SmallSheet {
  const [complaints] = bundledRequests;
  if (complaints === undefined) throw new Error('no complaints export is bundled');
  const { header, rows } = synthesisedExport(complaints);
  const summary = header.indexOf('Summary');
  const perCase = new Map<string, number>();
  for (const [reference = ''] of rows) perCase.set(reference, (perCase.get(reference) ?? 0) + 1);
  const single = rows.filter(
    (row) =>
      perCase.get(row[0] ?? '') === 1 &&
      row.includes('Police officer') &&
      row.includes('Outside Schedule 3'),
  );
  const two = (pattern: RegExp): readonly (readonly string[])[] =>
    single.filter((row) => pattern.test(row[summary] ?? '')).slice(0, 2);
  return {
    header,
    rows: [
      ...two(/^[^"\r\n]*[£é][^"\r\n]*$/),
      ...two(/^(?=.*,)(?=.*")[^£é\r\n]*$/),
      ...two(/^[^",£é\r\n]*$/),
    ],
  };
}
