import { describe, expect, it } from 'vitest';
import { countLineEnds, kindOfLineEnd, lineEndsOf } from '../../src/frame/line-ends.js';

describe('line ends', () => {
  it.each([
    ['', 0],
    ['abc', 0],
    ['a\nb', 1],
    ['a\r\nb', 1],
    ['a\rb', 1],
    ['\r\r\n\n', 3],
    ['a\n\rb', 2],
  ])('of %j are %i', (text, count) => {
    expect(countLineEnds(text)).toBe(count);
  });

  it('are told by kind, wherever the file is cut into pieces', () => {
    expect(lineEndsOf(['a\r\nb\nc\rd'], [])).toEqual({ CRLF: 1, LF: 1, CR: 1 });
    expect(lineEndsOf(['a\r', '\nb\r', 'c\r'], [])).toEqual({ CRLF: 1, LF: 0, CR: 2 });
    expect(lineEndsOf(['\ra', 'b\n'], [])).toEqual({ CRLF: 0, LF: 1, CR: 1 });
    expect(lineEndsOf([], [])).toEqual({ CRLF: 0, LF: 0, CR: 0 });
  });

  it('are those between rows, not those within cells', () => {
    const pieces = ['a,"b\nc"\r\n"\r",d\r\n'];
    const records = [{ cells: ['a', 'b\nc'] }, { cells: ['\r', 'd'] }];
    expect(lineEndsOf(pieces, records)).toEqual({ CRLF: 2, LF: 0, CR: 0 });
  });

  it.each([
    [{ CRLF: 2, LF: 0, CR: 0 }, 'CRLF'],
    [{ CRLF: 0, LF: 2, CR: 0 }, 'LF'],
    [{ CRLF: 0, LF: 0, CR: 2 }, 'CR'],
    [{ CRLF: 1, LF: 1, CR: 0 }, 'mixed'],
    [{ CRLF: 0, LF: 0, CR: 0 }, 'none'],
  ])('%j are of the kind %s', (ends, kind) => {
    expect(kindOfLineEnd(ends)).toBe(kind);
  });
});
