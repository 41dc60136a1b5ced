import { describe, expect, it } from 'vitest';
import { checkChecksums, checksums } from '../../src/record/checksums.js';

const hello = '5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03';
const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const list = `${empty}  a/empty.txt\n${hello}  hello.txt\n`;
const findings = (text: string, found: ReadonlyMap<string, string | null>) =>
  checkChecksums(text, found).map(({ holds, finding }) => [holds, finding]);

describe('the checksum file', () => {
  it('is written as sha256sum writes it, in bytewise order of the paths', () => {
    const files = [
      { path: 'hello.txt', content: 'hello\n' },
      { path: 'a/empty.txt', content: '' },
    ];
    expect(checksums(files)).toBe(list);
  });

  it('holds for the same files', () => {
    const found = new Map([
      ['hello.txt', hello],
      ['a/empty.txt', empty],
      ['SHA256SUMS', 'x'],
    ]);
    expect(findings(list, found)).toEqual([[true, '2 files match SHA256SUMS']]);
  });

  it('names each changed, missing, added and replaced file', () => {
    const found = new Map([
      ['hello.txt', empty],
      ['added.txt', hello],
    ]);
    expect(findings(list, found)).toEqual([
      [false, 'a/empty.txt is missing'],
      [false, 'hello.txt is not what SHA256SUMS says: one of the two was changed'],
      [false, 'added.txt was added later'],
    ]);
    expect(
      findings(
        list,
        new Map([
          ['hello.txt', null],
          ['a/empty.txt', empty],
        ]),
      ),
    ).toEqual([[false, 'hello.txt is no ordinary file']]);
  });

  it('says when it was itself tampered with', () => {
    expect(findings('not a line\n', new Map())).toEqual([
      [false, 'line 1 of SHA256SUMS is not a digest and a path'],
    ]);
    const cut = list.slice(0, -1);
    expect(findings(cut, new Map([['a/empty.txt', empty]]))).toEqual([
      [false, 'SHA256SUMS was cut short'],
    ]);
  });
});
