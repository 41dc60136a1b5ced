import { readableNumber } from '../../format/numbers.js';
import type { Intake } from '../../frame/intake.js';
import type { YearKind } from '../../frame/period.js';
import type { SuggestedPeriod, SuggestedQuarter } from './suggest-period.js';

/** Remarks on the period, and on what else can be said of time: each begins with the entry it is of. */
export function remarksOnTime({ reason, quarter }: SuggestedPeriod): readonly string[] {
  if (quarter === null) {
    return [
      `period: ${reason}`,
      'period: a quarter is written 2026-Q3, or FY2026/27-Q2 where the year begins on 1 April; a span 2026-07-01..2026-09-30. Earlier packs and the year to date need one.',
    ];
  }
  const other = otherKind(quarter.kind);
  return [
    `period: ${reason} ${quarter.names[other]} is the same quarter ${other === 'financial' ? 'of the financial year, from 1 April' : 'of the calendar year'}.`,
    yearRemark(quarter),
    'earlierPacks (left out): a list of the folders of the packs before this one. From three periods on the report tells a trend; cases that were closed late or reopened since are found by the last of them.',
  ];
}

/** What can be said of complaints alone; nothing for other cases. */
export function remarksOnSpecified({ schema }: Intake, audit: string): readonly string[] {
  if (schema.caseType !== 'complaint') return [];
  return [
    `specifiedInformation (left out): the complaints figures that are to be published; its audit is ${audit}. Lists of reviews and of recommendations are named there too. docs/specified-information.md`,
  ];
}

function yearRemark({ kind, before }: SuggestedQuarter): string {
  const other = otherKind(kind);
  const cases = readableNumber(before[kind], 'count');
  const told =
    before[kind] === 0
      ? `the year from ${beginnings[kind]} would be told beside the quarter, but the export has no case of it that was finalised earlier.`
      : `the year from ${beginnings[kind]} is told beside the quarter; the export has ${cases} of its cases that were finalised earlier.`;
  const more =
    before[other] === before[kind]
      ? ''
      : ` Of the ${other} year, from ${beginnings[other]}, it has ${readableNumber(before[other], 'count')}.`;
  return `yearToDate (left out): ${told}${more} It can be financial, calendar or none.`;
}

const beginnings: Readonly<Record<YearKind, string>> = {
  calendar: '1 January',
  financial: '1 April',
};

function otherKind(kind: YearKind): YearKind {
  return kind === 'calendar' ? 'financial' : 'calendar';
}
