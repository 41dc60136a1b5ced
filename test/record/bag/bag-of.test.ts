import { describe, expect, it } from 'vitest';
import { bagInfoText, readBagInfo } from '../../../src/record/bag/bag-info.js';
import { bagOf } from '../../../src/record/bag/bag-of.js';
import { manifestText, readManifest } from '../../../src/record/bag/manifest.js';
import { about, smallBag } from './small-bag.js';

describe('a bag', () => {
  it('has the payload, the tag files and the four files of RFC 8493, in bytewise order', () => {
    expect(Object.keys(smallBag)).toEqual([
      'bag-info.txt',
      'bagit.txt',
      'data/public/a.csv',
      'data/restricted/b.csv',
      'manifest-sha256.txt',
      'pack.json',
      'run.json',
      'tagmanifest-sha256.txt',
    ]);
    expect(smallBag['bagit.txt']).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  });

  it('lists every file of the payload with its SHA-256, strings and bytes alike', () => {
    expect(smallBag['manifest-sha256.txt']).toBe(
      '2c8b08da5ce60398e1f19af0e5dccc744df274b826abe585eaba68c525434806  data/public/a.csv\n' +
        '27dd8ed44a83ff94d557f9fd0412ed5a8cbca69ea04922d88c01184a07300a5a  data/restricted/b.csv\n',
    );
  });

  it('says whose it is, what it is, its date as given and its size, folded between words', () => {
    expect(smallBag['bag-info.txt']).toBe(
      'Source-Organization: Office of the Police and Crime Commissioner for Mercia\n' +
        ' Vale (made-up)\n' +
        'External-Description: Dip-sample audit pack, July to September 2026\n' +
        'External-Identifier: ca3d163bab055381\n' +
        'Bagging-Date: 2026-11-01\n' +
        'Payload-Oxum: 8.2\n' +
        'Bag-Group-Identifier: mercia-vale\n' +
        'Bag-Software-Agent: dipsample 0.1.0\n',
    );
  });

  it('says from which day on it is to be reviewed, where a day was given', () => {
    const files = bagOf({
      payload: [{ path: 'data/public/a.csv', content: 'one\n' }],
      tags: [],
      about: { ...about, date: null, retentionReview: '2032-09-30' },
    });
    expect(files.find(({ path }) => path === 'bag-info.txt')?.content).toContain(
      'External-Identifier: ca3d163bab055381\nRetention-Review-Date: 2032-09-30\nPayload-Oxum: 4.1\n',
    );
  });

  it('lists the tag files but neither itself nor the run and the signature', () => {
    const listed = smallBag['tagmanifest-sha256.txt']!.split('\n').map((line) => line.slice(66));
    expect(listed).toEqual(['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt', 'pack.json', '']);
    expect(smallBag['tagmanifest-sha256.txt']).toContain(
      'ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356  pack.json\n',
    );
    expect(smallBag['tagmanifest-sha256.txt']).toContain(
      '1712ecfb074bf29c4188ad3421032509159a09739fd604f8fe57038b4ddefcc9  bagit.txt\n',
    );
  });

  it('has the same bytes whatever the run says, and without a date none is made up', () => {
    const of = (run: string, date: string | null) =>
      bagOf({
        payload: [{ path: 'data/public/a.csv', content: 'one\n' }],
        tags: [{ path: 'run.json', content: run }],
        about: { ...about, date },
      }).filter(({ path }) => path !== 'run.json');
    expect(of('monday', null)).toEqual(of('tuesday', null));
    const info = of('monday', null).find(({ path }) => path === 'bag-info.txt');
    expect(info?.content).not.toContain('Bagging-Date');
  });

  it.each([
    ['data/../secret', []],
    ['restricted/report.html', []],
    ['data/', []],
    ['data/public/a', [{ path: 'data/public/b', content: '' }]],
    ['data/public/a', [{ path: 'bagit.txt', content: '' }]],
    ['data/public/a', [{ path: '../bagit.txt', content: '' }]],
  ])('is not made with %s beside %j', (path, tags) => {
    expect(() => bagOf({ payload: [{ path, content: '' }], tags, about })).toThrow(RangeError);
  });

  it('is not made of names that some systems take for one', () => {
    const of = (...paths: readonly string[]) =>
      bagOf({ payload: paths.map((path) => ({ path, content: '' })), tags: [], about });
    expect(() => of('data/A.csv', 'data/a.csv')).toThrow(RangeError);
    expect(() => of('data/\u00e9.csv', 'data/e\u0301.csv')).toThrow(RangeError);
    expect(() => of('data/a.csv', 'data/a.csv')).toThrow(RangeError);
  });
});

describe('the lines of a bag', () => {
  it('are percent-encoded for line feed, carriage return and percent sign alone, and read back', () => {
    const path = 'data/100% of\r\nall ü.csv';
    const text = manifestText([{ path, content: 'x' }]);
    expect(text).toBe(
      '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881  data/100%25 of%0D%0Aall ü.csv\n',
    );
    expect([...readManifest(text, 'manifest').listed.keys()]).toEqual([path]);
  });

  it('are in the order of their bytes, not of their code units', () => {
    const files = ['data/\u{1f600}', 'data/\ufb01', 'data/Z', 'data/a'];
    const text = manifestText(files.map((path) => ({ path, content: '' })));
    expect(text.match(/data\/.*/g)).toEqual(['data/Z', 'data/a', 'data/\ufb01', 'data/\u{1f600}']);
  });

  it('of information stay on one line up to 79 characters and lose line breaks of their value', () => {
    const value = `${'a'.repeat(70)} bb`;
    expect(bagInfoText([['Label', value]])).toBe(`Label: ${value.slice(0, 70)}\n bb\n`);
    expect(bagInfoText([['Label', `${'a'.repeat(69)} bb`]])).toBe(`Label: ${'a'.repeat(69)} bb\n`);
    expect(bagInfoText([['Label', 'one\nPayload-Oxum: 1.1']])).toBe(
      'Label: one Payload-Oxum: 1.1\n',
    );
  });

  it('of information are read back with folded values joined', () => {
    const entries = [
      ['Source-Organization', 'a word and '.repeat(30).trim()],
      ['Payload-Oxum', '8.2'],
    ] as const;
    expect(readBagInfo(bagInfoText(entries))).toEqual(entries);
    expect(readBagInfo('no label\n')).toBeUndefined();
    expect(readBagInfo(' begins in the middle\n')).toBeUndefined();
  });
});
