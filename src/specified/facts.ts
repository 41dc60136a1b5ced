import { compareBytewise } from '../frame/bytewise.js';
import type { Elapsed } from './elapsed.js';

/** A case or a review by all that figures are worked out from. */
export interface Fact {
  readonly id: string;
  /** A value for each of the fields. */
  readonly values: Readonly<Record<string, string>>;
  /** By the name of a stretch, such as `received-finalised`; null where it cannot be measured. */
  readonly elapsed: Readonly<Record<string, Elapsed | null>>;
}

/** The facts of one list, with every value that a field can have, whether one has it or not. */
export interface FactSet {
  readonly unit: { readonly singular: string; readonly plural: string };
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly facts: readonly Fact[];
}

/** Facts whose value of the field is one of these. */
export interface FactCondition {
  readonly field: string;
  readonly values: readonly string[];
}

/** How many meet all of some conditions; two counts of one set are the same if their keys are. */
export interface CountFigure {
  readonly key: string;
  readonly conditions: readonly FactCondition[];
  readonly value: number;
  /** Key of the count that this one is a part of. */
  readonly within: string | null;
}

export function countOf(
  set: FactSet,
  conditions: readonly FactCondition[],
  within: CountFigure | null = null,
): CountFigure {
  const sorted = [...conditions]
    .map(({ field, values }) => ({ field, values: [...values].sort(compareBytewise) }))
    .sort((left, right) => compareBytewise(left.field, right.field));
  const key = JSON.stringify(sorted.map(({ field, values }) => [field, values]));
  return {
    key,
    conditions: sorted,
    value: factsThat(set, sorted).length,
    within: within === null || within.key === key ? null : within.key,
  };
}

export function factsThat(
  { facts }: FactSet,
  conditions: readonly FactCondition[],
): readonly Fact[] {
  return facts.filter(({ values: own }) =>
    conditions.every(({ field, values }) => values.includes(own[field] ?? '')),
  );
}
