import { describe, expect, test } from 'vitest';
import { prettyJson } from '../../src/format/json.js';

describe('prettyJson', () => {
  test('keeps the order of keys, sets in by two spaces and ends with a line feed', () => {
    expect(prettyJson({ b: 1, a: [null, 'x'] })).toBe(
      '{\n  "b": 1,\n  "a": [\n    null,\n    "x"\n  ]\n}\n',
    );
  });

  test('shows what is not seen or drives a terminal, so that it reads back as it was', () => {
    const text = '\ufeffName\u009b31m\u007f\u202e\u2028\u{e0041}é😀';
    const json = prettyJson(text);
    expect(json).toBe('"\\ufeffName\\u009b31m\\u007f\\u202e\\u2028\\udb40\\udc41é😀"\n');
    expect(JSON.parse(json)).toBe(text);
  });

  test('writes Infinity as in the CSV files and refuses NaN', () => {
    expect(prettyJson({ high: Infinity })).toBe('{\n  "high": "Inf"\n}\n');
    expect(() => prettyJson({ rate: NaN })).toThrow('The value of "rate" is not a number (NaN).');
  });
});
