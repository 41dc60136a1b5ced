import { UserError } from '../errors.js';
import type { Frame, Unit } from '../frame/frame.js';
import { conjunction, type Condition, type Count } from './count.js';
import { vocabularyOf, type Vocabulary } from './vocabulary.js';

/** What a count is for, beside its conditions. */
export interface CountRole {
  readonly within?: Count;
  readonly binary?: boolean;
  readonly importance?: number;
}

/** Counts the units of one frame, or of a part of it, by conditions on their values. */
export interface Counter {
  readonly frame: Frame;
  /** The conditions that every count of this counter has, such as those of `--where`. */
  readonly scope: readonly Condition[];
  /** @throws UserError UNKNOWN_FIELD when the units do not carry a field */
  readonly count: (conditions: readonly Condition[], role?: CountRole) => Count;
  readonly vocabulary: (field: string) => Vocabulary;
  /**
   * The values of a field that some unit of the frame has, in scope or not: a group that stood in no
   * row would be known to have nobody in it, and could not be counted on to hide anything.
   */
  readonly seen: (field: string) => ReadonlySet<string>;
  /** The units in scope that meet the conditions. */
  readonly units: (conditions: readonly Condition[]) => readonly Unit[];
}

/** Units with the same values of some fields, in the order of these. */
interface Kind {
  readonly values: readonly string[];
  readonly number: number;
}

/** A counter of the units of a frame that meet the conditions of the scope. */
export function counterOf(frame: Frame, scope: readonly Condition[] = []): Counter {
  const own = conjunction(scope);
  for (const { field } of own) requireField(frame, field);
  const inScope = frame.units.filter((unit) => meets(unit, own));
  const tallies = new Map<string, readonly Kind[]>();
  const tallied = (fields: readonly string[]): readonly Kind[] => {
    const name = JSON.stringify(fields);
    const before = tallies.get(name);
    if (before !== undefined) return before;
    for (const field of fields) requireField(frame, field);
    const tally = new Map<string, { values: readonly string[]; number: number }>();
    for (const { values } of inScope) {
      const own = fields.map((field) => values[field] ?? '');
      const kind = JSON.stringify(own);
      const same = tally.get(kind);
      if (same === undefined) tally.set(kind, { values: own, number: 1 });
      else same.number += 1;
    }
    const kinds = [...tally.values()];
    tallies.set(name, kinds);
    return kinds;
  };
  return {
    frame,
    scope: own,
    count: (conditions, { within, binary = false, importance = 1 } = {}) => {
      const asked = conjunction(conditions);
      const all = conjunction([...own, ...asked]);
      const sets = asked.map(({ values }) => new Set(values));
      let value = 0;
      for (const { values, number } of tallied(asked.map(({ field }) => field))) {
        if (values.every((one, index) => sets[index]?.has(one))) value += number;
      }
      const key = JSON.stringify([frame.unit, ...all.map(({ field, values }) => [field, values])]);
      const part = within === undefined || within.key === key ? null : within.key;
      return { key, conditions: all, value, within: part, binary, importance };
    },
    vocabulary: (field) => vocabularyOf(frame, field),
    seen: (field) => {
      requireField(frame, field);
      return new Set(frame.units.map(({ values }) => values[field] ?? ''));
    },
    units: (conditions) => inScope.filter((unit) => meets(unit, conditions)),
  };
}

function meets({ values }: Unit, conditions: readonly Condition[]): boolean {
  return conditions.every(({ field, values: wanted }) => wanted.includes(values[field] ?? ''));
}

function requireField({ units }: Frame, field: string): void {
  const [unit] = units;
  if (unit === undefined || unit.values[field] !== undefined) return;
  throw new UserError(
    'UNKNOWN_FIELD',
    `The units have no field ${field}.`,
    `Use one of the fields: ${Object.keys(unit.values).join(', ')}.`,
  );
}
