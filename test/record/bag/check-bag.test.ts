import { describe, expect, it } from 'vitest';
import { checkBag } from '../../../src/record/bag/check-bag.js';
import { foundBag, smallBag } from './small-bag.js';

type Changes = Readonly<Record<string, string | null | undefined>>;

/** The bag with some of its files changed, replaced by a link (null) or taken away (undefined). */
function faultsOf(changes: Changes): readonly string[] {
  const files = Object.fromEntries(
    Object.entries({ ...smallBag, ...changes }).flatMap(([path, text]) =>
      text === undefined ? [] : [[path, text] as const],
    ),
  );
  const { checks } = checkBag(foundBag(files));
  return checks.filter(({ holds }) => !holds).map(({ what, finding }) => `${what}: ${finding}`);
}

const manifest = smallBag['manifest-sha256.txt']!;
const digest = 'a'.repeat(64);

describe('a whole bag', () => {
  it('passes, with a line for each thing that was checked', () => {
    expect(checkBag(foundBag(smallBag))).toEqual({
      notChecked: null,
      checks: [
        {
          what: 'the declaration of the bag',
          holds: true,
          finding: 'BagIt 1.0 (RFC 8493), UTF-8',
        },
        {
          what: 'the form of the bag',
          holds: true,
          finding: 'SHA-256 alone, nothing to fetch, names apart',
        },
        {
          what: 'the tag files',
          holds: true,
          finding: '4 files matched by tagmanifest-sha256.txt',
        },
        {
          what: 'the files of the pack',
          holds: true,
          finding: '2 files matched by manifest-sha256.txt',
        },
        {
          what: 'the size of the pack',
          holds: true,
          finding: '2 files of 8 bytes, as bag-info.txt says',
        },
      ],
    });
  });

  it('passes whatever the run says, and with a signature or without', () => {
    expect(faultsOf({ 'run.json': 'other\n', 'tagmanifest-sha256.txt.sig': 'x' })).toEqual([]);
    expect(faultsOf({ 'run.json': undefined })).toEqual([]);
  });
});

