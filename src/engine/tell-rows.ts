import { UserError } from '../errors.js';
import type { Intake } from '../frame/intake.js';
import type { Step } from '../format/sql/query.js';
import { joined, sql } from '../format/sql/sql.js';
import type { TableContents } from './contents.js';
import type { Engine } from './engine.js';
import type { FaultColumn } from './read-column.js';
import { shapeCodes, unclearShape } from './row-shapes.js';

/** What became of the rows of a table. */
export interface RowsTold {
  readonly rowCounts: Intake['counts'];
  /** How many times each fault that rejects a row was found. */
  readonly faults: ReadonlyMap<string, number>;
}

/** Counts rows by what is wrong with them; what follows is added up here. */
export async function tellRows(
  engine: Engine,
  steps: readonly Step[],
  columns: readonly FaultColumn[],
  { rows, blank }: TableContents,
): Promise<RowsTold> {
  const kinds = joined(
    ['shape', 'variant', 'rejected', ...columns.map(({ name }) => name)].map((each) => [each]),
    ', ',
  );
  const answer = await engine.ask(steps, {
    about: ['How many rows have which faults.'],
    lines: [sql`SELECT ${kinds}, count(*) FROM judged GROUP BY ${kinds}`],
  });
  const faults = new Map<string, number>();
  const add = (code: string, times: number): Map<string, number> =>
    faults.set(code, (faults.get(code) ?? 0) + times);
  let [rejected, unclear, seen] = [0, 0, 0];
  for (const row of answer.map((cells) => cells.map(Number))) {
    const [shape = 0, variant = 0, isRejected = 0, ...numbers] = row;
    const times = numbers[columns.length] ?? 0;
    seen += times;
    if (isRejected === 1) rejected += times;
    if (shape === unclearShape) unclear += times;
    else if (shape > 0) add(shapeCodes[shape - 1] ?? '', times);
    if (shape > 0) continue;
    if (variant === 1) add('REFERENCE_VARIANTS', times);
    for (const [index, { codes }] of columns.entries()) {
      for (const code of codes[numbers[index] ?? 0] ?? []) add(code, times);
    }
  }
  if (seen + blank !== rows) throw new Error('rows are not accounted for');
  refuseUnclear(unclear);
  return { rowCounts: { rows, accepted: seen - rejected, rejected, blank }, faults };
}

function refuseUnclear(rows: number): void {
  if (rows === 0) return;
  throw new UserError(
    'ENGINE_ROWS_UNCLEAR',
    `${rows} rows look like the header once more, and it cannot be told where the data lie whether they are.`,
    'Delete the repeated headers at the source, or read the export as a CSV file without --engine.',
  );
}
