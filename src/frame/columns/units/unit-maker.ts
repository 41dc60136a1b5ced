import type { Unit } from '../../frame.js';
import { sharedLists } from '../../shared-lists.js';
import type { FrameUnit } from '../../units-with.js';
import { isOfficerField } from '../../officer-field.js';
import type { UnitValue } from '../../unit-value.js';
import type { ColumnTable } from '../column-table.js';
import { heightAt } from '../climbing.js';
import { rowMaker } from '../passing-rows.js';
import { collapsedField } from './collapsed-field.js';
import type { GroupedRows } from './grouped-rows.js';
import { rowField } from './row-field.js';
import { unitId, type UnitNames } from './unit-ids.js';

/** Groups of rows that are cases or parts of them, and what tells of a row. */
export interface UnitRows {
  readonly groups: GroupedRows;
  readonly table: ColumnTable;
  readonly isPlaceholder: (row: number) => boolean;
}

/** Makes what gives the value of each group. */
export function valueMaker({
  groups,
  table,
  isPlaceholder,
}: UnitRows): (value: UnitValue) => (group: number) => string {
  const rowAt = rowMaker(table);
  return ({ base, collapse }) =>
    collapsedField({
      groups,
      field: rowField(table, base),
      besideOf: isOfficerField(base) ? (row) => Number(isPlaceholder(row)) : () => 0,
      collapse,
      rowAt,
    });
}

/** Makes units by their groups. */
export interface UnitMaker {
  /** Its values are found when they are asked for. */
  readonly viewOf: (group: number) => Unit;
  /** Its values are found when they are first asked for, and kept. */
  readonly keptOf: (group: number) => Unit;
  /** With its values of some fields alone. */
  readonly withOf: (fields: readonly string[]) => (group: number) => FrameUnit;
}

export function unitMaker(
  { groups, table }: UnitRows,
  names: UnitNames,
  values: readonly UnitValue[],
  valueOf: (value: UnitValue) => (group: number) => string,
): UnitMaker {
  const finders = new Map(values.map((value) => [value.name, valueOf(value)]));
  const viewOfValues = recordMaker(finders);
  const valuesOf = (group: number): Unit['values'] =>
    Object.fromEntries([...finders].map(([name, find]) => [name, find(group)]));
  return {
    viewOf: (group) => {
      const caseRef = names.caseRef(group);
      const rows = sheetRowsOf(groups, group, table);
      return { id: unitId(names, group, caseRef), caseRef, values: viewOfValues(group), rows };
    },
    keptOf: (group) => {
      const caseRef = names.caseRef(group);
      let kept: Unit['values'] | null = null;
      return {
        id: unitId(names, group, caseRef),
        caseRef,
        get values() {
          return (kept ??= valuesOf(group));
        },
        rows: sheetRowsOf(groups, group, table),
      };
    },
    withOf: (fields) => {
      const asked = fields.map((field) => finders.get(field) ?? (() => ''));
      const shared = sharedLists();
      return (group) => ({
        unitId: unitId(names, group, names.caseRef(group)),
        values: shared(asked.map((find) => find(group))),
      });
    },
  };
}

function sheetRowsOf(groups: GroupedRows, group: number, table: ColumnTable): readonly number[] {
  const rows: number[] = [];
  const end = groups.starts[group + 1] ?? 0;
  for (let at = groups.starts[group] ?? 0; at < end; at += 1) {
    rows.push(heightAt(table.sheetRows, groups.rows[at] ?? 0));
  }
  return rows;
}

const place = Symbol('place');

/** Makes records whose values are found when they are asked for. */
function recordMaker(
  finders: ReadonlyMap<string, (group: number) => string>,
): (group: number) => Readonly<Record<string, string>> {
  interface Placed {
    readonly [place]: number;
  }
  const find = (target: Placed, key: string | symbol): string | undefined =>
    typeof key === 'string' ? finders.get(key)?.(target[place]) : undefined;
  const names = [...finders.keys()];
  const handler: ProxyHandler<Placed> = {
    get: (target, key) => find(target, key) ?? (Reflect.get(Object.prototype, key) as unknown),
    has: (_, key) => (typeof key === 'string' && finders.has(key)) || key in Object.prototype,
    ownKeys: () => names,
    getOwnPropertyDescriptor: (target, key) => {
      const value = find(target, key);
      return value === undefined
        ? undefined
        : { value, writable: true, enumerable: true, configurable: true };
    },
  };
  return (group) =>
    new Proxy<Placed>({ [place]: group }, handler) as unknown as Readonly<Record<string, string>>;
}
