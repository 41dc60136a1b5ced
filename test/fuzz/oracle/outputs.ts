import { readStrictly } from './strict-csv.js';
import { plain } from './plain.js';

/** A file that the program wrote, as text, by its name. */
export type Outputs = ReadonlyMap<string, string>;

/** What is wrong with the files of a validation, held against the bytes as the judge reads them. */
export function validationFaults(
  outputs: Outputs,
  text: string,
  reference: string,
): readonly string[] {
  const { file, counts } = JSON.parse(outputs.get('validation.json') ?? '{}') as Validation;
  const [accepted, rejected] = ['accepted.csv', 'rejected.csv'].map((name) =>
    tableOf(outputs.get(name) ?? ''),
  );
  if (accepted === undefined || rejected === undefined) return ['a file is missing'];
  const found: string[] = [];
  if (accepted.length !== counts.accepted) found.push('accepted.csv has other rows than counted');
  if (rejected.length !== counts.rejected) found.push('rejected.csv has other rows than counted');
  if (file.status === 'refused') return found;
  const { records } = readStrictly(text, file.delimiter);
  const sheet = 1 + file.titleRows + counts.rows;
  if (records.length !== sheet) found.push(`${records.length} sheet rows, accounted for ${sheet}`);
  const column = (records[file.titleRows]?.cells ?? []).findIndex(
    (heading) => plain(heading).toLowerCase() === reference.toLowerCase(),
  );
  const told = [...accepted, ...rejected].map((cells) => `${cells['row']} ${cells['line']}`);
  const filled = records
    .map((record, index) => ({ ...record, row: String(index + 1) }))
    .slice(file.titleRows + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const wanted = filled.map(({ row, line }) => `${row} ${line}`);
  if ([...told].sort().join() !== [...wanted].sort().join())
    found.push('the rows of the files are not the rows of the export');
  for (const row of accepted) {
    const cell = filled.find((record) => record.row === row['row'])?.cells[column];
    if (
      cell !== undefined &&
      row['case_ref'] !== undefined &&
      unescaped(row['case_ref']) !== plain(cell)
    )
      found.push(`row ${String(row['row'])} has another reference`);
  }
  return found;
}

/** Which cases a draw counts and takes: those of the accepted rows, each once. */
export function drawFaults(outputs: Outputs, accepted: ReadonlySet<string>): readonly string[] {
  const idsIn = (name: string): readonly string[] =>
    tableOf(outputs.get(name) ?? '').map((row) => unescaped(row['unit_id'] ?? ''));
  const [frame, sample] = [idsIn('frame.csv'), idsIn('sample.csv')];
  const found: string[] = [];
  if (new Set(sample).size !== sample.length) found.push('a case is drawn twice');
  if (!sample.every((id) => frame.includes(id)))
    found.push('a case is drawn that is not in the frame');
  if ([...frame].sort().join('\n') !== [...accepted].sort().join('\n'))
    found.push('the frame is not the cases of the accepted rows');
  return found;
}

interface Validation {
  readonly file: {
    readonly status: string;
    readonly delimiter: string;
    readonly titleRows: number;
  };
  readonly counts: { readonly rows: number; readonly accepted: number; readonly rejected: number };
}

/** The rows of a CSV by the names of its columns. */
export function tableOf(text: string): readonly Readonly<Record<string, string>>[] {
  const [header, ...rows] = readStrictly(text, ',').records;
  return rows.map(({ cells }) =>
    Object.fromEntries((header?.cells ?? []).map((name, index) => [name, cells[index] ?? ''])),
  );
}

/** Without the apostrophe that keeps a spreadsheet from running a cell as a formula. */
export function unescaped(cell: string): string {
  return /^'['\s]*[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}
