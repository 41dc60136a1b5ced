import type { Comparison, NamedValue } from '../disparity/comparison.js';
import type { UnitLevel } from '../frame/frame.js';

type AnyComparison = Comparison<number | null>;

const unitWords: Readonly<Record<UnitLevel, string>> = {
  case: 'cases',
  allegation: 'allegations',
  subject: 'subjects of cases',
  row: 'rows of the export (not people, not cases)',
};

/** What is counted in a table, in the plural. */
export function unitInWords(unit: UnitLevel): string {
  return unitWords[unit];
}

/** What a comparison is of, naming event, grouping, scheme, unit, denominator and reference. */
export function comparisonCaption(comparison: AnyComparison): string {
  const { outcome, group, scheme, events, among, unit } = comparison;
  const grouping = scheme === null ? group.title : `${group.title}, scheme ${scheme}`;
  const members =
    among === null
      ? `all ${unitInWords(unit)}`
      : `${unitInWords(unit)} with ${outcome.title.toLowerCase()} ${oneOf(among)}`;
  return `${outcome.title}: ${oneOf(events)}, by ${grouping}; among ${members}; ${referenceInWords(comparison)}`;
}

function referenceInWords({ reference }: AnyComparison): string {
  if (reference.kind === 'group') return `reference group ${reference.label}`;
  return reference.kind === 'all'
    ? 'each group against all known groups together'
    : 'each group against all other known groups';
}

/** What a reader must know to read the figures: denominators, the unknown, intervals and tests. */
export function comparisonNotes(comparison: AnyComparison): readonly string[] {
  return [
    `Unit: ${unitInWords(comparison.unit)}.`,
    denominatorNote(comparison),
    unknownNote(comparison),
    ...outcomeNote(comparison),
    `Intervals are at the ${percent(comparison.level)} level and show the range consistent with chance variation: Wilson's for rates, Miettinen and Nurminen's score interval for ratios and differences.`,
    'p-values are two-sided, from the N-1 chi-square test, or the central mid-P test where an expected count is below 1; they are not corrected for the number of comparisons.',
    'A difference between groups is a difference that needs explaining, not a finding of bias.',
  ];
}

function denominatorNote({ outsideDenominator, frameSize, unit }: AnyComparison): string {
  if (outsideDenominator === 0) return `Members are all ${count(frameSize)} ${unitInWords(unit)}.`;
  if (outsideDenominator === null) {
    return 'Some units with other outcomes are outside the denominator; their number is not shown.';
  }
  return `${count(outsideDenominator)} of ${count(frameSize)} ${unitInWords(unit)} have other outcomes and are outside the denominator.`;
}

function unknownNote({ notKnown, total }: AnyComparison): string {
  if (notKnown.events === null || notKnown.members === null || total.members === null) {
    return 'Group not known: counted in rows of their own where shown, never compared; their shares are not shown, to protect confidentiality.';
  }
  if (notKnown.members === 0) return 'The group of every member is known.';
  const shares = [
    share(notKnown.events, total.events, notKnown.shareOfEvents, 'events'),
    share(notKnown.members, total.members, notKnown.shareOfMembers, 'members'),
  ];
  return `Group not known: ${shares.join(' and ')}. They are counted in rows of their own and not compared; where the two shares differ, ratios between known groups are biased.`;
}

function share(part: number, whole: number | null, of: number | null, what: string): string {
  const words = `${count(part)} of ${count(whole ?? 0)} ${what}`;
  return of === null ? words : `${words} (${percent(of)})`;
}

function outcomeNote({ outcomeNotStated }: AnyComparison): readonly string[] {
  if (outcomeNotStated === null || outcomeNotStated === 0) return [];
  return [
    `The outcome of ${count(outcomeNotStated)} members is not stated; unless it is itself an event, they count as members without the event.`,
  ];
}

function oneOf(values: readonly NamedValue[]): string {
  const labels = values.map(({ label }) => label);
  const last = labels.at(-1) ?? 'none';
  return labels.length < 2 ? last : `${labels.slice(0, -1).join(', ')} or ${last}`;
}

function percent(proportion: number): string {
  return `${(proportion * 100).toFixed(1).replace(/\.0$/, '')}%`;
}

function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
