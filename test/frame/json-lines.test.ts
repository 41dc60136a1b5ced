import { describe, expect, it } from 'vitest';
import { jsonLines, lineOf } from '../../src/frame/json-lines.js';

const text = `{
  "title": "A quarter",
  "audits": [
    { "name": "one",
      "draw": { "by": ["a",
        "b"], "size": 20 } },
    {
      "a/b~c": true
    }
  ]
}
`;

describe('the lines of a JSON text', () => {
  it('are those of names for members, and of values for items', () => {
    const { lines, repeated, fault } = jsonLines(text);
    expect(Object.fromEntries(lines)).toEqual({
      '': 1,
      '/title': 2,
      '/audits': 3,
      '/audits/0': 4,
      '/audits/0/name': 4,
      '/audits/0/draw': 5,
      '/audits/0/draw/by': 5,
      '/audits/0/draw/by/0': 5,
      '/audits/0/draw/by/1': 6,
      '/audits/0/draw/size': 6,
      '/audits/1': 7,
      '/audits/1/a~1b~0c': 8,
    });
    expect(repeated).toEqual([]);
    expect(fault).toBeNull();
  });

  it('of what is not there are those of the nearest thing around it', () => {
    const { lines } = jsonLines(text);
    expect(lineOf('/audits/0/draw/method', lines)).toBe(5);
    expect(lineOf('/audits/1/draw/by/0', lines)).toBe(7);
    expect(lineOf('/audits/7', lines)).toBe(3);
    expect(lineOf('/seed', lines)).toBe(1);
  });

  it.each(['\n', '\r\n', '\r'])('are counted by every kind of line end (%j)', (end) => {
    const { lines } = jsonLines(['', '{', '', '"a": [', '1,', '2]}'].join(end));
    expect(Object.fromEntries(lines)).toEqual({ '': 2, '/a': 4, '/a/0': 5, '/a/1': 6 });
  });

  it('are not misled by brackets, quotes and line ends within texts', () => {
    const { lines, fault } = jsonLines('{"a": "}{\\"\\n,",\n"\\u0062": "\\\\"\n,"c": []}');
    expect(fault).toBeNull();
    expect(Object.fromEntries(lines)).toEqual({ '': 1, '/a': 1, '/b': 2, '/c': 3 });
  });
});

describe('a member that stands twice', () => {
  it('is told with both lines', () => {
    expect(jsonLines('{\n"draw": {"size": 1,\n"by": 2,\n"size": 3}}').repeated).toEqual([
      { path: '/draw/size', line: 4, message: 'stands twice, first in line 2' },
    ]);
  });

  it('is none where two objects have one each', () => {
    expect(jsonLines('[{"a": 1}, {"a": 1}]').repeated).toEqual([]);
  });
});

describe('what is no JSON is told with its line and what was expected', () => {
  it.each([
    ['', 1, 'a value was expected and the file ended'],
    ['{\n"a": 1\n"b": 2}', 3, 'a comma or } was expected and "b" was found'],
    ['{\n"a": 1,\n}', 3, 'a name in quotation marks was expected and } was found'],
    ['[1,\n2,\n]', 3, 'a value was expected and ] was found'],
    ['{"a"\n1}', 2, 'a colon was expected and 1 was found'],
    ["{\n'a': 1}", 2, "a name in quotation marks was expected and 'a was found"],
    ['{\n// a remark\n"a": 1}', 2, 'a name in quotation marks was expected and / was found'],
    ['{"a": 01}', 1, 'a value was expected and 01 was found'],
    ['{"a": 1.}', 1, 'a value was expected and 1 was found'],
    ['{"a": True}', 1, 'a value was expected and True was found'],
    ['{"a":\n"b}', 2, 'a value was expected and a text that is not closed ("b) was found'],
    ['{"a": "\t"}', 1, 'a value was expected and a text that is not closed (") was found'],
    [`["${'x'.repeat(38)}" "a"]`, 1, 'a comma or ] was expected and "a" was found'],
    [`[1 "${'x'.repeat(38)}"]`, 1, `a comma or ] was expected and "${'x'.repeat(38)}" was found`],
    [`[1 "${'x'.repeat(39)}"]`, 1, `a comma or ] was expected and "${'x'.repeat(39)}… was found`],
    ['{}\n{}', 2, 'the end of the file was expected and { was found'],
    ['{"a": [1, 2}', 1, 'a comma or ] was expected and } was found'],
    [`${'['.repeat(600)}\n${']'.repeat(600)}`, 1, 'the file is nested too deeply'],
  ])('%j', (wrong, line, message) => {
    expect(jsonLines(wrong).fault).toMatchObject({ line, message });
    if (wrong.length < 600) expect(() => JSON.parse(wrong) as unknown).toThrow();
  });
});
