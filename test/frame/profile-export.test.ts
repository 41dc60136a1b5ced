import { describe, expect, it } from 'vitest';
import { profileExport } from '../../src/frame/profile-export.js';
import { shippedLibrary } from './support.js';

async function facts(lines: readonly string[]) {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(new TextEncoder().encode(lines.join('\r\n')));
  }
  return profileExport(chunks(), { name: 'x.csv' }, shippedLibrary, 'mine');
}

const rows = Array.from({ length: 12 }, (_, index) =>
  [
    `CO/000${String(10 + Math.floor(index / 2))}/26`,
    `${String(13 + index)}/07/2026`,
    index % 3 === 0 ? 'Acceptable' : 'Unacceptable',
    'Alex Example',
    index === 0
      ? ''
      : `a long summary, number ${String(index)}, of what was said and what was done about it all that day`,
    `P${String(index % 4)}`,
  ]
    .map((cell) => `"${cell}"`)
    .join(','),
);
const header = 'Case Ref,Date Received,Result,Officer Name,Summary,Subject ID';

describe('looking at an export without a profile', () => {
  it('tells what each column looks like, with values only where they look like codes', async () => {
    const { columns } = await facts([header, ...rows]);
    expect(
      columns.map(({ header: name, looksLike, blank, distinct }) => [
        name,
        looksLike,
        blank,
        distinct,
      ]),
    ).toEqual([
      ['Case Ref', 'references', 0, 6],
      ['Date Received', 'dates', 0, 12],
      ['Result', 'codes', 0, 2],
      ['Officer Name', 'text', 0, 1],
      ['Summary', 'text', 1, 11],
      ['Subject ID', 'references', 0, 4],
    ]);
    expect(columns[2]?.values).toEqual([
      { text: 'Unacceptable', count: 8 },
      { text: 'Acceptable', count: 4 },
    ]);
    expect(columns[0]?.shapes).toEqual([{ text: 'AA/99999/99', count: 12 }]);
  });

  it('shows no name, no reference, no subject and no free text', async () => {
    const { columns, grain, issues } = await facts([header, ...rows]);
    expect(JSON.stringify([columns, grain, issues])).not.toMatch(/Alex|CO\/000|P1|long summary/);
  });

  it('tells how rows stand to cases', async () => {
    const { grain } = await facts([header, ...rows]);
    expect(grain).toEqual({
      column: 'Case Ref',
      rows: 12,
      references: 6,
      withoutReference: 0,
      rowsOfLargestCase: 2,
      repeated: 6,
    });
  });

  it('drafts a profile and says what it still lacks', async () => {
    const { draft, missing } = await facts([header, ...rows]);
    expect(draft).toMatchObject({
      name: 'mine',
      dates: 'day-first',
      fields: {
        case_ref: { column: 'Case Ref' },
        date_received: { column: 'Date Received' },
        outcome: { column: 'Result' },
        summary: { column: 'Summary' },
        subject_id: { column: 'Subject ID' },
      },
      leftOut: ['Officer Name'],
    });
    expect(missing).toContain('date_finalised');
  });

  it('tells what is wrong with a file that cannot be used', async () => {
    const empty = await facts([]);
    expect(empty.issues.map(({ code }) => code)).toEqual(['FILE_EMPTY']);
    expect(empty.draft).toBeNull();
    const short = await facts(['a;b', '1;2;3', '4;5;6']);
    expect(short.issues.map(({ code }) => code)).toEqual(['HEADER_SHORT']);
    const open = await facts(['a,b', '1,"2']);
    expect(open.issues.map(({ code }) => code)).toEqual(['QUOTE_NOT_CLOSED']);
  });

  it('counts its rows, those that are blank and those that do not fit', async () => {
    const found = await facts(['a,b', '1,2', ',', '3', '', '4,5']);
    expect([found.rows, found.blankRows, found.raggedRows]).toEqual([5, 2, 1]);
  });

  it('recognises a layout that ships', async () => {
    const profile = shippedLibrary.profiles.get('new-orleans');
    const headings = Object.values(profile?.fields ?? {}).map(({ column }) => column);
    const { draft, missing } = await facts([headings.join(','), headings.map(() => 'x').join(',')]);
    expect(draft?.schema).toBe('new-orleans');
    expect(draft?.fields).toEqual(profile?.fields);
    expect(missing).toEqual([]);
  });
});
