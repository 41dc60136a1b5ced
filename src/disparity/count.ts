import { compareBytewise } from '../frame/bytewise.js';

/** Units whose value of the field is one of these; values in bytewise order, each once. */
export interface Condition {
  readonly field: string;
  readonly values: readonly string[];
}

/**
 * How many units of a frame meet all of some conditions. Figures keep the counts that they were
 * worked out from, so that a figure can be hidden with a count.
 */
export interface Count {
  /** The conditions as text: two counts of one frame are the same if and only if their keys are. */
  readonly key: string;
  readonly conditions: readonly Condition[];
  readonly value: number;
  /** Key of the count that this one is a part of, such as the members of its row; null for a total. */
  readonly within: string | null;
  /** Its table asks whether units had one event or not, so that those without it are an outcome too. */
  readonly binary: boolean;
  /** How much dearer than others it is to hide; above 1 for what comparisons are made with. */
  readonly importance: number;
  /** The value is rounded; left out where it is exact. */
  readonly isRounded?: true;
}

/** A condition as it is kept: its values sorted, each once. */
export function condition(field: string, values: Iterable<string>): Condition {
  return { field, values: [...new Set(values)].sort(compareBytewise) };
}

/**
 * All of some conditions at once, one for each field in bytewise order of the fields: a field that
 * stands in several keeps the values that are in all of them.
 */
export function conjunction(conditions: readonly Condition[]): readonly Condition[] {
  const fields = new Map<string, readonly string[]>();
  for (const { field, values } of conditions) {
    const before = fields.get(field);
    fields.set(field, before === undefined ? values : before.filter((one) => values.includes(one)));
  }
  return [...fields]
    .map(([field, values]) => condition(field, values))
    .sort((left, right) => compareBytewise(left.field, right.field));
}
