/** Contents that the checks of files have something to say of, or that readers take differently. */
export const nasty = [
  '', ' ', '\u00a0', '\u200b', '\u3000 ', '-', 'n/a', 'N/A', 'NULL', '0', '000', 'None', 'unknown', '?',
  '=1+1', "'00123", '#REF!', '#N/A', ' #REF!', '#####', '# of things', '1.23E+11', '1E5', '10-Mar', 'Mar-10', '3-jan-2026',
  'Total', 'Totals: 12', 'Grand total', 'End of report', 'Row count 12', '12 rows selected', '(3 cases)', 'total rows 4',
  'Case Reference', 'case reference', 'CASE  REFERENCE', 'Outcome',
  '31/02/2026', '29/02/2024', '2026-07-01', '01/07/2026 10:30', '1 July 2026', '20260701', '45000', '01/07/26', '13/13/2026', '01/01/1850', '2026-07-01T00:00:00Z',
  'Misconduct', 'misconduct ', 'MALE', 'W1', 'w1', 'White British', 'B3 Power to arrest and detain', 'zzz', 'No further action', '\u00a0Male',
  'first line\nsecond line', 'one,\ntwo, three\nfour', 'a "quoted" word', '"', '""', 'tab\there', 'caf\u00e9', 'cafe\u0301', '\ufeffmark', 'a\u0000'.slice(0, 1),
  'CO/00497/25', 'co/00497/25', 'CO / 00497/25', 'CO/00497/25 ', '\u0421O/00497/25', 'CO\u200b/00497/25', 'CO|1|25', 'x'.repeat(70), 'x'.repeat(1200), '\u{1F600}', '\u00c3\u00a9', 'UNID', 'unid', 'Unidentified', 'S523989', 's523989',
] as const; // prettier-ignore

/** A generator of small whole numbers, so that a failing case can be had again by its number. */
function numbersFrom(start: number): (below: number) => number {
  let state = start;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

/** Rows of which some cells, some whole rows and some references were changed; the header stays. */
export function mutate(rows: readonly (readonly string[])[], start: number): string[][] {
  const next = numbersFrom(start);
  const pick = <Item>(items: readonly Item[]): Item => items[next(items.length)]!;
  const [header = [], ...body] = rows.map((row) => [...row]);
  for (const row of body) {
    if (next(4) === 0) row[next(row.length)] = pick(nasty);
    if (next(12) === 0) row[0] = pick(nasty);
    if (next(30) === 0) row[0] = pick(body)[0]!;
    if (next(30) === 0) row[0] = row[0]!.toLowerCase();
    if (next(60) === 0) row.fill('');
    if (next(80) === 0) row.splice(1, row.length, ...row.slice(1).map(() => ''));
    if (next(90) === 0) row.splice(0, row.length, ...header);
    if (next(120) === 0)
      row[row.length - 1] =
        `${row[row.length - 1]}\n${pick(body).join(',')}\n${pick(body).join(',')}`;
    if (next(120) === 0)
      row[3] = `${row[3]}\n${pick(body).join(',')}\n${pick(body).slice(0, 4).join(',')}`;
  }
  return [header, ...body];
}
