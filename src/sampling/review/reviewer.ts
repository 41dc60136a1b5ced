import type { ReadUnit } from './reading-rounds.js';

/** Somebody who reads files, under a short code and not a name, and what they may not read. */
export interface Reviewer {
  readonly id: string;
  readonly conflicts: readonly Conflict[];
}

/** A conflict of interest: the reviewer reads no unit that has one of the values in the field. */
export interface Conflict {
  readonly field: string;
  readonly values: readonly string[];
}

/** A unit to be read, with its values of the fields that conflicts name. */
export interface ReviewUnit extends ReadUnit {
  /**
   * All values of a field that the rows of the unit have: a case collapsed to `Multiple` would hide
   * the team that the conflict names.
   */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

/** One declared value of a conflict. */
export interface Obstacle {
  readonly field: string;
  readonly value: string;
}

/** What keeps a reviewer from a unit, in the order declared; nothing when they may read it. */
export function obstaclesBetween(reviewer: Reviewer, { fields }: ReviewUnit): readonly Obstacle[] {
  return reviewer.conflicts.flatMap(({ field, values }) => {
    const own = fields[field] ?? [];
    return values.filter((value) => own.includes(value)).map((value) => ({ field, value }));
  });
}

export function describeObstacles(obstacles: readonly Obstacle[]): string {
  return [...new Set(obstacles.map(({ field, value }) => `${field} = ${value}`))].join(', ');
}
