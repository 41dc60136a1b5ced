import { readFileSync } from 'node:fs';

/** The case level of the New Orleans export worked out without any code of the program. */
export function casesByHand(
  path: string,
): ReadonlyMap<string, { outcome: string; officer: string; complainant: string }> {
  const [header = [], ...rows] = readFileSync(path, 'utf8').trimEnd().split('\n').map(cellsOf);
  const at = (name: string): number => header.indexOf(name);
  const cases = new Map<string, string[][]>();
  for (const row of rows) {
    const reference = (row[at('Complaint Tracking Number')] ?? '').trim();
    if (reference !== '') cases.set(reference, [...(cases.get(reference) ?? []), row]);
  }
  return new Map(
    [...cases].map(([reference, of]) => {
      const found = of.map((row) => row[at('Disposition')] ?? '');
      return [
        reference,
        {
          outcome: mostSevereFirst.find((outcome) => found.includes(outcome)) ?? 'none',
          officer: same(of.map((row) => race(row[at('Officer Race Ethnicity')] ?? ''))),
          complainant: same(of.map((row) => race(row[at('Complainant Ethnicity')] ?? ''))),
        },
      ];
    }),
  );
}

const mostSevereFirst = [
  'Sustained',
  'Negotiated Settlement',
  'Resigned under investigation',
  'Not Sustained',
  'Exonerated',
  'Unfounded',
  'Withdrawn - Mediation',
  'NFIM',
  'Other',
  'Pending',
];

function same(values: readonly string[]): string {
  return new Set(values).size === 1 ? (values[0] ?? '') : 'Multiple';
}

function race(text: string): string {
  const short = text.toLowerCase();
  if (short === '') return 'Not stated';
  if (short === 'b' || short === 'black') return 'Black';
  if (short === 'w' || short === 'white') return 'White';
  if (short.startsWith('asian/')) return 'Asian/Pacific Islander';
  if (short.startsWith('american')) return 'American Indian';
  return short === 'not specifie' || short === 'race-unknown' ? 'Unknown' : text;
}

/** Enough for this file, whose few quoted cells hold no quotes and no line ends. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
}
