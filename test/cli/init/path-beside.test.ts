import { describe, expect, it } from 'vitest';
import { pathBeside } from '../../../src/cli/init/path-beside.js';

describe('a path from the folder of a file', () => {
  it.each([
    ['dipsample.json', 'cases.csv', 'cases.csv'],
    ['dipsample.json', './exports/cases.csv', 'exports/cases.csv'],
    ['dipsample.json', '../cases.csv', '../cases.csv'],
    ['./q3/dipsample.json', 'cases.csv', '../cases.csv'],
    ['q3/audit/dipsample.json', 'q3/exports/cases.csv', '../exports/cases.csv'],
    ['q3/dipsample.json', 'q3/cases.csv', 'cases.csv'],
    ['q3/../q4/dipsample.json', 'q4//cases.csv', 'cases.csv'],
    ['../audit/dipsample.json', '../cases.csv', '../cases.csv'],
    ['/office/q3/dipsample.json', '/office/cases.csv', '../cases.csv'],
    ['/office/dipsample.json', '/data/cases.csv', '../data/cases.csv'],
    ['dipsample.json', '/data/cases.csv', '/data/cases.csv'],
    ['q3\\dipsample.json', 'exports\\cases.csv', '../exports/cases.csv'],
    ['C:\\work\\dipsample.json', 'D:\\cases.csv', 'D:/cases.csv'],
    ['C:\\work\\dipsample.json', 'C:\\cases.csv', '../cases.csv'],
    ['dipsample.json', 'C:\\data\\cases.csv', 'C:/data/cases.csv'],
  ])('%s names %s as %s', (file, path, expected) => {
    expect(pathBeside(file, path)).toBe(expected);
  });

  it.each([
    ['../audit/dipsample.json', 'cases.csv'],
    ['/office/dipsample.json', 'cases.csv'],
    ['../../a/dipsample.json', '../cases.csv'],
  ])('%s cannot name %s, and says so', (file, path) => {
    expect(() => pathBeside(file, path)).toThrow(
      expect.objectContaining({ code: 'INIT_PATHS_APART' }),
    );
  });
});
