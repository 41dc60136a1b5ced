import { describe, expect, it } from 'vitest';
import { fittedWidths } from '../../../src/report/working-file/fitted-widths.js';
import { inParts } from '../../../src/report/working-file/in-parts.js';
import { oneLine } from '../../../src/report/working-file/one-line.js';
import { refuseTexts } from '../../../src/report/working-file/refuse-texts.js';
import { rowHeight, tallestRow } from '../../../src/format/xlsx/writing/row-height.js';
import { sampleSet } from '../../checklist/sample-set.js';
import { checklistOf, sheetNamed, workbookOf } from './sample-files.js';

const checklist = checklistOf();
const cell = (value: string | null, style: 'question' | 'answer' = 'question') => ({
  value,
  style,
});

describe('the width of a column', () => {
  const fit = (text: string | null, wished: { width: number; most?: number }): number =>
    fittedWidths([wished], [[cell('Heading')], [cell(text)]])[0]!.width;

  it('is as wished for short texts, wider for longer ones, and at most what was allowed', () => {
    expect(fit('Short.', { width: 20, most: 40 })).toBe(20);
    expect(fit('word '.repeat(40), { width: 20, most: 40 })).toBeGreaterThan(20);
    expect(fit('word '.repeat(120), { width: 20, most: 40 })).toBe(40);
    expect(fit('word '.repeat(40), { width: 20 })).toBe(20);
  });

  it('grows beyond that where no row could show the text as a whole', () => {
    const text = 'word '.repeat(400);
    const width = fit(text, { width: 20, most: 40 });
    expect(width).toBeGreaterThan(40);
    expect(rowHeight({ cells: [cell(text)] }, [{ width }])).toBeLessThan(tallestRow);
  });

  it('is small where nothing is to be read, and not where something is to be written', () => {
    expect(fit(null, { width: 30 })).toBe(10);
    const open = fittedWidths([{ width: 30 }], [[cell('Heading')], [cell(null, 'answer')]]);
    expect(open).toEqual([{ width: 30 }]);
  });
});

describe('a text that no cell can show', () => {
  const long = (text: string) => {
    const [first, ...others] = sampleSet.questions;
    return workbookOf(checklistOf({ ...sampleSet, questions: [{ ...first!, text }, ...others] }));
  };
  const table = (text: string) => ({
    name: 'checklist',
    caption: '',
    columns: [
      { name: 'a', label: 'Case', kind: 'text' as const },
      { name: 'b', label: 'Question', kind: 'text' as const },
    ],
    rows: [
      ['CO/1', 'short'],
      ['CO/2', text],
    ],
    notes: [],
  });

  it.each([
    ['more than a cell holds', 'x'.repeat(32_768)],
    ['more than a row shows, however wide', 'word '.repeat(5000)],
    ['half a character', 'a\ud800'],
  ])('is refused with its place and never cut: %s', (_, text) => {
    expect(() => refuseTexts(table(text))).toThrow(
      expect.objectContaining({
        code: 'CHECKLIST_TEXT_UNSHOWABLE',
        message: expect.stringContaining('"Question" in row 2') as string,
      }),
    );
  });

  it('is none of a few thousand characters, which stand in their cell to the last', () => {
    const text = 'Was it done? '.repeat(300).trim();
    expect(() => refuseTexts(table(text))).not.toThrow();
    const sheet = sheetNamed(long(text), 'Checklist');
    expect(sheet.rows[3]!.cells[2]!.value).toBe(text);
    expect(rowHeight(sheet.rows[3]!, sheet.columns)).toBeLessThan(tallestRow);
  });
});

describe('a checklist that is too large for one workbook', () => {
  it('is one part as long as it fits', () => {
    expect(inParts(checklist)).toEqual([checklist]);
  });

  it('comes in parts of whole cases, in order, with nothing lost and nothing twice', () => {
    // Three questions a case take 95 cells of the 100 that there are; the reserve takes 20.
    const parts = inParts(checklist, 100);
    expect(parts.map(({ register }) => register.map(({ case: { unitId } }) => unitId))).toEqual([
      ['CO/1'],
      ['=CO/2'],
      ['CO/3'],
    ]);
    expect(parts.flatMap(({ rows }) => rows)).toEqual(checklist.rows);
    expect(inParts(checklist, 115).map(({ register }) => register.length)).toEqual([1, 2]);
  });

  it('says on each part which it is', () => {
    const book = workbookOf(checklist, { part: { number: 2, of: 3 } });
    expect(book.properties.title).toBe('Checklist: Sample set, part 2 of 3');
  });
});

describe('a title', () => {
  it('is one line without controls, and ends in an ellipsis where it is too long', () => {
    expect(oneLine('a\r\nb\u0007  c ')).toBe('a b c');
    expect(oneLine('abcdef', 4)).toBe('abc…');
  });
});
