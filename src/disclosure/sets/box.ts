import type { Choice } from './choice.js';

/**
 * A set of units that is a product of choices, one for each field. Every count of a release is one,
 * and two counts are of the same units exactly when all choices are the same.
 */
export type Box = readonly Choice[];

/** Whether every unit that could be in the first is one that would be in the second. */
export function isPartOf(part: Box, whole: Box): boolean {
  return part.every((choice, field) => {
    const other = whole[field];
    return choice === other || (other !== undefined && choice.within(other) === choice);
  });
}

/** The units that are in both boxes; null where none can be. */
export function overlapOf(one: Box, other: Box): Box | null {
  const overlap: Choice[] = [];
  for (const [field, choice] of one.entries()) {
    const also = other[field];
    const shared = also === undefined ? choice : choice.within(also);
    if (shared.classes.length === 0) return null;
    overlap.push(shared);
  }
  return overlap;
}

/** The same text for the same box of one space. */
export function boxKey(box: Box): string {
  return box.map(({ id }) => id).join(',');
}

/** The fields, by number, that the box asks anything of. */
export function fieldsAsked(box: Box): readonly number[] {
  return [...box.keys()].filter((field) => box[field]?.isEverything === false);
}

/** The box of the units of `whole` that are not in `part`, where these two differ in one field; else null. */
export function boxBetween(whole: Box, part: Box): Box | null {
  const differing = [...whole.keys()].filter((field) => whole[field] !== part[field]);
  const [field] = differing;
  const choice = whole[field ?? -1];
  const other = part[field ?? -1];
  if (field === undefined || choice === undefined || other === undefined) return null;
  return differing.length > 1 ? null : whole.with(field, choice.without(other));
}
