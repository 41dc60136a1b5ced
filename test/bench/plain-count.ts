import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

type Cells = Readonly<Record<string, string>>;
interface Code {
  readonly code: string;
  readonly label: string;
  readonly severity: number;
  readonly group: string;
}

const outcomes = codes('complaint-outcome');
const ethnicities = codes('ethnicity-18plus1');
const placing = ['Case Reference', 'Date Received', 'Date Finalised', 'Case Type', 'Outcome'];
const broken = [
  '',
  '31/02/2023',
  '12/25/2024',
  '03/04/24',
  'Grumble',
  'Upheld in part (old wording)',
];

/** The cases of the planted export by stratum, counted without any code of the program or a peer. */
export function casesByStratum(path: string): ReadonlyMap<string, readonly string[]> {
  const rows: Cells[] = parse(readFileSync(path), { columns: true });
  const cases = new Map<string, Cells[]>();
  for (const row of rows) {
    if (placing.some((column) => broken.includes(row[column]!))) continue;
    const reference = row['Case Reference']!;
    cases.set(reference, [...(cases.get(reference) ?? []), row]);
  }
  const strata = new Map<string, string[]>();
  for (const [reference, own] of cases) {
    const stratum = `${worst(own)}|${groupOf(own)}`;
    strata.set(stratum, [...(strata.get(stratum) ?? []), reference]);
  }
  return strata;
}

/** The ticket by its published formula. */
export function ticket(seed: string, reference: string): string {
  return sha256(`${sha256(seed)}|select|${reference}`);
}

function worst(rows: readonly Cells[]): string {
  const found = rows.map((row) => outcomes.find(({ label }) => label === row['Outcome'])!);
  return found.sort((a, b) => b.severity - a.severity)[0]!.code;
}

function groupOf(rows: readonly Cells[]): string {
  const groups = new Set(
    rows.map(
      (row) =>
        ethnicities.find(({ code }) => code === row['Complainant Ethnicity'])?.group ??
        'Not stated',
    ),
  );
  return groups.size === 1 ? [...groups][0]! : 'Multiple';
}

function codes(name: string): readonly Code[] {
  return JSON.parse(readFileSync(`schemas/code-lists/${name}.json`, 'utf8')).codes;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
