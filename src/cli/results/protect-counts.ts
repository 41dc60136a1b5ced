import type { KnownPopulation, KnownRelease } from '../../disclosure/known-release.js';
import { auditRounded } from '../../disclosure/audit-rounded.js';
import { protectRelease } from '../../disclosure/protect-release.js';
import type {
  Certificate,
  Mergeable,
  MergeProposal,
  PublishedBefore,
  SensitiveCount,
} from '../../disclosure/release.js';
import type { Rounding } from '../../disclosure/roundings/index.js';
import type { Condition, Count } from '../../disparity/count.js';
import type { Frame } from '../../frame/frame.js';
import type { UnitsOf } from '../../record/release-ledger-units.js';
import { populationOf, presentUnits } from './present-units.js';

/** What the protection of the counts of one unit level came to; restricted. */
export interface ProtectedCounts {
  /** Keys of the counts that are not shown. */
  readonly hidden: readonly string[];
  readonly primary: readonly string[];
  /**
   * For each count that cannot be protected the keys of which one must go; nothing is published until
   * there is none.
   */
  readonly unprotected: readonly (readonly string[])[];
  readonly obstacles: readonly string[];
  readonly proposals: readonly MergeProposal[];
  /** Null for rounded counts, which the same attacker audits instead. */
  readonly certificate: Certificate | null;
  readonly knownBefore: readonly SensitiveCount[];
}

/** How the counts of one unit level are protected. */
export interface CountProtection {
  readonly frame: Frame;
  readonly rounding: Rounding | null;
  readonly threshold: number;
  /** Earlier releases of the same units, oldest first. */
  readonly earlier: readonly KnownRelease[];
  /** Which units they are, so that a later release knows them again. */
  readonly unitsOf: UnitsOf;
  /** Whether a value of a field makes sense as one with others. */
  readonly mergeable: Mergeable;
}

/** Base cells that hang together beyond which a release is refused. */
const largestModel = 4000;

/** Protects counts by hiding, or audits them as they are rounded. */
export function protectCounts(
  counts: readonly Count[],
  protection: CountProtection,
): ProtectedCounts {
  const { frame, rounding, threshold, earlier, unitsOf } = protection;
  const asked = counts.map((count) => ({ ...count, conditions: seenIn(frame, count.conditions) }));
  const present = presentUnits(frame, unitsOf, fieldsOf(asked));
  const known = populationOf(frame, fieldsOf(asked), earlier, present);
  const cells = asked.map(({ key, conditions, within, binary, importance }) => ({
    key,
    conditions: known.conditions(conditions),
    within,
    binary,
    importance,
  }));
  const before = [
    ...rowsSeen(frame, asked).map((seen) => ({
      ...seen,
      conditions: known.conditions(seen.conditions),
    })),
    ...known.published,
    ...known.readings,
    ...known.movements(
      asked.map(({ conditions }) => conditions),
      threshold,
    ),
  ];
  const mergeable: Mergeable = (field, value) => {
    const [given] = known.inFieldsGiven([{ field, values: [value] }]);
    const [one, other] = given?.values ?? [];
    return given !== undefined && one !== undefined && other === undefined
      ? protection.mergeable(given.field, one)
      : false;
  };
  const rules = { threshold, largestModel, mergeable };
  if (rounding !== null) {
    const shown = new Map(counts.map(({ key, value }) => [key, rounding.round(value)] as const));
    const exposed = auditRounded(known.population, cells, shown, before, rules);
    return {
      hidden: counts.flatMap(({ key }) => (typeof shown.get(key)?.shown === 'number' ? [] : [key])),
      primary: [],
      unprotected: exposed.map(({ cells: keys }) => keys),
      obstacles: exposed.length === 0 ? [] : ['narrowed'],
      proposals: [],
      certificate: null,
      knownBefore: [],
    };
  }
  const result = protectRelease(known.population, cells, before, rules);
  if (result.status === 'refused') {
    return {
      hidden: [],
      primary: [],
      unprotected: result.unprotected.map(({ cells: keys }) => keys),
      obstacles: [...new Set(result.unprotected.map(({ obstacle }) => obstacle))],
      proposals: result.proposals.flatMap((proposal) => asGiven(proposal, known)),
      certificate: null,
      knownBefore: [],
    };
  }
  return {
    hidden: result.hidden,
    primary: result.primary,
    unprotected: [],
    obstacles: [],
    proposals: result.proposals.flatMap((proposal) => asGiven(proposal, known)),
    certificate: result.certificate,
    knownBefore: result.knownBefore,
  };
}

/** A reader sees a row or a column for every value that somebody has, and for no other. */
function rowsSeen(
  frame: Frame,
  asked: readonly Pick<Count, 'conditions'>[],
): readonly PublishedBefore[] {
  return fieldsOf(asked).flatMap((field) =>
    [...new Set(frame.units.map((unit) => unit.values[field] ?? ''))].map((value) => ({
      conditions: [{ field, values: [value] }],
      low: 1,
      high: Infinity,
      isPlain: true,
    })),
  );
}

/** Conditions without the values that nobody has: a reader knows that nobody is hidden there. */
function seenIn(frame: Frame, conditions: readonly Condition[]): readonly Condition[] {
  return conditions.map(({ field, values }) => {
    const seen = new Set(frame.units.map((unit) => unit.values[field] ?? ''));
    return { field, values: values.filter((value) => seen.has(value)) };
  });
}

function fieldsOf(counts: readonly Pick<Count, 'conditions'>[]): readonly string[] {
  return [...new Set(counts.flatMap(({ conditions }) => conditions.map(({ field }) => field)))];
}

/** A proposal in the fields that the user knows; none where it is about earlier releases alone. */
function asGiven(proposal: MergeProposal, known: KnownPopulation): readonly MergeProposal[] {
  const [given] = known.inFieldsGiven([{ field: proposal.field, values: proposal.values }]);
  return given === undefined ? [] : [{ ...proposal, ...given }];
}
