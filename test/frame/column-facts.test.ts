import { describe, expect, it } from 'vitest';
import { columnFacts } from '../../src/frame/column-facts.js';

const kind = (cells: readonly string[], header = 'Column', isPrivate = false) =>
  columnFacts(1, header, cells, isPrivate).looksLike;
const times = (count: number, text: (index: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, index) => text(index));

describe('what a column looks like', () => {
  it('is dates where more than four in five can be read as one, in any order', () => {
    expect(kind([...times(5, (index) => `1${index}/07/2026`), 'n/a'])).toBe('dates');
    expect(kind([...times(4, (index) => `0${index + 1}/07/2026`), 'n/a'])).not.toBe('dates');
    expect(kind(['2026-07-01', '1 July 2026'])).toBe('dates');
    expect(kind(['46204', '46205'])).toBe('numbers');
  });

  it('is numbers where more than nine in ten are, whole or not', () => {
    expect(kind(['1', '-2', '+3.5', '04'])).toBe('numbers');
    expect(kind([...times(10, (index) => String(index)), 'x'])).toBe('numbers');
    expect(kind([...times(9, (index) => String(index)), 'x'])).toBe('references');
    expect(kind(['1,5', '2,5', '.5', '5.'])).toBe('references');
  });

  it('is codes where few texts come again and again, and nobody is told of', () => {
    expect(kind(['NFA', 'NFA', 'Upheld', 'Upheld'])).toBe('codes');
    expect(kind(['NFA', 'NFA', 'Upheld', 'Part'])).toBe('text');
    expect(kind(times(120, (index) => `code ${index % 60} x`))).toBe('codes');
    expect(kind(times(122, (index) => `code ${index % 61} x`))).toBe('text');
    expect(kind(['NFA', 'NFA'], 'Column', true)).toBe('text');
    for (const header of ['Officer name', 'E-mail', 'Date of birth', 'Notes']) {
      expect(kind(['NFA', 'NFA'], header), header).toBe('text');
    }
    expect(kind(['NFA', 'NFA'], 'Named')).toBe('codes');
  });

  it('is text where one is long or of several lines', () => {
    expect(kind(['NFA', 'NFA', 'x'.repeat(80), 'x'.repeat(80)])).toBe('codes');
    expect(kind(['NFA', 'NFA', 'x'.repeat(81), 'x'.repeat(81)])).toBe('text');
    expect(kind(['1\n2', '1\n2'])).toBe('text');
    expect(kind([...times(99, (index) => String(index)), '1'.repeat(81)])).toBe('text');
  });

  it('is references where nearly all have a digit and are no sentences', () => {
    expect(kind(['CO/1/26', 'CO/2/26'])).toBe('references');
    expect(kind(['CO 1', 'CO 2'])).toBe('references');
    expect(kind(['said 2 things', 'said 3 things'])).toBe('text');
    expect(kind([...times(4, (index) => `P${index}`), 'none'])).toBe('text');
    expect(kind([...times(5, (index) => `P${index}`), 'none'])).toBe('references');
  });

  it('is blank where nothing is in it but spaces', () => {
    expect(columnFacts(3, ' Column\u200b ', ['', ' '], false)).toEqual({
      position: 3,
      header: 'Column\\u{200b}',
      filled: 0,
      blank: 2,
      distinct: 0,
      looksLike: 'blank',
      values: [],
      shapes: [],
    });
  });
});

describe('what is shown of a column', () => {
  const thrice = (...texts: readonly string[]) => texts.flatMap((text) => [text, text, text]);

  it('is its values where they are codes, the most frequent first, twenty at most', () => {
    const cells = [...thrice('b', 'a', ' c'), 'c ', 'once', 'twice', 'twice', ''];
    const { values, shapes, filled, distinct } = columnFacts(1, 'Column', cells, false);
    expect(values).toEqual([
      { text: 'c', count: 4 },
      { text: 'a', count: 3 },
      { text: 'b', count: 3 },
    ]);
    expect([shapes, filled, distinct]).toEqual([[], 13, 5]);
    const many = times(75, (index) => `c${index % 25}`);
    expect(columnFacts(1, 'Column', many, false).values).toHaveLength(20);
  });

  it('is the shapes of its texts where they are none, five at most, each with its count', () => {
    const shapesOf = (cells: readonly string[]) => {
      const { values, shapes } = columnFacts(1, 'Column', cells, true);
      expect(values).toEqual([]);
      return shapes.map(({ text, count }) => `${text} ${count}`);
    };
    expect(shapesOf(['CO/12/26', 'CO/13/26', 'CO/14/26', 'CO/7/26', 'CO/8/26'])).toEqual([
      'AA/99/99 3',
    ]);
    expect(shapesOf(thrice('\u00c9-9 \u00a7'))).toEqual(['A-9 ? 3']);
    expect(shapesOf(thrice('ABC1', 'ABCD2'))).toEqual(['A+9 3', 'AAA9 3']);
    expect(shapesOf(thrice('12345678', '123456789'))).toEqual(['9+ 3', '99999999 3']);
    expect(shapesOf(thrice('one  two x'))).toEqual(['AAA AAA A 3']);
    expect(shapesOf(thrice('x y z w'))).toEqual(['A+ … 3']);
    expect(shapesOf(thrice('Taylor said that I was 9 then'))).toEqual(['A+ \u2026 3']);
    const many = thrice(...times(8, (index) => `${'1-'.repeat(index + 1)}A`));
    expect(shapesOf(many)).toHaveLength(5);
  });
});
