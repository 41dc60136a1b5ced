import type { IssueKind } from '../issue-kind.js';
import type { Row } from '../intake.js';
import type { TableFinding } from '../check.js';

export const lostLeadingZeros = {
  code: 'LOST_LEADING_ZEROS',
  severity: 'warning',
  title: 'Leading zeros perhaps lost',
  sentence:
    'A number in the reference has {digits} digits where others have {usual}, filled up with zeros.',
  cause: 'Excel took references for numbers and dropped the zeros in front.',
  fix: 'Export again without opening the file in Excel, or import the column as text.',
  explain:
    'CO/00123/25 and CO/123/25 may be one case or two. Told once for a reference, and only where at least nine in ten references of the same form have the usual length and some begin with a zero.',
  table: ({ rows }) => ['case_ref', 'subject_id'].flatMap((field) => shorter(rows, field)),
} satisfies IssueKind;

/** One form of reference (CO/9/9), with the lengths of one of its runs of digits. */
interface Run {
  readonly byLength: Map<number, Map<string, Row>>;
  readonly padded: Set<number>;
  total: number;
}

function shorter(rows: readonly Row[], field: string): readonly TableFinding[] {
  const runs = new Map<string, Run>();
  const seen = new Set<string>();
  for (const row of rows) {
    const reference = row.values[field];
    if (reference === undefined || seen.has(reference)) continue;
    seen.add(reference);
    const form = reference.replace(/\p{L}+/gu, 'A').replace(/\d+/g, '9');
    for (const [index, [digits]] of [...reference.matchAll(/\d+/g)].entries()) {
      const key = `${String(index)} ${form}`;
      const run: Run = runs.get(key) ?? { byLength: new Map(), padded: new Set(), total: 0 };
      runs.set(key, run);
      const same = run.byLength.get(digits.length) ?? new Map<string, Row>();
      run.byLength.set(digits.length, same.set(reference, row));
      if (digits.startsWith('0')) run.padded.add(digits.length);
      run.total += 1;
    }
  }
  return [...runs.values()].flatMap((run) => shorterThanUsual(run, field));
}

function shorterThanUsual(run: Run, field: string): readonly TableFinding[] {
  const usual = [...run.byLength].find(([, same]) => same.size >= run.total * 0.9)?.[0];
  if (usual === undefined || run.total < 10 || !run.padded.has(usual)) return [];
  return [...run.byLength].flatMap(([digits, same]) =>
    digits < usual
      ? [...same.values()].map((row) => ({ row, field, detail: { digits, usual } }))
      : [],
  );
}
