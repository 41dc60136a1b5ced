import type { Count } from '../../src/disparity/count.js';
import type { Mean } from '../../src/disparity/mean.js';
import type { Edition } from '../../src/report/edition.js';

/** The edition that is told everything. */
export const restricted: Edition = {
  name: 'restricted',
  shows: () => true,
  tells: () => true,
  averages: () => true,
};

/** A public edition from which the counts and means with these keys are hidden. */
export function hiding(keys: ReadonlySet<string>): Edition {
  const open = (...counts: readonly Count[]): boolean => counts.every(({ key }) => !keys.has(key));
  const averages = (...means: readonly Mean[]): boolean =>
    means.every(({ key, members }) => !keys.has(key) && open(members));
  return { name: 'public', shows: open, tells: open, averages };
}

/** A public edition that answers the same to all, and notes what it was asked about. */
export function answering(
  answer: boolean,
  count: (count: Count) => void,
  mean: (mean: Mean) => void = () => undefined,
): Edition {
  const note = (...counts: readonly Count[]): boolean => {
    counts.forEach(count);
    return answer;
  };
  const averages = (...means: readonly Mean[]): boolean => {
    means.forEach(mean);
    return note(...means.map((one) => one.members));
  };
  return { name: 'public', shows: note, tells: note, averages };
}

/** Says something to an edition that answers true to all, and gives the counts it asked about. */
export function countsAsked(say: (edition: Edition) => unknown): ReadonlyMap<string, Count> {
  const asked = new Map<string, Count>();
  say(answering(true, (count) => asked.set(count.key, count)));
  return asked;
}

/** What a reader could be told of counts and means, as text, by their keys. */
function valuesAsked(say: (edition: Edition) => unknown): ReadonlyMap<string, string> {
  const asked = new Map<string, string>();
  say(
    answering(
      true,
      ({ key, value }) => asked.set(key, String(value)),
      ({ key, measured }) => {
        const amounts = measured.map(({ amount }) => amount).toSorted((one, two) => one - two);
        asked.set(key, JSON.stringify(amounts));
      },
    ),
  );
  return asked;
}

/**
 * What the same thing says of two sets of data to a reader from whom every count or mean that is not
 * the same in both is hidden: as text, which must be equal to the byte.
 */
export function saidOfBoth(
  left: (edition: Edition) => unknown,
  right: (edition: Edition) => unknown,
): { readonly left: string; readonly right: string; readonly hidden: ReadonlySet<string> } {
  const [ofLeft, ofRight] = [valuesAsked(left), valuesAsked(right)];
  const hidden = new Set(
    [...ofLeft.keys(), ...ofRight.keys()].filter((key) => ofLeft.get(key) !== ofRight.get(key)),
  );
  const edition = hiding(hidden);
  return { left: inText(left(edition)), right: inText(right(edition)), hidden };
}

/** JSON that keeps Infinity and NaN apart from null. */
function inText(said: unknown): string {
  return JSON.stringify(said, (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value,
  );
}
