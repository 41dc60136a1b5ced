import type { MergeProposal } from '../../disclosure/release.js';
import type { Count } from '../../disparity/count.js';
import type { Mean } from '../../disparity/mean.js';
import type { UnitLevel } from '../../frame/frame.js';
import type { AnalysisName } from '../../report/analyses/index.js';
import type { Edition } from '../../report/edition.js';
import { publicEdition, recordingEdition, type RecordingEdition } from '../../report/editions.js';
import type { AnalysedExport, AnalysedQuery } from './analysed-export.js';
import { linkedMeansReason, linkedReason } from './linked-reason.js';
import { groupsToMerge, type Merging, mergingOf } from './merging.js';
import { type MeansProof, protectMeansOf } from './protect-means.js';
import { type CountProtection, protectCounts, type ProtectedCounts } from './protect-counts.js';

/** What is protected together: everything that one run publishes of one export. */
export interface ProtectionRequest {
  /** The queries as they are to be published: of the counts themselves, or of rounded ones. */
  readonly published: AnalysedExport;
  readonly threshold: number;
  /** Hears how far protection is. */
  readonly tell: (doing: string) => void;
  /** What protection needs to know of a unit level. */
  readonly level: (unit: UnitLevel) => Omit<CountProtection, 'threshold' | 'mergeable'>;
}

/** What may be published of an export. */
export interface ProtectedExport {
  readonly edition: Edition;
  /** For each query, in order, the analyses that are published and those that are withheld. */
  readonly queries: readonly PublishedQuery[];
  /** What protection did at each unit level, for the office alone. */
  readonly proofs: readonly UnitProof[];
}

export interface PublishedQuery {
  readonly query: AnalysedQuery;
  readonly withheld: readonly Withheld[];
}

export interface Withheld {
  readonly kind: AnalysisName;
  readonly reason: string;
}

export interface UnitProof {
  readonly unit: UnitLevel;
  readonly counts: readonly Count[];
  /** The counts of each analysis that is published, by its query and kind. */
  readonly asked: readonly Asked[];
  readonly result: ProtectedCounts;
  /** What it did to means, one proof for each kind of amount. */
  readonly means: readonly MeansProof[];
  /** What to count as one, so that more can be shown; the most for each field. */
  readonly merging: readonly Merging[];
}

/**
 * Decides what of the queries of an export may be published: hides counts until no reader can work
 * a small one out, proves it, and withholds the analyses that cannot be protected.
 */
export function protectExport(request: ProtectionRequest): ProtectedExport {
  const { published } = request;
  const withheld = new Map<string, string>();
  for (const query of published.queries) {
    const reason = linkedReason(query, published.queries);
    if (reason !== null)
      for (const { kind } of query.analyses) withheld.set(at(query, kind), reason);
    const ofMeans = linkedMeansReason(query, published.queries);
    if (reason === null && ofMeans !== null) withheld.set(at(query, 'timeliness'), ofMeans);
  }
  const levels = [...published.frames.keys()];
  const proofs = levels.map((unit) => protectLevel(unit, request, withheld));
  return {
    edition: editionOf(proofs),
    queries: published.queries.map((query) => ({
      query,
      withheld: query.analyses.flatMap(({ kind }) => {
        const reason = withheld.get(at(query, kind));
        return reason === undefined ? [] : [{ kind, reason }];
      }),
    })),
    proofs,
  };
}

function editionOf(proofs: readonly UnitProof[]): Edition {
  const asked = proofs.flatMap((proof) => proof.asked);
  return publicEdition(
    {
      keys: new Set(asked.flatMap(({ counts }) => counts.map(({ key }) => key))),
      hidden: new Set(proofs.flatMap(({ result }) => result.hidden)),
    },
    {
      keys: new Set(asked.flatMap(({ means }) => means.map(({ key }) => key))),
      hidden: new Set(proofs.flatMap(({ means }) => means.flatMap(({ hidden }) => hidden))),
    },
  );
}

const unprotected =
  'Withheld: its small counts could not be protected beside the other tables; merge categories, or publish fewer tables together.';

/** Withholds analyses until the rest is proven. */
function protectLevel(
  unit: UnitLevel,
  request: ProtectionRequest,
  withheld: Map<string, string>,
): UnitProof {
  const groups = request.published.queries
    .filter(({ plan }) => plan.unit === unit)
    .flatMap(groupsToMerge);
  const proposals: MergeProposal[] = [];
  for (;;) {
    const asked = askedOf(unit, request, withheld);
    const counts = [
      ...new Map(
        asked.flatMap(({ counts: each }) => each.map((one) => [one.key, one] as const)),
      ).values(),
    ];
    request.tell(`Protecting the public copy, unit ${unit}: ${counts.length} counts`);
    const result = protectCounts(counts, {
      ...request.level(unit),
      threshold: request.threshold,
      mergeable: (field, value) => groups.some((one) => one.field === field && one.value === value),
    });
    proposals.push(...result.proposals);
    if (result.unprotected.length === 0) {
      const means = protectMeansOf(
        [...new Map(asked.flatMap((one) => one.means.map((mean) => [mean.key, mean]))).values()],
        new Set(result.hidden),
        request.level(unit),
      );
      return { unit, counts, asked, result, means, merging: mergingOf(proposals, groups) };
    }
    for (const place of toWithhold(asked, result.unprotected)) withheld.set(place, unprotected);
  }
}

/**
 * Analyses without which none of the counts stands as it is: the one that has part in the most of them
 * first, of those the one asked for last.
 */
function toWithhold(
  asked: readonly Asked[],
  stuck: readonly (readonly string[])[],
): readonly string[] {
  const found: string[] = [];
  let left = stuck.map((keys) => new Set(keys));
  const parts = asked.map(({ place, counts }) => ({ place, keys: counts.map(({ key }) => key) }));
  while (left.length > 0) {
    const scored = parts.map(({ place, keys }) => ({
      place,
      hit: left.filter((keysOf) => keys.some((key) => keysOf.has(key))),
    }));
    const most = Math.max(0, ...scored.map(({ hit }) => hit.length));
    const culprit = scored.findLast(({ hit }) => hit.length === most);
    if (culprit === undefined)
      throw new RangeError('nothing is published, yet something is exposed');
    found.push(culprit.place);
    left = most === 0 ? [] : left.filter((keysOf) => !culprit.hit.includes(keysOf));
  }
  return found;
}

/** An analysis of a query, and the counts that it depends on. */
export interface Asked {
  readonly place: string;
  readonly counts: readonly Count[];
  readonly means: readonly Mean[];
}

/** Which counts each analysis that is still published depends on. */
function askedOf(
  unit: UnitLevel,
  { published, threshold }: ProtectionRequest,
  withheld: ReadonlyMap<string, string>,
): readonly Asked[] {
  return published.queries
    .filter((query) => query.plan.unit === unit)
    .flatMap((query) =>
      query.analyses
        .filter(({ kind }) => !withheld.has(at(query, kind)))
        .map(({ kind, say }) => {
          const recording: RecordingEdition = recordingEdition(threshold);
          say(recording);
          return {
            place: at(query, kind),
            counts: [...recording.shown(), ...recording.told()],
            means: recording.averaged(),
          };
        }),
    );
}

function at({ name }: AnalysedQuery, kind: AnalysisName): string {
  return `${name} ${kind}`;
}
