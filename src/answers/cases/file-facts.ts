import type { RegisterRow } from '../rows/register-row.js';

/** When a file was asked for and came, and how long its readings took. */
export interface FileFacts {
  /** YYYY-MM-DD; null where nobody says, or the registers do not agree. */
  readonly requested: string | null;
  readonly received: string | null;
  /** Of each reader who gives them, null for a register that names none; in the order of the rows. */
  readonly minutes: readonly { readonly reviewer: string | null; readonly minutes: number }[];
  /** Cells that another register contradicts; none of these is used. */
  readonly conflicting: readonly { readonly row: RegisterRow; readonly column: string }[];
}

/** Takes the rows of one case together; the same said twice counts once. */
export function fileFacts(rows: readonly RegisterRow[]): FileFacts {
  const requested = agreed(rows, ({ requested: { day } }) => day);
  const received = agreed(rows, ({ received: { day } }) => day);
  const readers = [...new Set(rows.map(({ reviewer }) => reviewer.code))];
  const minutes = readers.map((reviewer) => {
    const own = rows.filter((row) => row.reviewer.code === reviewer);
    return { reviewer, ...agreed(own, (row) => row.minutes.minutes) };
  });
  const clash = (column: string, clashing: readonly RegisterRow[]): FileFacts['conflicting'] =>
    clashing.map((row) => ({ row, column }));
  return {
    requested: requested.value,
    received: received.value,
    minutes: minutes.flatMap(({ reviewer, value }) =>
      value === null ? [] : [{ reviewer, minutes: value }],
    ),
    conflicting: [
      ...clash('date_requested', requested.clashing),
      ...clash('date_file_received', received.clashing),
      ...minutes.flatMap(({ clashing }) => clash('minutes', clashing)),
    ],
  };
}

function agreed<Value extends string | number>(
  rows: readonly RegisterRow[],
  valueOf: (row: RegisterRow) => Value | null,
): { readonly value: Value | null; readonly clashing: readonly RegisterRow[] } {
  const saying = rows.filter((row) => valueOf(row) !== null);
  const values = new Set(saying.map(valueOf));
  const [only = null] = values;
  return values.size > 1 ? { value: null, clashing: saying } : { value: only, clashing: [] };
}
