import { parse } from 'csv-parse/sync';

/**
 * Works out cases from the New Orleans export with nothing of the program: references trimmed, rows
 * without one left out, the most severe disposition of a case, and `Multiple` where the races of its
 * rows differ, a blank being a value like another.
 */
export interface Case {
  readonly reference: string;
  readonly outcome: string;
  readonly officer: string;
  readonly complainant: string;
}

/** From the least to the most severe, as the shipped code list says in its note. */
const severity = [
  'Pending',
  'Other',
  'NFIM',
  'Withdrawn - Mediation',
  'Unfounded',
  'Exonerated',
  'Not Sustained',
  'Resigned under investigation',
  'Negotiated Settlement',
  'Sustained',
];

/** Every spelling of the extract, in lower case, with what it stands for. */
const races: Readonly<Record<string, string>> = {
  '': 'Not stated',
  b: 'Black',
  black: 'Black',
  w: 'White',
  white: 'White',
  hispanic: 'Hispanic',
  asian: 'Asian',
  'asian/pacif': 'Asian/Pacific Islander',
  'asian/pacifi': 'Asian/Pacific Islander',
  'american ind': 'American Indian',
  indian: 'Indian',
  unknown: 'Unknown',
  'race-unknown': 'Unknown',
  'not specifie': 'Unknown',
};

export function casesOf(text: string): readonly Case[] {
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
  const byReference = new Map<string, Record<string, string>[]>();
  for (const row of rows) {
    const reference = row['Complaint Tracking Number']!.trim();
    if (reference !== '') byReference.set(reference, [...(byReference.get(reference) ?? []), row]);
  }
  return [...byReference].map(([reference, own]) => ({
    reference,
    outcome: own.map((row) => row['Disposition']!).reduce(worse),
    officer: shared(own.map((row) => race(row['Officer Race Ethnicity']!))),
    complainant: shared(own.map((row) => race(row['Complainant Ethnicity']!))),
  }));
}

function race(cell: string): string {
  const known = races[cell.trim().toLowerCase()];
  if (known === undefined) throw new Error('a spelling that the extract did not have');
  return known;
}

function worse(left: string, right: string): string {
  return severity.indexOf(right) > severity.indexOf(left) ? right : left;
}

function shared(values: readonly string[]): string {
  return new Set(values).size === 1 ? values[0]! : 'Multiple';
}

export interface Count {
  readonly events: number;
  readonly members: number;
}

/** Sustained cases of each group, among the cases whose outcome is one of those named. */
export function sustainedBy(
  cases: readonly Case[],
  field: 'officer' | 'complainant',
  among: readonly string[],
): Readonly<Record<string, Count>> {
  const counts: Record<string, Count> = {};
  for (const unit of cases) {
    if (!among.includes(unit.outcome)) continue;
    const { events, members } = counts[unit[field]] ?? { events: 0, members: 0 };
    const event = unit.outcome === 'Sustained' ? 1 : 0;
    counts[unit[field]] = { events: events + event, members: members + 1 };
  }
  return counts;
}

export const decided = ['Sustained', 'Not Sustained', 'Unfounded', 'Exonerated'];
export const anyOutcome: readonly string[] = severity;
