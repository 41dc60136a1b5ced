import { ethnicityGroup } from './ethnicity.js';
import type { RowSource } from './columns.js';
import type { ReferencedCase } from './references.js';
import type { EventCount, RealisedCounts, TrueDisparity } from './request.js';
import { isPlaceholder } from './workforce.js';

/** What came of the parameters, counted from the cases and not from the rows as written. */
export function realisedCounts(
  cases: readonly ReferencedCase[],
  sources: readonly RowSource[],
  disparity: TrueDisparity,
): RealisedCounts {
  const real = sources.filter(({ subject }) => !isPlaceholder(subject.worker));
  const standIns = sources.filter(({ subject }) => isPlaceholder(subject.worker));
  const touching = new Set(standIns.map(({ reference }) => reference));
  const withPeople = new Set(real.map(({ reference }) => reference));
  const handlings = cases.map(({ made }) => made.handling).toSorted();
  const days = (handling: string): number => {
    const spans = cases
      .filter(({ made }) => made.handling === handling)
      .map(({ made }) => made.timeline.finalised - made.timeline.received);
    return Math.round((spans.reduce((sum, span) => sum + span, 0) / spans.length) * 10) / 10;
  };
  return {
    rows: sources.length,
    cases: cases.length,
    casesByHandling: tally(handlings),
    allegations: cases.reduce((sum, { made }) => sum + made.allegations.length, 0),
    subjects: new Set(real.map(({ reference, subject }) => `${reference}|${subject.worker.id}`))
      .size,
    persons: new Set(real.map(({ subject }) => subject.worker.id)).size,
    placeholderRows: standIns.length,
    casesTouchingPlaceholder: touching.size,
    casesOfPlaceholdersOnly: [...touching].filter((reference) => !withPeople.has(reference)).length,
    meanDaysByHandling: Object.fromEntries(
      [...new Set(handlings)].map((name) => [name, days(name)]),
    ),
    rowsByGroup: eventsByGroup(sources, disparity),
  };
}

function eventsByGroup(
  sources: readonly RowSource[],
  disparity: TrueDisparity,
): Readonly<Record<string, EventCount>> {
  const byOfficer = disparity.group === 'officer_ethnicity_group';
  const counted = byOfficer
    ? sources.filter(({ subject }) => !isPlaceholder(subject.worker))
    : sources;
  const groupOf = ({ subject, made }: RowSource): string =>
    ethnicityGroup(byOfficer ? subject.worker.ethnicity : (made.complainant?.ethnicity ?? ''));
  return Object.fromEntries(
    Object.keys(disparity.riskRatios).map((group): [string, EventCount] => {
      const members = counted.filter((source) => groupOf(source) === group);
      const events = members.filter(({ subject }) =>
        disparity.outcomes.includes(subject.outcomeCell),
      );
      return [group, { events: events.length, members: members.length }];
    }),
  );
}

function tally(values: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
