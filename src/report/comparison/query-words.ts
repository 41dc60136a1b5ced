import type { CountedUnit } from '../../disparity/counted-unit.js';
import type { NamedValue } from '../../disparity/named.js';
import type { Query, Reference } from '../../disparity/query.js';
import type { UnitLevel } from '../../frame/frame.js';

const unitWords: Readonly<Record<UnitLevel, string>> = {
  case: 'cases',
  allegation: 'allegations',
  subject: 'subjects of cases',
  person: 'persons',
  row: 'rows of the export (not people, not cases)',
};

/** What is counted in a table, in the plural. */
export function unitInWords({ level, record }: CountedUnit): string {
  return record?.plural ?? unitWords[level];
}

/** What is counted, in the plural, within a sentence: "cases", "subjects". */
export function unitsInWords({ level, record }: CountedUnit): string {
  return record?.plural ?? `${level}s`;
}

/** What a table of outcomes by group is of: event, grouping and scheme, denominator, reference. */
export function queryInWords(query: Query, unit: CountedUnit): string {
  if (query.mentions === true) {
    return `${query.group.title}: how many ${unitInWords(unit)} have each; among ${membersInWords(query, unit)}`;
  }
  return `${eventInWords(query)}, by ${groupingInWords(query)}; among ${membersInWords(query, unit)}; ${referenceInWords(query.reference)}`;
}

/** "Outcome: No further action or Withdrawn". */
export function eventInWords({ outcome, events }: Query): string {
  return `${outcome.title}: ${oneOf(events)}`;
}

/** "Officer ethnicity (group), scheme 18+1". */
export function groupingInWords({ group, scheme }: Query): string {
  return scheme === null ? group.title : `${group.title}, scheme ${scheme}`;
}

/** "all cases", or the units with some outcomes. */
export function membersInWords({ among, outcome }: Query, unit: CountedUnit): string {
  return among === null
    ? `all ${unitInWords(unit)}`
    : `${unitInWords(unit)} with ${outcome.title.toLowerCase()} ${oneOf(among)}`;
}

/** What each group is held against, for a header. */
export function referenceInWords(reference: Reference): string {
  if (reference.kind === 'group') return `reference group ${reference.label}`;
  return reference.kind === 'all'
    ? 'each group against all known groups together'
    : 'each group against all other known groups';
}

function oneOf(values: readonly NamedValue[]): string {
  const labels = values.map(({ label }) => label);
  const last = labels.at(-1) ?? 'none';
  return labels.length < 2 ? last : `${labels.slice(0, -1).join(', ')} or ${last}`;
}
