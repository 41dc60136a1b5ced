/** Beyond so many, lists are begun anew: where hardly any two are alike, nothing is gained by keeping them. */
const mostLists = 1 << 16;

type Branches = Map<string, Branches | readonly string[]>;

/**
 * Gives one list in place of all that hold the same texts, so that whoever meets it again knows it by
 * its identity; lists that are alike may still be different ones. All are of one length.
 */
export function sharedLists(): (texts: readonly string[]) => readonly string[] {
  let root: Branches = new Map();
  let count = 0;
  return (texts) => {
    if (count === mostLists) {
      root = new Map();
      count = 0;
    }
    const last = texts.length - 1;
    let branches = root;
    for (let place = 0; place < last; place += 1) {
      const text = texts[place] ?? '';
      let next = branches.get(text) as Branches | undefined;
      if (next === undefined) {
        next = new Map();
        branches.set(text, next);
      }
      branches = next;
    }
    const text = texts[last] ?? '';
    const known = branches.get(text) as readonly string[] | undefined;
    if (known !== undefined) return known;
    branches.set(text, texts);
    count += 1;
    return texts;
  };
}
