import { endOfMonths } from '../checklist/clocks/end-of-months.js';
import type { WorkingCalendar } from '../checklist/clocks/working-calendar.js';
import { compareBytewise } from '../frame/bytewise.js';
import type { Period } from '../frame/period.js';
import { handledValues, type ComplaintCase, type ComplaintCases } from './complaint-cases.js';
import { daysOf, type Stretch } from './days-figure.js';
import { elapsed, type Elapsed } from './elapsed.js';
import { countOf, type CountFigure, type FactCondition, type FactSet } from './facts.js';
import { everySpan, type CountLine, type DaysLine, type ListFigures } from './list-figures.js';
import { placeOf, places, spansOf, type Spans } from './spans.js';

/** Working days within which a share of complaints is given; a yardstick of reports, no limit of the law. */
export const workingDaysToFinalise = 40;

/**
 * The figures of complaint cases: received, finalised by handling, open at the end, and how long they
 * took. How long is told of the cases finalised in a span, as an export of finished cases has all of
 * those and not all that were received.
 */
export function complaintFigures(
  { cases }: ComplaintCases,
  period: Period,
  yearToDate: Period | null,
  calendar: WorkingCalendar,
): ListFigures {
  const firstDay = firstOf(cases.map(({ finalised }) => finalised));
  const spans = spansOf(period, yearToDate, firstDay);
  const set: FactSet = {
    unit: { singular: 'case', plural: 'cases' },
    fields,
    facts: cases.map((one) => factOf(one, spans, calendar)),
  };
  const finalised = (where: readonly FactCondition[]) => (span: FactCondition['values']) => {
    const all = countOf(set, [{ field: 'finalised', values: span }]);
    return countOf(set, [{ field: 'finalised', values: span }, ...where], all);
  };
  const line = (
    name: string,
    figure: (span: FactCondition['values']) => CountFigure,
  ): CountLine => ({ name, group: '', ...everySpan(spans, figure) });
  const handled = (value: string): readonly FactCondition[] => [
    { field: 'handled', values: [value] },
  ];
  const days = (name: string, stretch: Stretch, where: readonly FactCondition[]): DaysLine => ({
    name,
    group: '',
    ...everySpan(spans, (span) =>
      daysOf(set, stretch, [{ field: 'finalised', values: span }, ...where]),
    ),
  });
  const hasOpen = cases.some((one) => one.finalised === null);
  return {
    set,
    spans,
    firstDay,
    counts: [
      line('received', (span) => countOf(set, [{ field: 'received', values: span }])),
      line('finalised', finalised([])),
      line('finalised-outside', finalised(handled('outside'))),
      line('finalised-under', finalised(handled('under'))),
      line('finalised-handling-not-stated', finalised(handled('not-stated'))),
      line(
        'finalised-after-twelve-months',
        finalised([{ field: 'duration', values: ['over-twelve-months'] }]),
      ),
    ],
    rests: [
      line(
        'finalised-within-twelve-months',
        finalised([
          { field: 'duration', values: durations.filter((one) => one !== 'over-twelve-months') },
        ]),
      ),
      // All less those outside and under Schedule 3, of whatever is told of the three.
      ...[finalising.known, ...durations.map((one) => [one])].map((values) =>
        line(
          `finalised-handling-not-stated-${values.join('-')}`,
          finalised([...handled('not-stated'), { field: 'duration', values }]),
        ),
      ),
    ],
    // The period and the year to date end on one day, so there is one number for both.
    open: hasOpen ? countOf(set, [{ field: 'open', values: ['yes'] }]) : null,
    days: [
      days('received-recorded', recording, []),
      days('received-finalised', finalising, []),
      days('received-finalised-outside', finalising, handled('outside')),
      days('received-finalised-under', finalising, handled('under')),
    ],
    upheld: [],
  };
}

/** The first of some days; null where none is known. */
export function firstOf(days: readonly (string | null)[]): string | null {
  const known = days.filter((day) => day !== null);
  return known.reduce<string | null>(
    (first, day) => (first === null || compareBytewise(day, first) < 0 ? day : first),
    null,
  );
}

const durations = [
  'within-limit',
  'longer',
  'over-twelve-months',
  'not-held',
  'not-known',
] as const;

const fields: FactSet['fields'] = {
  received: places,
  finalised: places,
  handled: handledValues,
  recorded: ['known', 'not-known'],
  duration: durations,
  open: ['yes', 'no'],
};

const recording: Stretch = {
  name: 'received-recorded',
  field: 'recorded',
  known: ['known'],
  limit: null,
};

const finalising: Stretch = {
  name: 'received-finalised',
  field: 'duration',
  known: ['within-limit', 'longer', 'over-twelve-months', 'not-held'],
  limit: {
    within: ['within-limit'],
    held: ['within-limit', 'longer', 'over-twelve-months'],
  },
};

function factOf(
  { id, received, recorded, finalised, handled }: ComplaintCase,
  spans: Spans,
  calendar: WorkingCalendar,
): FactSet['facts'][number] {
  const toRecord = elapsed(received, recorded, calendar);
  const toFinalise = elapsed(received, finalised, calendar);
  const { to } = spans.period;
  const isOpen = received !== null && received <= to && (finalised === null || finalised > to);
  return {
    id,
    values: {
      received: placeOf(received, spans),
      finalised: placeOf(finalised, spans),
      handled,
      recorded: toRecord === null ? 'not-known' : 'known',
      duration: durationOf(toFinalise, received, finalised),
      open: isOpen ? 'yes' : 'no',
    },
    elapsed: { [recording.name]: toRecord, [finalising.name]: toFinalise },
  };
}

function durationOf(
  taken: Elapsed | null,
  received: string | null,
  finalised: string | null,
): (typeof durations)[number] {
  if (taken === null || received === null || finalised === null) return 'not-known';
  if (finalised > endOfMonths(received, 12, false)) return 'over-twelve-months';
  if (taken.workingDays === null) return 'not-held';
  return taken.workingDays <= workingDaysToFinalise ? 'within-limit' : 'longer';
}
