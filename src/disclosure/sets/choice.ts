/** Classes of one field; there is one such object for the same classes, so that they compare by identity. */
export interface Choice {
  readonly id: number;
  /** Sorted. */
  readonly classes: readonly number[];
  /** For each class of the field whether it is among them. */
  readonly has: readonly boolean[];
  /** Whether they are all classes of the field, so that nothing is asked of it. */
  readonly isEverything: boolean;
  /** Those that are also in another choice of the same field. */
  readonly within: (other: Choice) => Choice;
  /** Those that are not in another choice of the same field. */
  readonly without: (other: Choice) => Choice;
}

/** Makes the choices of one field. */
export type Choose = (classes: readonly number[]) => Choice;

/** Makes the choices of a field of so many classes. */
export function choices(classCount: number): Choose {
  const all = [...Array(classCount).keys()];
  const known = new Map<string, Choice>();
  const choose: Choose = (classes) => {
    const has = all.map(() => false);
    for (const one of classes) has[one] = true;
    const sorted = all.filter((one) => has[one]);
    const key = sorted.join(',');
    const found = known.get(key);
    if (found !== undefined) return found;
    const pick = (isIn: boolean) =>
      remembered((other) => choose(sorted.filter((one) => other.has[one] === isIn)));
    const made: Choice = {
      id: known.size,
      classes: sorted,
      has,
      isEverything: sorted.length === classCount,
      within: pick(true),
      without: pick(false),
    };
    known.set(key, made);
    return made;
  };
  return choose;
}

function remembered(make: (other: Choice) => Choice): (other: Choice) => Choice {
  const made = new Map<number, Choice>();
  return (other) => {
    const found = made.get(other.id) ?? make(other);
    made.set(other.id, found);
    return found;
  };
}
