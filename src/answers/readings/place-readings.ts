import { compareBytewise } from '../../frame/bytewise.js';
import { grouped } from '../grouped.js';
import type { IssuedCase } from '../issued-checklist.js';
import type { AnswerRow } from '../rows/answer-row.js';
import { lineKey } from '../rows/line-index.js';
import { mergeClaims } from './merge-claims.js';
import type { Placement } from './placement.js';
import { readersOfRows, type ReadRow } from './readers-of-rows.js';

/**
 * Puts each answered row to the reading of its case that it is. Assigned readers have their own
 * reading; where the draw assigns nobody, the readers of a case take theirs in bytewise order of
 * their codes. Another reader may stand in for one who has not answered the row, but only if all
 * such readers find room: which of them to leave out is not for the program to say.
 *
 * What an answer says never decides where it goes, nor does `cannotBeUsed`, except between two
 * copies of one answer: an answer that is refused still holds its place, or a second reading would
 * slip in exactly where the first had found a fault and not shown it. Rows are in a fixed order.
 */
export function placeReadings(
  rows: readonly AnswerRow[],
  cases: ReadonlyMap<string, IssuedCase>,
  cannotBeUsed: (row: AnswerRow) => boolean,
): Placement {
  const read = readersOfRows(rows, cases);
  const parts = [...grouped(read, ({ row }) => row.issued.unitId)].flatMap(([unitId, ofCase]) => {
    const slots = slotsOf(cases.get(unitId)?.readings ?? [null], ofCase);
    return [...grouped(ofCase, rowKey).values()].flatMap((ofRow) =>
      placeRow(ofRow, slots, cannotBeUsed),
    );
  });
  return {
    read,
    placed: parts.flatMap(({ placed }) => placed),
    repeated: parts.flatMap(({ repeated }) => repeated),
    conflicting: parts.flatMap(({ conflicting }) => conflicting),
    surplus: parts.flatMap(({ surplus }) => surplus),
  };
}

/** A reading of a case. */
interface Slot {
  readonly reading: number;
  /** Who has it, as assigned or as found; null while nobody does. */
  readonly reader: string | null;
  readonly assigned: boolean;
}

function slotsOf(readings: readonly (string | null)[], found: readonly ReadRow[]): readonly Slot[] {
  const others = [...new Set(found.flatMap(({ reader }) => reader ?? []))]
    .filter((reader) => !readings.includes(reader))
    .sort(compareBytewise);
  return readings.map((assigned, index) => ({
    reading: index + 1,
    reader: assigned ?? others.shift() ?? null,
    assigned: assigned !== null,
  }));
}

/** What the answers of each reader to one row come to. */
function placeRow(
  ofRow: readonly ReadRow[],
  slots: readonly Slot[],
  cannotBeUsed: (row: AnswerRow) => boolean,
): readonly Omit<Placement, 'read'>[] {
  const known = ofRow.filter(({ reader }) => reader !== null);
  const byReader = grouped(known, ({ reader }) => reader ?? '');
  const free = slots.filter(({ reader }) => reader === null || !byReader.has(reader));
  const others = [...byReader.keys()]
    .filter((reader) => slots.every((slot) => slot.reader !== reader))
    .sort(compareBytewise);
  const standIns = new Map(
    others.length > free.length ? [] : others.map((reader, index) => [reader, free[index]]),
  );
  return [...byReader].map(([reader, claims]) => {
    const standsIn = standIns.get(reader);
    const slot = slots.find((each) => each.reader === reader) ?? standsIn;
    if (slot === undefined) return { placed: [], repeated: [], conflicting: [], surplus: claims };
    const merged = mergeClaims(
      claims.map(({ row }) => row),
      cannotBeUsed,
    );
    const insteadOf = standsIn?.assigned === true ? standsIn.reader : null;
    const { row } = merged;
    const placed = row === null ? [] : [{ row, reading: slot.reading, reader, insteadOf }];
    return { ...merged, placed, surplus: [] };
  });
}

function rowKey({ row }: ReadRow): string {
  return lineKey(row.issued.unitId, row.issued.questionId);
}
