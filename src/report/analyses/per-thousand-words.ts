import { correctionTitle } from '../../disparity/adjusted-family.js';
import type { Benchmark } from '../../frame/benchmark/benchmark.js';
import type { PerThousand } from '../../disparity/per-thousand.js';
import type { Query } from '../../disparity/query.js';
import { numberInWords } from '../../format/charts/chart-number.js';
import { readableNumber } from '../../format/numbers.js';
import { groupingInWords, eventInWords, unitInWords } from '../comparison/query-words.js';
import type { Edition } from '../edition.js';
import { listInWords, notShown, percent } from './words.js';

/** A rate per 1,000 in words, with two figures where two decimals would keep fewer: "0.045". */
export function perThousandInWords(rate: number): string {
  return numberInWords(rate, 'ratio');
}

/** "1 event", "87 events"; what an event is stands in the caption. */
export function eventsInWords(count: number): string {
  return count === 1 ? '1 event' : `${readableNumber(count, 'count')} events`;
}

/** "2.67 times the rate of White", or "about the rate of White". */
export function timesTheRate(ratio: number, whom: string): string {
  if (ratio === 0) return `none, where ${whom} had some`;
  const shown = readableNumber(ratio, 'ratio');
  return shown === '1.00' ? `about the rate of ${whom}` : `${shown} times the rate of ${whom}`;
}

/** Whom rates are held against, within a sentence. */
export function whomInWords({ reference }: Query): string {
  if (reference.kind === 'group') return reference.label;
  return reference.kind === 'all' ? 'all known groups together' : 'everyone else';
}

/** What figures against people are of: event, grouping, scheme, units, people, reference. */
export function peopleCaption(
  { query, unit, benchmark }: Pick<PerThousand, 'query' | 'unit' | 'benchmark'>,
  how: string,
): string {
  const { reference } = query;
  const against =
    reference.kind === 'group'
      ? `reference group ${reference.label}`
      : `each group against ${whomInWords(query)}`;
  return `${eventInWords(query)}, by ${groupingInWords(query)}: ${how} ${benchmark.population}; events are ${unitInWords(unit)}; ${against}; people: ${benchmark.title}, ${benchmark.source}, ${benchmark.date}`;
}

/** Where the people come from, and what that leaves open. */
export function benchmarkNotes(
  { title, source, date, population, scheme }: Benchmark,
  areasLeftOut: readonly string[],
): readonly string[] {
  const named = areasLeftOut.slice(0, 20);
  const more = areasLeftOut.length - named.length;
  const areas = more > 0 ? [...named, `${String(more)} more`] : named;
  return [
    `People: ${title}. Source: ${source}. Date: ${date}.${scheme === null ? '' : ` Scheme of its categories: ${scheme}.`} Events and people come from different sources: who is counted as ${population} of a group there may not be recorded so here.`,
    ...(areas.length === 0
      ? []
      : [`Areas of that source without any unit in the export, left out: ${listInWords(areas)}.`]),
  ];
}

/** How events per 1,000 people were worked out, and their limits; comparisons have notes of their own. */
export function peopleMethodNotes({
  settings,
  unit,
  arePeople,
  benchmark,
}: Pick<PerThousand, 'settings' | 'unit' | 'arePeople' | 'benchmark'>): readonly string[] {
  const base = arePeople
    ? `Every person is counted once and taken to be one of the ${benchmark.population}, so that rates are proportions (binomial); where there are more events than people, as there can be when people have left, events are taken as independent of them (Poisson).`
    : `Events need not be different people, nor any of the ${benchmark.population}, so that rates are events per head (Poisson).`;
  const { inference, level, sampleOf } = settings;
  const sample =
    sampleOf === null
      ? []
      : [
          `The export is taken as a random sample of ${readableNumber(sampleOf, 'count')}: each event counted stands for as many as that makes, and intervals are narrowed for the part that was seen.`,
        ];
  if (inference === 'census') {
    return [
      base,
      ...sample,
      'Read as a census: the figures say what happened, all of it counted, so there are no intervals and no tests.',
    ];
  }
  return [
    base,
    ...sample,
    `Read as a process: intervals are at the ${percent(level)} level and show the range consistent with chance variation; the numbers of people are taken as exact. Rates: ${
      arePeople ? "Wilson's interval" : "Garwood's exact limits below 10 events, else Byar's"
    }.`,
    ...repeatNotes(unit),
  ];
}

/** How ratios and differences of rates per 1,000 were worked out; nothing for a census. */
export function peopleComparisonNotes({
  settings,
  arePeople,
}: Pick<PerThousand, 'settings' | 'arePeople'>): readonly string[] {
  if (settings.inference === 'census') return [];
  const methods = arePeople
    ? "Ratios and differences: Miettinen and Nurminen's score interval; p-values: the N-1 chi-square test, or the central mid-P test where few are expected."
    : 'Ratios: the Poisson score interval; differences: the limits of the two rates combined (MOVER); p-values: conditional mid-P, two-sided, or the score test where events repeat.';
  return [
    `${methods} Beside the p-values, those corrected over the comparisons of this table that are shown. ${correctionTitle(settings.correction)}.`,
  ];
}

function repeatNotes(unit: PerThousand['unit']): readonly string[] {
  if (unit.level !== 'allegation' && unit.level !== 'subject') return [];
  const what =
    unit.level === 'allegation'
      ? 'Allegations of one case go together'
      : 'One person can be the subject of several cases';
  return [
    `${what}: limits are widened as for repeated events, and tests count fewer independent ones.`,
  ];
}

/** Events whose group is not known: how many of all, and what they could do. */
export function unknownEventsNote({ unknown, total }: PerThousand, edition: Edition): string {
  if (unknown === null) return 'The group of every event is known.';
  if (!edition.shows(unknown, total)) {
    return `Events whose group is not known are in no group's rate; their share is ${notShown}.`;
  }
  const share =
    total.value === 0 ? '' : ` (${readableNumber(unknown.value / total.value, 'rate')})`;
  return `The group of ${readableNumber(unknown.value, 'count')} of ${readableNumber(total.value, 'count')} events${share} is not known: they are in no group's rate, so that every rate is too low by its part of them. Worst case: the ratio if all of them were placed as unfavourably as can be.`;
}