describe('a bag that was changed', () => {
  it.each<[string, Changes, string]>([
    [
      'a file of the payload',
      { 'data/public/a.csv': 'One\n' },
      'the files of the pack: data/public/a.csv is not what manifest-sha256.txt says: one of the two was changed',
    ],
    ['a file taken away', { 'data/public/a.csv': undefined }, 'data/public/a.csv is missing'],
    ['a link', { 'data/public/a.csv': null }, 'data/public/a.csv is no ordinary file'],
    ['a file more', { 'data/public/c.csv': '' }, 'data/public/c.csv was added later'],
    ['a tag file', { 'pack.json': '[]\n' }, 'pack.json is not what tagmanifest-sha256.txt says'],
    ['a tag file more', { notes: '' }, 'the tag files: notes was added later'],
    ['no manifest', { 'manifest-sha256.txt': undefined }, 'manifest-sha256.txt is missing'],
    [
      'no tag manifest',
      { 'tagmanifest-sha256.txt': undefined },
      'tagmanifest-sha256.txt is missing',
    ],
    ['no information', { 'bag-info.txt': undefined }, 'bag-info.txt is missing'],
    [
      'a declaration of other words',
      { 'bagit.txt': 'BagIt-Version: 1.0\n' },
      'the declaration of the bag: bagit.txt is not the two lines that declare a bag',
    ],
    [
      'information without a size',
      { 'bag-info.txt': 'Bagging-Date: 2026-11-01\n' },
      'the size of the pack: bag-info.txt does not say once how many bytes and files there are',
    ],
    [
      'a line of the manifest that is none',
      { 'manifest-sha256.txt': `${manifest}data/public/c.csv\n` },
      'line 3 of manifest-sha256.txt is not a digest and a path',
    ],
    ['no declaration', { 'bagit.txt': undefined }, 'bagit.txt is missing'],
    [
      'another version',
      { 'bagit.txt': 'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n' },
      'bagit.txt says version 0.97, and 1.0 is known',
    ],
    [
      'another encoding',
      { 'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n' },
      'bagit.txt says that its texts are UTF-16',
    ],
    ['a byte order mark', { 'bagit.txt': `\ufeff${smallBag['bagit.txt']}` }, 'byte order mark'],
    [
      'another size',
      { 'bag-info.txt': 'Payload-Oxum: 9.2\n' },
      'the size of the pack: bag-info.txt says 9 bytes, and there are 8',
    ],
    ['another number', { 'bag-info.txt': 'Payload-Oxum: 8.3\n' }, 'says 3 files, and there are 2'],
    [
      'the size twice',
      { 'bag-info.txt': 'Payload-Oxum: 8.2\nPayload-Oxum: 8.2\n' },
      'does not say once how many bytes and files there are',
    ],
    [
      'a path that leaves the bag',
      { 'manifest-sha256.txt': `${manifest}${digest}  data/../../etc/passwd\n` },
      'line 3 of manifest-sha256.txt names a path that leads out of the pack',
    ],
    [
      'a path from the root',
      { 'manifest-sha256.txt': `${digest}  /etc/passwd\n${manifest}` },
      'line 1 of manifest-sha256.txt names a path that leads out of the pack',
    ],
    [
      'a path of another system',
      { 'manifest-sha256.txt': `${digest}  C:\\secret\n${manifest}` },
      'line 1 of manifest-sha256.txt names a path that leads out of the pack',
    ],
    [
      'a payload manifest of tag files',
      { 'manifest-sha256.txt': `${manifest}${digest}  pack.json\n` },
      'manifest-sha256.txt lists pack.json, which is not below data',
    ],
    [
      'a tag manifest of payload',
      {
        'tagmanifest-sha256.txt': `${smallBag['tagmanifest-sha256.txt']}${digest}  data/public/a.csv\n`,
      },
      'tagmanifest-sha256.txt lists data/public/a.csv, which belongs into manifest-sha256.txt',
    ],
    [
      'a path twice',
      { 'manifest-sha256.txt': `${manifest}${digest}  data/public/a.csv\n` },
      'line 3 of manifest-sha256.txt lists data/public/a.csv a second time',
    ],
    [
      'a percent sign by itself',
      { 'manifest-sha256.txt': `${manifest}${digest}  data/100%.csv\n` },
      'line 3 of manifest-sha256.txt has a percent sign that is not written %25',
    ],
    ['a manifest cut short', { 'manifest-sha256.txt': manifest.slice(0, -9) }, 'was cut short'],
    [
      'another algorithm',
      { 'manifest-md5.txt': 'd41d8cd98f00b204e9800998ecf8427e  data/public/a.csv\n' },
      'the form of the bag: manifest-md5.txt has digests of the kind md5, which is not known here',
    ],
    ['files to fetch', { 'fetch.txt': '' }, 'fetch.txt asks for files from elsewhere'],
    [
      'a name in another case',
      { 'data/public/A.csv': 'one\n' },
      'data/public/a.csv and data/public/A.csv differ in case or in Unicode form alone',
    ],
  ])('is named: %s', (_, changes, words) => {
    expect(faultsOf(changes).join('\n')).toContain(words);
  });

  it('names a file that came back under another Unicode form', () => {
    const text = `${digest}  data/public/\u00e9.csv\n${manifest}`;
    const faults = faultsOf({ 'manifest-sha256.txt': text, 'data/public/e\u0301.csv': '' });
    expect(faults.join('\n')).toContain('is there under another spelling');
  });

  it('is read whatever its line ends, blanks and case of digests', () => {
    const spelled = manifest.replaceAll('  ', ' \t').replaceAll('\n', '\r\n').toUpperCase();
    const kept = spelled.replaceAll('DATA/PUBLIC/A.CSV', 'data/public/a.csv');
    const other = kept.replaceAll('DATA/RESTRICTED/B.CSV', 'data/restricted/b.csv');
    const { checks } = checkBag(foundBag({ ...smallBag, 'manifest-sha256.txt': other }));
    const [payload] = checks.filter(({ what }) => what === 'the files of the pack');
    expect(payload).toEqual({
      what: 'the files of the pack',
      holds: true,
      finding: '2 files matched by manifest-sha256.txt',
    });
  });
});

describe('the public half of a bag', () => {
  it('passes with what is there, and says what cannot be checked and who can', () => {
    const { 'data/restricted/b.csv': away, ...half } = smallBag;
    expect(away).toBe('two\n');
    const { checks, notChecked } = checkBag(foundBag(half));
    expect(checks.filter(({ holds }) => !holds)).toEqual([]);
    expect(checks.map(({ finding }) => finding)).toContain('1 file matched by manifest-sha256.txt');
    expect(checks.map(({ finding }) => finding)).toContain(
      '2 files are listed, as bag-info.txt says',
    );
    expect(notChecked).toBe(
      'what is not here, 1 file of data/restricted: this is the public half. Whoever holds the whole pack can check it.',
    );
  });

  it('does not pass where only some of the restricted files are gone', () => {
    const paths = { 'data/restricted/b.csv': undefined, 'data/restricted/c.csv': 'x' };
    expect(faultsOf(paths).join('\n')).toContain('data/restricted/b.csv is missing');
  });

  it('does not pass where a public file is changed', () => {
    const changes = { 'data/restricted/b.csv': undefined, 'data/public/a.csv': 'x' };
    expect(faultsOf(changes).join('\n')).toContain('data/public/a.csv is not what');
  });
});
