import { fieldsAsked, overlapOf, type Box } from '../sets/box.js';
import type { Space } from '../sets/space.js';
import type { SensitiveSet } from './sensitive-sets.js';

/** Whether every unit of the first count is, for certain, one of the second; both by their numbers. */
export type IsInside = (inner: number, outer: number) => boolean;

/** So many halvings of a box, and it is given up: what is not shown to be inside is taken for outside. */
const patience = 20_000;

/**
 * Tells which sensitive counts are inside which that have a single unit: by their conditions, or
 * because everybody sees that there are no others. `zeros` are the boxes that are known to be empty.
 */
export function insideOf(
  space: Space,
  sensitive: readonly SensitiveSet[],
  zeros: readonly Box[],
): IsInside {
  const zerosBy = zeros.map((box) => ({ box, asked: fieldsAsked(box) }));
  const people = sensitive.map((set) => kindsIn(space, set));
  const known = new Map<number, boolean>();
  const ask: IsInside = (inner, outer) => {
    const own = sensitive[inner];
    const other = sensitive[outer];
    if (own === undefined || other === undefined) throw new RangeError('no such sensitive count');
    // Most pairs are settled by who is there; who could be there is asked of the rest alone.
    if (own.said.count > 1 || people[inner]?.some((kind) => kind !== people[outer]?.[0])) {
      return false;
    }
    const asked = new Set(
      [own.whole, own.part, other.whole, other.part].flatMap((box) =>
        box === null ? [] : fieldsAsked(box),
      ),
    );
    const strangers = (fields: readonly number[]): number =>
      fields.filter((field) => !asked.has(field)).length;
    const near = zerosBy
      .map((zero) => ({ box: zero.box, distance: strangers(zero.asked) }))
      .sort((left, right) => left.distance - right.distance)
      .map(({ box }) => box);
    const empty = own.part === null ? near : [own.part, ...near];
    const outside = other.part === null ? null : overlapOf(own.whole, other.part);
    const budget = { left: patience };
    return (
      isCovered(own.whole, [other.whole, ...empty], budget) &&
      (outside === null || isCovered(outside, empty, budget))
    );
  };
  return (inner, outer) => {
    const pair = inner * sensitive.length + outer;
    const found = known.get(pair) ?? ask(inner, outer);
    known.set(pair, found);
    return found;
  };
}

/** The numbers of the kinds that have units in the count. */
function kindsIn(space: Space, { whole, part }: SensitiveSet): readonly number[] {
  const isIn = (kind: number, box: Box): boolean =>
    box.every((choice, field) => choice.has[space.kinds[kind]?.classes[field] ?? -1]);
  return [...space.kinds.keys()].filter(
    (kind) => isIn(kind, whole) && (part === null || !isIn(kind, part)),
  );
}

/** Whether every unit that could be in the box is in one of the others. */
function isCovered(box: Box, others: readonly Box[], budget: { left: number }): boolean {
  budget.left -= 1;
  const meeting = others.filter((other) => overlapOf(box, other) !== null);
  const [first] = meeting;
  if (first === undefined || budget.left < 0) return false;
  for (const [field, choice] of box.entries()) {
    const other = first[field];
    if (other === undefined || choice.within(other) === choice) continue;
    // Half of the box is as the other box is in this field, so each step leaves less to tell apart.
    return (
      isCovered(box.with(field, choice.without(other)), meeting, budget) &&
      isCovered(box.with(field, choice.within(other)), meeting, budget)
    );
  }
  return true;
}
