import { protections, type ProtectionName } from '../../disclosure/protections.js';
import { roundings } from '../../disclosure/roundings/index.js';
import { countedUnit } from '../../disparity/counted-unit.js';
import type { Frame, UnitLevel } from '../../frame/frame.js';
import type { ReleasePlan } from '../../record/pack-plan.js';
import type { ReleaseEntry } from '../../record/release-ledger.js';
import { releasesOf } from '../../record/release-ledger-units.js';
import type { QueryResult } from '../../report/audit-result.js';
import { queryInWords } from '../../report/comparison/query-words.js';
import { restrictedEdition } from '../../report/editions.js';
import { saidOfSpan } from '../../report/said-of-span.js';
import { type AnalysedExport, type AnalysedQuery, analyseExport } from './analysed-export.js';
import { analysisSettings } from './analysis-settings.js';
import type { AskedQuery } from './analysis-request.js';
import { namedPlans } from './named-plans.js';
import { presentUnits } from './present-units.js';
import { protectExport, type ProtectedExport, type PublishedQuery } from './protect-release.js';
import { releaseFigures } from './release-figures.js';
import type { ReleasedExport, ReleaseInput } from './released-export.js';
import { releasedCounts } from './released-counts.js';
import { roundingCounter } from './rounding-counter.js';
import type { Teller } from './teller.js';

/** What of a file is protected in one go. */
export type ReleasePart = 'comparisons' | 'themes';

export interface ReleaseContext {
  readonly plan: ReleasePlan;
  readonly entries: readonly ReleaseEntry[];
  readonly tell: Teller;
}

/**
 * Inputs of one file, each with its part of what is protected together. Themes are protected apart from
 * comparisons: the two share no field but the period, and no number but totals that both show, so what
 * is known of the one narrows nothing of the other (docs/decisions/0028-themes-apart.md). With a reason
 * to withhold, nothing of the part is published.
 */
export function releaseFile(
  inputs: readonly ReleaseInput[],
  part: ReleasePart,
  context: ReleaseContext,
  reason: string | null,
): readonly ReleasedExport[] {
  const [first] = inputs;
  if (first === undefined) return [];
  const plans = inputs.map((input) => plansOf(input, part));
  if (part === 'themes' && plans.every((own) => own.length === 0)) return [];
  const { plan } = context;
  const rounding = roundingOf(plan);
  const { exact, safe, series } = analysed(first, plans.flat(), part, context);
  const present = [...exact.frames].map(([unit, frame]) => ({
    series,
    unit,
    present: presentUnits(frame, { series, unit }, Object.keys(frame.units[0]?.values ?? {})),
  }));
  const published =
    reason === null
      ? safe.proofs.map((proof) => releasedCounts(proof, safe, present, rounding))
      : [];
  const pairs = exact.queries.map((query, index) => ({ query, safe: at(safe.queries, index) }));
  return plans.map((own, index) => {
    const start = plans.slice(0, index).flat().length;
    const mine = pairs.slice(start, start + own.length);
    return {
      results: mine.map((pair) => resultOf(pair, safe, reason)),
      figures: figuresOf(mine, safe, reason),
      totalsPublished:
        reason === null && rounding === null && mine.every(({ query }) => showsTotals(query, safe)),
      proofs: safe.proofs,
      present,
      published,
    };
  });
}

/** A query as it is, and as it may be published. */
interface QueryPair {
  readonly query: AnalysedQuery;
  readonly safe: PublishedQuery;
}

/** Themes are of the period alone: those of a year are a sum over its packs. */
function plansOf(input: ReleaseInput, part: ReleasePart): readonly AskedQuery[] {
  const isThemes = part === 'themes';
  return namedPlans(input.plans, input.yearToDate !== null && !isThemes)
    .filter(({ plan }) => (plan.mentions === true) === isThemes)
    .map((one) => ({ ...one, benchmark: isThemes ? null : input.benchmark }));
}

function roundingOf({ protection }: ReleasePlan) {
  return protections[protection as ProtectionName].rounding;
}

/** The file counted as it is, and what of it is safe to publish. */
function analysed(
  { intake, period, ...first }: ReleaseInput,
  plans: readonly AskedQuery[],
  part: ReleasePart,
  { plan, entries, tell }: ReleaseContext,
): { readonly exact: AnalysedExport; readonly safe: ProtectedExport; readonly series: string } {
  const isThemes = part === 'themes';
  const series = `${intake.profile.name}${isThemes ? '--themes' : ''}`;
  const yearToDate = isThemes ? null : first.yearToDate;
  const settings = analysisSettings(plan, intake);
  const request = { intake, period, yearToDate, plans, settings, further: [] };
  tell(`Counting ${plans.length} ${plans.length === 1 ? 'table' : 'tables'} by group`);
  const exact = analyseExport(request);
  const name = roundingOf(plan);
  const rounding = name === null ? null : roundings[name];
  const published =
    rounding === null
      ? exact
      : analyseExport(request, (counter) => roundingCounter(counter, rounding));
  const safe = protectExport({
    published,
    threshold: plan.threshold,
    tell,
    level: (unit) => ({
      frame: frameOf(exact.frames, unit),
      rounding,
      earlier: releasesOf(entries, { series, unit }),
      unitsOf: { series, unit },
    }),
  });
  return { exact, safe, series };
}

function resultOf(
  { query, safe }: QueryPair,
  { edition }: ProtectedExport,
  reason: string | null,
): QueryResult {
  const kinds = new Set(safe.withheld.map(({ kind }) => kind));
  const toPublish =
    reason === null ? safe.query.analyses.filter(({ kind }) => !kinds.has(kind)) : [];
  return {
    name: query.name,
    ...(query.span === null ? {} : { span: query.span }),
    title: queryInWords(query.query, countedUnit(query.counter.frame)),
    said: {
      restricted: query.analyses.map(({ say }) => saidOfSpan(say(restrictedEdition), query.span)),
      public: toPublish.map(({ say }) => saidOfSpan(say(edition), query.span)),
    },
    withheld: reason === null ? safe.withheld.map((one) => one.reason) : [reason],
  };
}

function figuresOf(
  pairs: readonly QueryPair[],
  { edition }: ProtectedExport,
  reason: string | null,
): ReleasedExport['figures'] {
  return {
    restricted: releaseFigures(
      pairs.map(({ query }) => ({ query, withheld: [] })),
      restrictedEdition,
    ),
    public: releaseFigures(
      (reason === null ? pairs : []).map(({ safe: { query, withheld } }) => ({
        query,
        withheld: withheld.map(({ kind }) => kind),
      })),
      edition,
    ),
  };
}

function showsTotals({ counter, query }: AnalysedQuery, { edition }: ProtectedExport): boolean {
  return edition.shows(
    counter.count([]),
    counter.count(query.membership),
    counter.count([...query.membership, query.event]),
  );
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
