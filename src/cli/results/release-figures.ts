import { meanOf } from '../../disparity/mean.js';
import { mentionsOf } from '../../disparity/mentions.js';
import { fewestForMean } from '../../disparity/timeliness-row.js';
import type { PackFigures } from '../../record/pack-figures.js';
import { eventInWords } from '../../report/comparison/query-words.js';
import type { Edition } from '../../report/edition.js';
import type { AnalysisName } from '../../report/analyses/index.js';
import type { AnalysedQuery } from './analysed-export.js';

/** The numbers of an export from which later packs tell a trend. */
export type ReleaseFigures = Pick<PackFigures, 'cases' | 'rates' | 'themes' | 'days'>;

/** A query, and those of its analyses that are not said. */
export interface SaidQuery {
  readonly query: AnalysedQuery;
  readonly withheld: readonly AnalysisName[];
}

/**
 * The few numbers of the period that later packs go on from, as an edition shows them: what its tables
 * hide is null here too.
 */
export function releaseFigures(queries: readonly SaidQuery[], edition: Edition): ReleaseFigures {
  const own = queries.filter(({ query }) => query.span !== 'year to date');
  return {
    cases: casesOf(own, edition),
    rates: own
      .filter((said) => says(said, 'comparison'))
      .map(({ query }) => rateOf(query, edition))
      .filter(isFirstOf),
    themes: own.flatMap((said) => themesOf(said, edition))[0] ?? null,
    days: own.flatMap((said) => daysOf(said, edition))[0] ?? null,
  };
}

function casesOf(queries: readonly SaidQuery[], edition: Edition): number | null {
  const ofCases = queries.find(
    ({ query }) => query.plan.unit === 'case' && query.query.membership.length === 0,
  );
  if (ofCases === undefined) return null;
  const all = ofCases.query.counter.count([]);
  return edition.shows(all) ? all.value : null;
}

function rateOf(
  { name, plan, query, counter }: AnalysedQuery,
  edition: Edition,
): PackFigures['rates'][number] {
  const members = counter.count(query.membership);
  const events = counter.count([...query.membership, query.event], { within: members });
  const isShown = edition.shows(members, events);
  return {
    name,
    title: eventInWords(query),
    unit: plan.unit,
    events: isShown ? events.value : null,
    members: isShown ? members.value : null,
  };
}

/** The same event among the same units stands in the table of every grouping. */
function isFirstOf(
  rate: PackFigures['rates'][number],
  place: number,
  all: readonly PackFigures['rates'][number][],
): boolean {
  return all.findIndex(({ title, unit }) => title === rate.title && unit === rate.unit) === place;
}

function themesOf(
  said: SaidQuery,
  edition: Edition,
): readonly NonNullable<PackFigures['themes']>[] {
  if (!says(said, 'mentions')) return [];
  const { counter, query } = said.query;
  const { field, rows, whole } = mentionsOf(counter, query);
  return [
    {
      field: field.field,
      title: field.title,
      counts: rows
        .filter(({ known }) => known)
        .map(({ value, label, count }) => ({
          value,
          label,
          cases: edition.shows(count, whole) ? count.value : null,
        })),
    },
  ];
}

function daysOf(said: SaidQuery, edition: Edition): readonly NonNullable<PackFigures['days']>[] {
  const { plan, counter, query } = said.query;
  if (plan.days === null || !says(said, 'timeliness')) return [];
  const mean = meanOf(counter, plan.days, query.membership);
  const number = mean.measured.length;
  const isShown = edition.averages(mean) && number >= fewestForMean;
  const sum = mean.measured.reduce((total, { amount }) => total + amount, 0);
  return [
    {
      title: `${counter.vocabulary(plan.days.from).title} to ${counter.vocabulary(plan.days.to).title}`,
      // As tables print it: more digits would tell the sum, and with it single cases.
      mean: isShown ? Math.round((10 * sum) / number) / 10 : null,
      cases: edition.shows(mean.members) ? mean.members.value : null,
    },
  ];
}

function says({ query, withheld }: SaidQuery, kind: AnalysisName): boolean {
  return query.analyses.some((one) => one.kind === kind) && !withheld.includes(kind);
}
