import { knownPopulation } from '../../disclosure/known-population.js';
import type {
  KnownPopulation,
  KnownRelease,
  PresentUnits,
} from '../../disclosure/known-release.js';
import { auditRounded } from '../../disclosure/audit-rounded.js';
import { protectRelease } from '../../disclosure/protect-release.js';
import type {
  Certificate,
  Mergeable,
  MergeProposal,
  NestedField,
  PublishedBefore,
  SensitiveCount,
} from '../../disclosure/release.js';
import type { Rounding } from '../../disclosure/roundings/index.js';
import type { Condition, Count } from '../../disparity/count.js';
import { reachedStage, stageFields } from '../../disparity/stages.js';
import { frameFields } from '../../frame/fields.js';
import { compareBytewise } from '../../frame/bytewise.js';
import type { Frame } from '../../frame/frame.js';
import { recognisable, type UnitsOf } from '../../record/release-ledger-units.js';

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
  const known = populationOf(frame, asked, earlier, present);
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

/** The units of a frame with their values of some fields, under the names a ledger knows them by. */
export function presentUnits(
  frame: Frame,
  unitsOf: UnitsOf,
  fields: readonly string[],
): PresentUnits {
  const staged = fields.includes(reachedStage) ? stagedFields(frame) : [];
  const names = [...new Set([...fields, ...staged])].sort(compareBytewise);
  const units = frame.units.map(({ id, values }) => ({
    id,
    values: [
      ...names.map((name) => values[name] ?? ''),
      ...(staged.length === 0 ? [] : [pathOf(values, staged)]),
    ],
  }));
  const all = staged.length === 0 ? names : [...names, path];
  return recognisable(
    unitsOf,
    all.map((field, place) => ({
      field,
      values: [...new Set(units.map(({ values }) => values[place] ?? ''))].sort(compareBytewise),
    })),
    units,
  );
}

function fieldsOf(counts: readonly Pick<Count, 'conditions'>[]): readonly string[] {
  return [...new Set(counts.flatMap(({ conditions }) => conditions.map(({ field }) => field)))];
}

/** Everything that the counts, and earlier releases, can be about. */
function populationOf(
  frame: Frame,
  counts: readonly Count[],
  earlier: readonly KnownRelease[],
  present: PresentUnits,
): KnownPopulation {
  const staged = fieldsOf(counts).includes(reachedStage) ? stagedFields(frame) : [];
  return knownPopulation(present, earlier, [
    ...nestedFields(frame),
    ...nestedInPath(frame, staged),
  ]);
}

/** All stage fields of a unit at once: the stage reached follows from it, and each field does. */
const path = '@path';

function stagedFields({ intake }: Frame): readonly string[] {
  return [...stageFields(intake.schema), reachedStage];
}

function pathOf(values: Readonly<Record<string, string>>, staged: readonly string[]): string {
  return JSON.stringify(staged.map((field) => values[field] ?? ''));
}

function nestedInPath({ units }: Frame, staged: readonly string[]): readonly NestedField[] {
  return staged.map((broad) => ({
    fine: path,
    broad,
    of: Object.fromEntries(
      units.map(({ values }) => [pathOf(values, staged), values[broad] ?? '']),
    ),
  }));
}

/** The group of every code, for fields that have both. */
function nestedFields({ intake }: Frame): readonly NestedField[] {
  return [...frameFields(intake).values()].flatMap(({ name, base, grouped, codeList }) =>
    grouped && codeList !== undefined
      ? [
          {
            fine: base,
            broad: name,
            of: Object.fromEntries(
              codeList.codes.flatMap(({ code, group }) =>
                group === undefined ? [] : [[code, group]],
              ),
            ),
          },
        ]
      : [],
  );
}

/** A proposal in the fields that the user knows; none where it is about earlier releases alone. */
function asGiven(proposal: MergeProposal, known: KnownPopulation): readonly MergeProposal[] {
  const [given] = known.inFieldsGiven([{ field: proposal.field, values: proposal.values }]);
  return given === undefined ? [] : [{ ...proposal, ...given }];
}
