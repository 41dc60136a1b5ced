import type { Unit } from './frame.js';
import { mapList } from './list-view.js';
import { sharedLists } from './shared-lists.js';

/** A unit as it is drawn: its id, and its values of some fields, in their order. */
export interface FrameUnit {
  readonly unitId: string;
  readonly values: readonly string[];
}

/** Makes units with their values of some fields, by place. */
type Reader = (fields: readonly string[]) => readonly FrameUnit[];

const readers = new WeakMap<readonly Unit[], Reader>();

/** Names a quicker way to read some fields of units than by their values as an object. */
export function readUnitsBy(units: readonly Unit[], reader: Reader): void {
  readers.set(units, reader);
}

/**
 * Units with their values of some fields, empty where a unit has none. Units that are alike in all of
 * them mostly share one list of values.
 */
export function unitsWith(units: readonly Unit[], fields: readonly string[]): readonly FrameUnit[] {
  const reader = readers.get(units);
  if (reader !== undefined) return reader(fields);
  const shared = sharedLists();
  return mapList(units, ({ id, values }) => ({
    unitId: id,
    values: shared(fields.map((field) => values[field] ?? '')),
  }));
}
