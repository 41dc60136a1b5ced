import type { IndicatorRow, Indicators } from '../../disparity/indicators.js';
import type { Count } from '../../disparity/count.js';
import type { Query } from '../../disparity/query.js';
import type { Estimate } from '../../disparity/measures/measure.js';
import { fewestForRate } from '../../disparity/reliability.js';
import { numberInWords } from '../../format/charts/chart-number.js';
import { readableNumber } from '../../format/numbers.js';
import { eventInWords, membersInWords, unitInWords } from '../comparison/query-words.js';
import type { Edition } from '../edition.js';
import { eventsInWords } from './per-thousand-words.js';
import { percent } from './words.js';
import { benchmarkNotes, perThousandInWords, peopleMethodNotes } from './per-thousand-words.js';

/** What the rate of a row comes from: its events, and its members where the rate is of those. */
export function rateCounts(
  { events, members }: Pick<IndicatorRow, 'events' | 'members'>,
  { rateOf }: Pick<Indicators, 'rateOf'>,
): readonly Count[] {
  return rateOf === 'people' ? [events] : [events, members];
}

/** Whether a rate can be given: not for a handful. */
export function hasRate({ base }: IndicatorRow): boolean {
  return base >= fewestForRate;
}

/** "1.23 per 1,000 residents", "12.3% of the cases". */
export function rateInWords(rate: number, { rateOf, people, unit }: Indicators): string {
  if (rateOf === 'people') {
    return `${perThousandInWords(rate)} per 1,000 ${people?.benchmark.population ?? 'people'}`;
  }
  return `${numberInWords(rate, 'rate')} of the ${unitInWords(unit)}`;
}

/** "0.50 to 1.20", as the rates of this analysis are written; nothing without limits. */
export function limitsInWords({ low, high }: Estimate, { rateOf }: Indicators): string {
  if (low === null || high === null) return '';
  const said = (limit: number): string =>
    rateOf === 'people' ? perThousandInWords(limit) : readableNumber(limit, 'rate');
  return `${said(low)} to ${said(high)}`;
}

/** What figures by area or unit depend on of a query: not on its groups. */
export function acrossDependsOn(query: Query): readonly unknown[] {
  const { outcome, events, among, across, benchmark } = query;
  return [outcome, events, among, across, benchmark?.areaField === across ? benchmark : null];
}

/** What figures by area or unit are of. */
export function acrossCaption({ query, unit, across, people }: Indicators, how: string): string {
  const base =
    people === null
      ? `among ${membersInWords(query, unit)}`
      : `events are ${unitInWords(unit)}, for every 1,000 ${people.benchmark.population}; people: ${people.benchmark.title}, ${people.benchmark.source}, ${people.benchmark.date}`;
  return `${eventInWords(query)}, by ${across.title}: ${how}; ${base}; no reference group`;
}

/** What a reader must know of rates by area or unit. */
export function acrossNotes(result: Indicators, edition: Edition): readonly string[] {
  const { unit, people, settings, across } = result;
  return [
    `Unit: ${unitInWords(unit)}, whatever their group.`,
    unknownNote(result, edition),
    ...(people === null
      ? [
          `Rates are of the ${unitInWords(unit)} themselves${across.field === result.query.benchmark?.areaField ? '' : '; no people of a benchmark are joined to this field'}.`,
          ...memberMethodNotes(result),
        ]
      : [
          ...benchmarkNotes(people.benchmark, people.areasLeftOut),
          ...peopleMethodNotes({
            settings,
            unit,
            arePeople: result.arePeople,
            benchmark: people.benchmark,
          }),
        ]),
  ];
}

function memberMethodNotes({ settings, unit }: Indicators): readonly string[] {
  if (settings.inference === 'census') {
    return [
      'Read as a census: the figures say what happened, all of it counted, so there are no intervals and no tests.',
    ];
  }
  return [
    `Read as a process: intervals are Wilson's, at the ${percent(settings.level)} level.`,
    ...(unit.level === 'allegation'
      ? [
          'Allegations of one case go together: intervals count them as fewer independent ones, by the design effect of cases.',
        ]
      : []),
    ...(settings.sampleOf === null
      ? []
      : [
          'The export is a sample; intervals are narrowed for the part of all units that was seen.',
        ]),
  ];
}

function unknownNote({ rows, across, unit }: Indicators, edition: Edition): string {
  const unknown = rows.filter(({ known }) => !known);
  const title = across.title.toLowerCase();
  if (unknown.length === 0) return `The ${title} of every one is known.`;
  if (!edition.shows(...unknown.map(({ events }) => events))) {
    return `${unitInWords(unit)} whose ${title} is not known stand in rows of their own and have no rank.`;
  }
  const events = unknown.reduce((sum, one) => sum + one.events.value, 0);
  return `The ${title} of ${eventsInWords(events)} is not known; what is not known stands in rows of its own and has no rank.`;
}
