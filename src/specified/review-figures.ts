import { addDays } from '../checklist/clocks/add-days.js';
import type { WorkingCalendar } from '../checklist/clocks/working-calendar.js';
import type { Period } from '../frame/period.js';
import { firstOf } from './complaint-figures.js';
import { daysOf, shareOf, type Stretch } from './days-figure.js';
import { elapsed } from './elapsed.js';
import { countOf, type Fact, type FactCondition, type FactSet } from './facts.js';
import { everySpan, type CountLine, type ListFigures } from './list-figures.js';
import type { Review, ReviewList } from './review-list.js';
import { placeOf, places, spansOf, type Spans } from './spans.js';

/** Days that an applicant has from the day after the outcome letter. */
export const daysToApply = 28;
/** The aims of Cleveland's office, to be held against; no limit of the law. */
export const workingDaysToAcknowledge = 5;
export const workingDaysToDecide = 28;

/** The figures of reviews, body by body: the bodies that the list has, the commissioner's always. */
export function reviewFigures(
  { reviews }: ReviewList,
  period: Period,
  yearToDate: Period | null,
  calendar: WorkingCalendar,
): ListFigures {
  const firstDay = firstOf(reviews.map(({ received }) => received));
  const spans = spansOf(period, yearToDate, firstDay);
  const set: FactSet = {
    unit: { singular: 'review', plural: 'reviews' },
    fields,
    facts: reviews.map((one) => factOf(one, spans, calendar)),
  };
  const present = new Set(set.facts.map(({ values }) => values['body']));
  const groups = bodies.filter((body) => body === 'LPB' || present.has(body));
  return {
    set,
    spans,
    firstDay,
    counts: groups.flatMap((body) => linesOf(body, set, spans)),
    rests: groups.flatMap((body) => restsOf(body, set, spans)),
    open: countOf(set, [{ field: 'open', values: ['yes'] }]),
    days: groups.map((body) => ({
      name: 'received-decided',
      group: body,
      ...everySpan(spans, (span) =>
        daysOf(set, deciding, [
          { field: 'body', values: [body] },
          { field: 'decided', values: span },
        ]),
      ),
    })),
    upheld: groups.map((body) => ({
      name: 'upheld',
      group: body,
      ...everySpan(spans, (span) => {
        const with_ = (values: readonly string[]): readonly FactCondition[] => [
          { field: 'body', values: [body] },
          { field: 'decided', values: span },
          { field: 'outcome', values },
        ];
        const valid = countOf(set, with_(['RP', 'NOT_RP']));
        return shareOf(countOf(set, with_(['NOT_RP']), valid), valid);
      }),
    })),
  };
}

function linesOf(body: string, set: FactSet, spans: Spans): readonly CountLine[] {
  const line = lineOf(body, set, spans);
  return [
    line('received', 'received', []),
    line('applied-late', 'received', [{ field: 'applied', values: ['late'] }]),
    line('applied-not-known', 'received', [{ field: 'applied', values: ['not-known'] }]),
    line('acknowledged-in-time', 'received', [{ field: 'acknowledged', values: ['within-limit'] }]),
    line('decided', 'decided', []),
    line('upheld', 'decided', [{ field: 'outcome', values: ['NOT_RP'] }]),
    line('not-upheld', 'decided', [{ field: 'outcome', values: ['RP'] }]),
    line('not-valid', 'decided', [{ field: 'outcome', values: ['INVALID'] }]),
    line('withdrawn', 'decided', [{ field: 'outcome', values: ['WITHDRAWN'] }]),
    line('outcome-not-stated', 'decided', [{ field: 'outcome', values: ['not-stated'] }]),
  ];
}

function restsOf(body: string, set: FactSet, spans: Spans): readonly CountLine[] {
  const line = lineOf(body, set, spans);
  return [
    line('applied-in-time', 'received', [{ field: 'applied', values: ['in-time'] }]),
    line('not-acknowledged-in-time', 'received', [
      { field: 'acknowledged', values: ['longer', 'not-known'] },
    ]),
  ];
}

function lineOf(
  body: string,
  set: FactSet,
  spans: Spans,
): (name: string, when: string, where: readonly FactCondition[]) => CountLine {
  return (name, when, where) => ({
    name,
    group: body,
    ...everySpan(spans, (span) => {
      const whole = [
        { field: 'body', values: [body] },
        { field: when, values: span },
      ];
      return countOf(set, [...whole, ...where], countOf(set, whole));
    }),
  });
}

const bodies = ['LPB', 'IOPC', 'not-stated'] as const;
const outcomes = ['RP', 'NOT_RP', 'INVALID', 'WITHDRAWN', 'not-stated'] as const;

const fields: FactSet['fields'] = {
  body: bodies,
  received: places,
  decided: places,
  applied: ['in-time', 'late', 'not-known'],
  acknowledged: ['within-limit', 'longer', 'not-known'],
  outcome: outcomes,
  duration: ['within-limit', 'longer', 'not-held', 'not-known'],
  open: ['yes', 'no'],
};

const deciding: Stretch = {
  name: 'received-decided',
  field: 'duration',
  known: ['within-limit', 'longer', 'not-held'],
  limit: { within: ['within-limit'], held: ['within-limit', 'longer'] },
};

function factOf(review: Review, spans: Spans, calendar: WorkingCalendar): Fact {
  const { id, body, received, acknowledged, decided, outcome } = review;
  const toDecide = elapsed(received, decided, calendar);
  const toAcknowledge = elapsed(received, acknowledged, calendar)?.workingDays ?? null;
  const { to } = spans.period;
  const isUndecided = decided === null ? outcome === null : decided > to;
  const isOpen = received !== null && received <= to && isUndecided;
  return {
    id,
    values: {
      body: oneOf(bodies, body),
      received: placeOf(received, spans),
      decided: placeOf(decided, spans),
      applied: appliedOf(review),
      acknowledged:
        toAcknowledge === null ? 'not-known' : against(toAcknowledge, workingDaysToAcknowledge),
      outcome: oneOf(outcomes, outcome),
      duration:
        toDecide === null ? 'not-known' : against(toDecide.workingDays, workingDaysToDecide),
      open: isOpen ? 'yes' : 'no',
    },
    elapsed: { [deciding.name]: toDecide },
  };
}

/** As the body decided it; else by the dates, the day of the letter not counted and the last one counted. */
function appliedOf({ inTime, outcomeLetter, received }: Review): string {
  if (inTime === 'Y') return 'in-time';
  if (inTime === 'N') return 'late';
  if (outcomeLetter === null || received === null || received < outcomeLetter) return 'not-known';
  return received <= addDays(outcomeLetter, daysToApply) ? 'in-time' : 'late';
}

function against(workingDays: number | null, limit: number): string {
  if (workingDays === null) return 'not-held';
  return workingDays <= limit ? 'within-limit' : 'longer';
}

function oneOf(known: readonly string[], value: string | null): string {
  return value !== null && known.includes(value) ? value : 'not-stated';
}
