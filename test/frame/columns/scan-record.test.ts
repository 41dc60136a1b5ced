import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../src/frame/columns/record-cells.js';
import {
  emptyRecord,
  irregular,
  scanRecord,
  stopsFor,
  unfinished,
} from '../../../src/frame/columns/scan-record.js';

function scan(text: string, final = true, delimiter = ',') {
  const bytes = Buffer.from(text);
  const record = emptyRecord();
  const stops = stopsFor(delimiter.charCodeAt(0));
  const next = scanRecord(bytes, 0, bytes.length, final, stops, record);
  return { next, cells: next < 0 ? [] : cellsOf(bytes, record), record };
}

describe('a record that is scanned', () => {
  it.each([
    ['a,b\r\nc', ['a', 'b'], 5, 'CRLF', 0],
    ['a,b\nc', ['a', 'b'], 4, 'LF', 0],
    ['a,b\rc', ['a', 'b'], 4, 'CR', 0],
    ['a,', ['a', ''], 2, 'none', 0],
    ['"",""\n', ['', ''], 6, 'LF', 0],
    ['"a""b","x\r\ny\rz"\n', ['a"b', 'x\r\ny\rz'], 16, 'LF', 2],
    ['\n', [''], 1, 'LF', 0],
    ['é,"ü"', ['é', 'ü'], 7, 'none', 0],
  ])(
    'has its cells, its end and the line ends within: %j',
    (text, cells, next, ending, lineEnds) => {
      const found = scan(text);
      expect(found.cells).toEqual(cells);
      expect([found.next, found.record.ending, found.record.lineEnds]).toEqual([
        next,
        ending,
        lineEnds,
      ]);
    },
  );

  it.each(['a"b', '"a"b', '"a', '"a\r', '"a" ,b'])('is irregular where a quote is: %j', (text) => {
    expect(scan(text).next).toBe(irregular);
  });

  it.each(['a', 'a,', 'a\r', '"a"', '"a\r', '"a'])(
    'is unfinished while more may come: %j',
    (text) => {
      expect(scan(text, false).next).toBe(unfinished);
    },
  );

  it('is cut at the delimiter that is asked for alone', () => {
    expect(scan('a,b;c\n', true, ';').cells).toEqual(['a,b', 'c']);
  });
});
