import { protections, type ProtectionName } from '../../disclosure/protections.js';
import { roundings } from '../../disclosure/roundings/index.js';
import { countedUnit } from '../../disparity/counted-unit.js';
import type { Settings } from '../../disparity/settings.js';
import type { Benchmark } from '../../frame/benchmark/benchmark.js';
import type { Frame, UnitLevel } from '../../frame/frame.js';
import type { Intake } from '../../frame/intake.js';
import { randomStream } from '../../random/stream.js';
import type { ComparisonPlan, ReleasePlan } from '../../record/pack-plan.js';
import type { ReleaseEntry, ReleasedPopulation } from '../../record/release-ledger.js';
import type { PresentPopulation } from '../../record/release-ledger-remade.js';
import { releasesOf } from '../../record/release-ledger-units.js';
import type { Scope } from '../../record/scope.js';
import type { QueryResult } from '../../report/audit-result.js';
import { queryInWords } from '../../report/comparison/query-words.js';
import { restrictedEdition } from '../../report/editions.js';
import { analyseExport, namedPlans } from './analysed-export.js';
import { presentUnits } from './present-units.js';
import { protectExport, type UnitProof } from './protect-release.js';
import { releasedCounts } from './released-counts.js';
import { roundingCounter } from './rounding-counter.js';

/** One export of a release, and what is asked of it. */
export interface ReleaseInput {
  readonly intake: Intake;
  readonly plans: readonly ComparisonPlan[];
  readonly period: Scope['period'];
  readonly benchmark: Benchmark | null;
}

/** What an export says in both editions. */
export interface ReleasedExport {
  readonly results: readonly QueryResult[];
  /** Whether no total of its tables is hidden. */
  readonly totalsPublished: boolean;
  /** What protection did, at each unit level; restricted. */
  readonly proofs: readonly UnitProof[];
  /** The units that the release is about, and what of them is published, for the ledger. */
  readonly present: readonly PresentPopulation[];
  readonly published: readonly ReleasedPopulation[];
}

/**
 * Analyses all exports of a release and protects what of them is published. Audits of the very same
 * file are protected together; an export that shares cases with an earlier one but is not the same
 * file has nothing published: the difference between the two could be a single person's outcome.
 */
export function releaseExports(
  inputs: readonly ReleaseInput[],
  plan: ReleasePlan,
  entries: readonly ReleaseEntry[] = [],
): readonly ReleasedExport[] {
  const files = [...new Set(inputs.map(({ intake }) => intake.file.sha256))];
  const published: ReadonlySet<string>[] = [];
  const released = new Map(
    files.map((sha256) => {
      const same = inputs.filter(({ intake }) => intake.file.sha256 === sha256);
      const references = caseReferences(same);
      const overlaps = published.some((earlier) => sharesCases(earlier, references));
      if (!overlaps) published.push(references);
      return [sha256, releaseTogether(same, plan, entries, overlaps)] as const;
    }),
  );
  return inputs.map((input) => {
    const same = inputs.filter(({ intake }) => intake.file.sha256 === input.intake.file.sha256);
    const found = released.get(input.intake.file.sha256)?.[same.indexOf(input)];
    if (found === undefined) throw new RangeError('an export that was not released');
    return found;
  });
}

/** Inputs of one file, each with its part of what is protected together. */
function releaseTogether(
  inputs: readonly ReleaseInput[],
  plan: ReleasePlan,
  entries: readonly ReleaseEntry[],
  overlaps: boolean,
): readonly ReleasedExport[] {
  const [first] = inputs;
  if (first === undefined) return [];
  const settings = settingsOf(plan, first.intake);
  const series = first.intake.profile.name;
  const plans = inputs.flatMap((input) => namedPlans(input.plans));
  const request = { ...first, plans, settings, further: [] };
  const exact = analyseExport(request);
  const { rounding } = protections[plan.protection as ProtectionName];
  const published =
    rounding === null
      ? exact
      : analyseExport(request, (counter) => roundingCounter(counter, roundings[rounding]));
  const safe = protectExport({
    published,
    threshold: plan.threshold,
    level: (unit) => ({
      frame: frameOf(exact.frames, unit),
      rounding: rounding === null ? null : roundings[rounding],
      earlier: releasesOf(entries, { series, unit }),
      unitsOf: { series, unit },
    }),
  });
  const present = [...exact.frames].map(([unit, frame]) => ({
    series,
    unit,
    present: presentUnits(frame, { series, unit }, Object.keys(frame.units[0]?.values ?? {})),
  }));
  const released = overlaps
    ? []
    : safe.proofs.map((proof) => releasedCounts(proof, safe, present, rounding));
  const results = exact.queries.map((query, index): QueryResult => {
    const { query: toPublish, withheld } = at(safe.queries, index);
    const kinds = new Set(withheld.map(({ kind }) => kind));
    return {
      name: query.name,
      title: queryInWords(query.query, countedUnit(query.counter.frame)),
      said: {
        restricted: query.analyses.map(({ say }) => say(restrictedEdition)),
        public: overlaps
          ? []
          : toPublish.analyses
              .filter(({ kind }) => !kinds.has(kind))
              .map(({ say }) => say(safe.edition)),
      },
      withheld: overlaps ? [sharedCases] : withheld.map(({ reason }) => reason),
    };
  });
  let start = 0;
  return inputs.map(({ plans: own }) => {
    const end = start + own.length;
    const queries = exact.queries.slice(start, end);
    const part = {
      results: results.slice(start, end),
      totalsPublished:
        !overlaps &&
        rounding === null &&
        queries.every(({ counter, query }) =>
          safe.edition.shows(
            counter.count([]),
            counter.count(query.membership),
            counter.count([...query.membership, query.event]),
          ),
        ),
      proofs: safe.proofs,
      present,
      published: released,
    };
    start = end;
    return part;
  });
}

const sharedCases =
  'Withheld: tables of another export that holds some of the same cases are published, and the difference between the two could give single cases away.';

function caseReferences(inputs: readonly ReleaseInput[]): ReadonlySet<string> {
  const asked = inputs.filter(({ plans }) => plans.length > 0);
  return new Set(
    asked.flatMap(({ intake }) => intake.rows.flatMap(({ values }) => values['case_ref'] ?? [])),
  );
}

function sharesCases(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  const [small, large] = left.size < right.size ? [left, right] : [right, left];
  return [...small].some((reference) => large.has(reference));
}

function frameOf(frames: ReadonlyMap<UnitLevel, Frame>, unit: UnitLevel): Frame {
  const frame = frames.get(unit);
  if (frame === undefined) throw new RangeError('a unit level without a frame');
  return frame;
}

function at<Value>(list: readonly Value[], index: number): Value {
  const found = list[index];
  if (found === undefined) throw new RangeError('a query without its public copy');
  return found;
}

function settingsOf(plan: ReleasePlan, { file }: Intake): Settings {
  const { inference, sampleOf } = plan;
  return {
    level: 0.95,
    inference,
    sampleOf,
    correction: plan.correction as Settings['correction'],
    besideScore: plan.interval as Settings['besideScore'],
    random: (purpose) => randomStream(`disparity: ${purpose}`, file.sha256).next,
  };
}
