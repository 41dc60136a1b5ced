import { protections, type ProtectionName } from '../../disclosure/protections.js';
import { roundings } from '../../disclosure/roundings/index.js';
import { countedUnit } from '../../disparity/counted-unit.js';
import type { Settings } from '../../disparity/settings.js';
import type { Frame, UnitLevel } from '../../frame/frame.js';
import type { Intake } from '../../frame/intake.js';
import { randomStream } from '../../random/stream.js';
import type { ReleasePlan } from '../../record/pack-plan.js';
import type { ReleaseEntry } from '../../record/release-ledger.js';
import { releasesOf } from '../../record/release-ledger-units.js';
import type { QueryResult } from '../../report/audit-result.js';
import { queryInWords } from '../../report/comparison/query-words.js';
import { restrictedEdition } from '../../report/editions.js';
import { analyseExport, namedPlans } from './analysed-export.js';
import { presentUnits } from './present-units.js';
import { protectExport } from './protect-release.js';
import { releaseFigures } from './release-figures.js';
import type { ReleasedExport, ReleaseInput } from './released-export.js';
import { themesReason, together } from './release-themes.js';
import { releasedCounts } from './released-counts.js';
import { roundingCounter } from './rounding-counter.js';

/** Hears what long work is at, in a few words; for people who wait, never for a result. */
export type Teller = (doing: string) => void;

/**
 * Analyses all exports of a release and protects what of them is published. Audits of the very same
 * file are protected together; an export that shares cases with an earlier one but is not the same
 * file has nothing published: the difference between the two could be a single person's outcome.
 */
export function releaseExports(
  inputs: readonly ReleaseInput[],
  plan: ReleasePlan,
  entries: readonly ReleaseEntry[] = [],
  tell: Teller = () => undefined,
): readonly ReleasedExport[] {
  const files = [...new Set(inputs.map(({ intake }) => intake.file.sha256))];
  const published: ReadonlySet<string>[] = [];
  const released = new Map(
    files.map((sha256) => {
      const same = inputs.filter(({ intake }) => intake.file.sha256 === sha256);
      const references = caseReferences(same);
      const overlaps = published.some((earlier) => sharesCases(earlier, references));
      if (!overlaps) published.push(references);
      const context = { plan, entries, tell };
      const comparisons = releaseTogether(
        same,
        'comparisons',
        context,
        overlaps ? sharedCases : null,
      );
      const themes = releaseTogether(
        same,
        'themes',
        context,
        overlaps ? sharedCases : themesReason(same, comparisons, plan),
      );
      return [sha256, comparisons.map((one, index) => together(one, themes[index]))] as const;
    }),
  );
  return inputs.map((input) => {
    const same = inputs.filter(({ intake }) => intake.file.sha256 === input.intake.file.sha256);
    const found = released.get(input.intake.file.sha256)?.[same.indexOf(input)];
    if (found === undefined) throw new RangeError('an export that was not released');
    return found;
  });
}

/**
 * Inputs of one file, each with its part of what is protected together. Themes are protected apart from
 * comparisons: the two share no field but the period, and no number but totals that both show, so what
 * is known of the one narrows nothing of the other (docs/decisions/0028-themes-apart.md).
 */
function releaseTogether(
  inputs: readonly ReleaseInput[],
  part: 'comparisons' | 'themes',
  {
    plan,
    entries,
    tell,
  }: {
    readonly plan: ReleasePlan;
    readonly entries: readonly ReleaseEntry[];
    readonly tell: Teller;
  },
  reason: string | null,
): readonly ReleasedExport[] {
  const [first] = inputs;
  if (first === undefined) return [];
  const overlaps = reason !== null;
  const settings = settingsOf(plan, first.intake);
  const isThemes = part === 'themes';
  const series = `${first.intake.profile.name}${isThemes ? '--themes' : ''}`;
  const plansOf = (input: ReleaseInput) =>
    namedPlans(input.plans, input.yearToDate !== null && !isThemes).filter(
      (one) => (one.plan.mentions === true) === isThemes,
    );
  const plans = inputs.flatMap(plansOf);
  if (isThemes && plans.length === 0) return [];
  // Themes are of the period alone: those of a year are a sum over its packs.
  const yearToDate = isThemes ? null : first.yearToDate;
  const request = { ...first, yearToDate, plans, settings, further: [] };
  tell(`Counting ${plans.length} ${plans.length === 1 ? 'table' : 'tables'} by group`);
  const exact = analyseExport(request);
  const { rounding } = protections[plan.protection as ProtectionName];
  const published =
    rounding === null
      ? exact
      : analyseExport(request, (counter) => roundingCounter(counter, roundings[rounding]));
  const safe = protectExport({
    published,
    threshold: plan.threshold,
    tell,
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
  const populations = overlaps
    ? []
    : safe.proofs.map((proof) => releasedCounts(proof, safe, present, rounding));
  const results = exact.queries.map((query, index): QueryResult => {
    const { query: toPublish, withheld } = at(safe.queries, index);
    const kinds = new Set(withheld.map(({ kind }) => kind));
    return {
      name: query.name,
      ...(query.span === null ? {} : { span: query.span }),
      title: queryInWords(query.query, countedUnit(query.counter.frame)),
      said: {
        restricted: query.analyses.map(({ say }) => say(restrictedEdition)),
        public: overlaps
          ? []
          : toPublish.analyses
              .filter(({ kind }) => !kinds.has(kind))
              .map(({ say }) => say(safe.edition)),
      },
      withheld: reason === null ? withheld.map((one) => one.reason) : [reason],
    };
  });
  let start = 0;
  return inputs.map((input) => {
    const end = start + plansOf(input).length;
    const queries = exact.queries.slice(start, end);
    const toSay = overlaps ? [] : safe.queries.slice(start, end);
    const released = {
      results: results.slice(start, end),
      figures: {
        restricted: releaseFigures(
          queries.map((query) => ({ query, withheld: [] })),
          restrictedEdition,
        ),
        public: releaseFigures(
          toSay.map(({ query, withheld }) => ({
            query,
            withheld: withheld.map(({ kind }) => kind),
          })),
          safe.edition,
        ),
      },
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
      published: populations,
    };
    start = end;
    return released;
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
