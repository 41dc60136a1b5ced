import type { KnownRelease } from '../../disclosure/known-release.js';
import { linkedReleases } from '../../disclosure/known-linked.js';
import { knownMeans } from '../../disclosure/known-means.js';
import { protectMeans } from '../../disclosure/means/protect-means.js';
import type { ProtectedMeans } from '../../disclosure/means/release-means.js';
import type { Mean } from '../../disparity/mean.js';
import { spanText } from '../../disparity/days.js';
import { compareBytewise } from '../../frame/bytewise.js';
import type { Frame } from '../../frame/frame.js';
import { unitDigest, type UnitsOf } from '../../record/release-ledger-units.js';

/** What the means of one unit level are protected against. */
export interface MeanProtection {
  readonly frame: Frame;
  readonly unitsOf: UnitsOf;
  /** Earlier releases of the same units, oldest first. */
  readonly earlier: readonly KnownRelease[];
}

/** What protection did to the means of one kind of amount; restricted. */
export interface MeansProof {
  readonly of: string;
  /** Keys of the means that are not shown. */
  readonly hidden: readonly string[];
  /** Those of them that tell too much by themselves. */
  readonly primary: readonly string[];
  /** Of the amounts, from which means follow, and of their squares, from which intervals do. */
  readonly amounts: ProtectedMeans;
  readonly squares: ProtectedMeans;
}

/**
 * Hides means until nobody's amount can be worked out of those that are shown, nor, from the
 * intervals beside them, its square; a mean is hidden with the number of its members.
 */
export function protectMeansOf(
  means: readonly Mean[],
  hiddenCounts: ReadonlySet<string>,
  protection: MeanProtection,
): readonly MeansProof[] {
  const kinds = [...new Set(means.map(({ span }) => spanText(span)))].sort(compareBytewise);
  return kinds.map((of) =>
    protectKind(
      of,
      means.filter(({ span }) => spanText(span) === of),
      hiddenCounts,
      protection,
    ),
  );
}

function protectKind(
  of: string,
  means: readonly Mean[],
  hiddenCounts: ReadonlySet<string>,
  { frame, unitsOf, earlier }: MeanProtection,
): MeansProof {
  const versions = versionsOf();
  const cells = means.map(({ key, members: group, measured }) => ({
    key,
    importance: group.importance,
    group: group.key,
    members: measured.map(({ id, amount }) => versions.place(unitDigest(unitsOf, id), amount)),
  }));
  const present = {
    fields: [],
    units: frame.units.map(({ id }) => ({ key: unitDigest(unitsOf, id), values: [] })),
  };
  const { shown, hidden } = knownMeans(of, linkedReleases(present, earlier), versions.place);
  const squared = versions.amounts().map((amount) => amount * amount);
  const lost = new Set(cells.flatMap(({ key, group }) => (hiddenCounts.has(group) ? [key] : [])));
  const protectedAs = (amounts: readonly number[]): ProtectedMeans => {
    const found = protectMeans(
      amounts,
      cells.map(({ key, importance, members }) => ({
        key,
        importance,
        members,
        mayShow: !lost.has(key),
      })),
      shown,
      hidden,
      versions.owners(),
    );
    for (const key of found.hidden) lost.add(key);
    return found;
  };
  // What the one hides can only help the other, but each is proven with what is hidden in the end.
  for (;;) {
    const before = lost.size;
    const amounts = protectedAs(versions.amounts());
    const squares = protectedAs(squared);
    if (lost.size > before) continue;
    const primary = new Set([...amounts.primary, ...squares.primary]);
    return {
      of,
      hidden: [...lost].sort(compareBytewise),
      primary: [...primary].sort(compareBytewise),
      amounts,
      squares,
    };
  }
}

/** Units as they were measured: one whose amount was corrected since is two. */
function versionsOf(): {
  readonly place: (unit: string, amount: number) => number;
  readonly amounts: () => readonly number[];
  /** The same number for every version of a unit, which is no stranger to itself. */
  readonly owners: () => readonly number[];
} {
  const places = new Map<string, number>();
  const ownerOf = new Map<string, number>();
  const owners: number[] = [];
  const amounts: number[] = [];
  return {
    place: (unit, amount) => {
      const name = `${unit} ${String(amount)}`;
      const before = places.get(name);
      if (before !== undefined) return before;
      places.set(name, amounts.length);
      const owner = ownerOf.get(unit) ?? ownerOf.size;
      ownerOf.set(unit, owner);
      owners.push(owner);
      return amounts.push(amount) - 1;
    },
    amounts: () => amounts,
    owners: () => owners,
  };
}
