import { createHash, createHmac } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { root, scratchFolder } from '../cli/run.js';
import { sensitiveValuesIn } from '../sensitive-values.js';
import { answersOf } from './quarter/answers.js';
import { mark, withCanaries } from './quarter/canaries.js';
import {
  type AuditName,
  configured,
  fine,
  type Office,
  openOffice,
  readSamples,
  reviewers,
} from './quarter/office.js';
import { impossibleAges, newOrleansPack } from './quarter/new-orleans-made-up.js';
import { filesBelow, mendManifests } from './tampering.js';

const place = scratchFolder('public-bytes');
const packs = ['drawn', 'found', 'new-orleans'] as const;
let office: Office;

type Files = Readonly<Record<string, Uint8Array>>;

beforeAll(async () => {
  office = await openOffice(place);
  await fine(office.run, 'pack', '--config', newOrleansPack(office), '--log', 'json');
  const sign = ['--sign', office.at('signing.pem')];
  const config = configured(office, 'drawn', () => ({}), specified());
  await fine(office.run, 'pack', '--config', config, ...sign, '--begin-ledger', '--log', 'json');
  await readSamples(office, 'drawn');
  const found = (audit: AuditName) => ({ findings: `findings/${audit}` });
  const again = configured(office, 'found', found, specified());
  await fine(office.run, 'pack', '--config', again, ...sign, '--json');
}, 600_000);

/** The lists of the specified information, their references, texts and owners unmistakable. */
function specified(): object {
  const secret = (value: string, row: number): string => `${mark} ${row} ${value}`;
  const lists = {
    reviews: { 'Review Reference': secret, 'Case Reference': secret },
    recommendations: { recommendation: secret, unit_id: secret, owner: secret },
  };
  for (const [name, columns] of Object.entries(lists)) {
    const made = readFileSync(join(root, `fixtures/exports/${name}-2026-q3.csv`), 'utf8');
    writeFileSync(office.at('exports', `${name}.csv`), withCanaries(made, columns, false).text);
  }
  return {
    specifiedInformation: {
      audit: 'complaints',
      reviews: { export: 'exports/reviews.csv' },
      recommendations: 'exports/recommendations.csv',
    },
  };
}

function filesOf(folder: string, paths: readonly string[]): Files {
  return Object.fromEntries(
    paths.map((path) => [`${folder}/${path}`, readFileSync(office.at(folder, path))]),
  );
}

const below = (folder: string): Files => filesOf(folder, filesBelow(office.at(folder)));

/** All that may leave the office, by its paths, and the paths themselves. */
function publicFiles(): Files {
  const files = {
    ...Object.assign({}, ...packs.map((name) => below(`packs/${name}/data/public`))),
    ...Object.assign(
      {},
      ...packs.map((name) => {
        const folder = `packs/${name}`;
        const beside = filesBelow(office.at(folder)).filter((path) => !path.startsWith('data/'));
        return filesOf(
          folder,
          beside.filter((path) => path !== 'pack.json'),
        );
      }),
    ),
    ...Object.assign(
      {},
      ...office.audits.flatMap((name) => [
        filesOf(`commitments/${name}`, ['notice.txt', 'notice.html']),
        below(`findings/${name}/public`),
      ]),
    ),
  } as Files;
  const names = packs.flatMap((name) => filesBelow(office.at('packs', name)));
  return { ...files, 'the names of all files': Buffer.from(names.join('\n')) };
}

/** The mark as it is, in hexadecimal digits, and what is left of it in Base64 wherever it begins. */
const marks: readonly string[] = [
  mark,
  Buffer.from(mark).toString('hex'),
  ...['', ' ', '  '].map((before, at) =>
    Buffer.from(`${before}${mark}`)
      .toString('base64')
      .replace(/=/g, '')
      .slice(at === 0 ? 0 : at + 1, -1),
  ),
];

describe('what may leave the office', () => {
  it('has no value of an export, an answer or a reviewer in any of its bytes', () => {
    const files = publicFiles();
    expect(Object.keys(files).length).toBeGreaterThan(250);
    for (const path of [
      'packs/found/data/public/public.json',
      'packs/found/data/public/tables.xlsx',
      'packs/found/data/public/specified-information.html',
      'packs/found/data/public/complaints/findings/findings.xlsx',
      'packs/found/bag-info.txt',
      'packs/found/manifest-sha256.txt',
      'packs/new-orleans/data/public/public.json',
    ]) {
      expect(Object.keys(files)).toContain(path);
    }
    expect(office.planted.size).toBeGreaterThan(1500);
    for (const value of office.planted) expect(value).toContain(mark);
    expect(sensitiveValuesIn(files, [...marks, ...impossibleAges])).toEqual([]);
  });

  it('has no digest of a reference that anybody could work out, and no ticket', () => {
    const text = Object.values(publicFiles())
      .map((bytes) => Buffer.from(bytes).toString('utf8'))
      .join('\n');
    for (const name of office.audits) {
      for (const { unit_id: unit = '', ticket = '' } of samplesOf(name)) {
        expect(text).not.toContain(createHash('sha256').update(unit).digest('hex'));
        expect(ticket).toMatch(/^[0-9a-f]{64}$/);
        expect(text).not.toContain(ticket);
      }
    }
  });

  it('would be seen to have one: in any of its files, packed parts of workbooks too', () => {
    const files = publicFiles();
    const spoilt = Object.fromEntries(
      Object.entries(files).map(([path, bytes]) => [
        path,
        Buffer.concat([bytes, Buffer.from(mark)]),
      ]),
    );
    const found = sensitiveValuesIn(spoilt, [mark]).map(({ path }) => path);
    expect(found.sort()).toEqual(Object.keys(files).sort());
    // What stays in the office has them, in every form of file that both halves have.
    const kept = sensitiveValuesIn(below('packs/found/data/restricted'), [mark]);
    for (const form of ['.csv', '.html', '.json', '.xlsx']) {
      expect(kept.filter(({ path }) => path.endsWith(form)).length, form).toBeGreaterThan(0);
    }
    for (const value of [...office.planted].filter((_, index) => index % 200 === 0)) {
      const bytes = Buffer.from(JSON.stringify({ value }));
      expect(sensitiveValuesIn({ a: bytes }, [value])).toEqual([{ path: 'a', value }]);
    }
    for (const before of ['', 'a', 'ab']) {
      const packed = Buffer.from(Buffer.from(`${before}${mark}s`).toString('base64'));
      expect(sensitiveValuesIn({ a: packed }, marks).length).toBeGreaterThan(0);
    }
  });

  it('is all but the record of the pack, which names reviewers and nothing else', () => {
    for (const name of packs) {
      const record = readFileSync(office.at('packs', name, 'pack.json'), 'utf8');
      const without = reviewers.reduce((text, { id }) => text.replaceAll(id, ''), record);
      const files = { 'pack.json': Buffer.from(without) };
      expect(sensitiveValuesIn(files, [...marks, ...impossibleAges])).toEqual([]);
    }
  });

  it('nowhere holds a key of the office, nor does what stays', () => {
    const pseudonyms = readFileSync(office.at('keys/pseudonyms.key'), 'utf8').trim();
    const [, signing = ''] = readFileSync(office.at('signing.pem'), 'utf8').split('\n');
    expect([pseudonyms.length, signing.length]).toEqual([64, 64]);
    const whole = { ...below('packs/found'), ...below('findings'), ...office.said() };
    expect(sensitiveValuesIn(whole, [pseudonyms, signing])).toEqual([]);
    expect(Object.keys(whole).filter((path) => /\.(?:key|pem)$/.test(path))).toEqual([]);
  });
});

type Row = Readonly<Record<string, string>>;

const tableOf = (...parts: readonly string[]): readonly Row[] =>
  parse(readFileSync(office.at(...parts), 'utf8'), { columns: true });

const samplesOf = (name: AuditName): readonly Row[] =>
  tableOf('packs/found/data/restricted', name, 'draw/sample.csv');

describe('what is said on the terminal and in the log', () => {
  const exports = () =>
    office.audits.flatMap((name) => ['--cases', office.at('exports', `${name}.csv`)]);

  it('names nobody while a pack is made, evaluated and made again', () => {
    const said = office.said();
    expect(Object.keys(said).map((name) => name.replace(/^\d+ /, ''))).toEqual(
      expect.arrayContaining(['commit', 'pack', 'evaluate']),
    );
    expect(sensitiveValuesIn(said, marks)).toEqual([]);
  });

  it.each([
    'data/restricted/complaints/draw/sample.csv',
    'data/restricted/complaints/frame/rows.csv',
    'data/restricted/complaints/findings/findings.json',
    'data/restricted/misconduct/findings/answers.csv',
    'data/public/complaints/findings/tables/questions.csv',
    'data/public/public.json',
  ])(
    'names nobody when a pack is checked whose %s was changed, its manifests mended',
    async (path) => {
      const folder = office.at('packs/found');
      const original = readFileSync(join(folder, path), 'utf8');
      const manifests = ['manifest-sha256.txt', 'tagmanifest-sha256.txt', 'bag-info.txt'];
      const sums = [...manifests, 'data/public/SHA256SUMS'];
      const before = sums.map((name) => readFileSync(join(folder, name)));
      try {
        writeFileSync(
          join(folder, path),
          original.replace(mark, `${mark}X`).replace(/\d(?=\D*$)/, '#'),
        );
        mendManifests(folder);
        const { stdout, stderr, exitCode } = await office.run('verify', folder);
        expect(stdout).toContain('DIFFERS');
        expect(exitCode).toBe(1);
        expect(sensitiveValuesIn({ said: Buffer.from(stdout + stderr) }, marks)).toEqual([]);
      } finally {
        writeFileSync(join(folder, path), original);
        for (const [index, name] of sums.entries())
          writeFileSync(join(folder, name), before[index]!);
      }
    },
  );

  const spoil: readonly (readonly [string, (lines: readonly string[]) => readonly string[]])[] = [
    ['has no header', (lines) => lines.slice(1)],
    [
      'has a header one short',
      ([header = '', ...lines]) => [header.replace(/,[^,]*$/, ''), ...lines],
    ],
    [
      'has a quote that is never closed',
      (lines) => [...lines.slice(0, 3), `"${mark}`, ...lines.slice(3)],
    ],
    ['is cut off within a row', (lines) => [...lines.slice(0, 5), (lines[5] ?? '').slice(0, 60)]],
    ['has none of its cases', ([header = '']) => [header]],
  ];

  it.each(spoil)('names nobody where an export is refused that %s', async (name, change) => {
    const lines = readFileSync(office.at('exports/complaints.csv'), 'utf8').split('\r\n');
    const spoilt = `${name.replaceAll(' ', '-')}.csv`;
    writeFileSync(office.at('exports', spoilt), change(lines).join('\r\n'));
    const config = configured(office, 'spoilt', (audit) =>
      audit === 'complaints' ? { export: `exports/${spoilt}` } : {},
    );
    const cases = ['--cases', office.at('exports', spoilt), ...exports().slice(2)];
    const ledger = ['--ledger', office.at('ledger.jsonl')];
    for (const args of [
      ['pack', '--config', config],
      ['pack', '--config', config, '--log', 'json'],
      ['verify', office.at('packs/found'), ...cases, ...ledger],
    ]) {
      const { stdout, stderr, exitCode } = await office.run(...args);
      expect(exitCode).toBeGreaterThan(0);
      expect(exitCode).toBeLessThan(3);
      expect(sensitiveValuesIn({ said: Buffer.from(stdout + stderr) }, marks), args[0]).toEqual([]);
    }
  });

  it('logs no case where the words of a refusal name some', async () => {
    const conflicted = reviewers.map(({ id }) => ({
      id,
      conflicts: [{ field: 'severity', values: ['GM', 'M', 'NEITHER'] }],
    }));
    const bare = { commitment: undefined, benchmark: undefined, themes: false, disparity: [] };
    const config = configured(office, 'conflicted', () => bare, { reviewers: conflicted });
    const logged = await office.run('pack', '--config', config, '--log', 'json');
    expect(logged.stderr).toMatch(/"code":"ASSIGNMENT_(?:IMPOSSIBLE|UNBALANCED)"/);
    expect(sensitiveValuesIn({ log: Buffer.from(logged.stderr) }, marks)).toEqual([]);
  });
});

describe('a pseudonym', () => {
  /** As docs/findings.md says: the reference by HMAC-SHA-256 under the secret in the file. */
  const pseudonymOf = (key: string, reference: string): string => {
    const digest = createHmac('sha256', key).update(reference).digest();
    const bits = [...digest].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    const letters = Array.from({ length: 10 }, (_, at) =>
      'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'.charAt(Number.parseInt(bits.slice(5 * at, 5 * at + 5), 2)),
    ).join('');
    return `${letters.slice(0, 5)}-${letters.slice(5)}`;
  };
  const keyText = (name: string): string => readFileSync(office.at('keys', name), 'utf8').trimEnd();
  const shown = (...parts: readonly string[]): ReadonlySet<string> =>
    new Set(tableOf(...parts, 'tables/exceptions.csv').map((row) => row['pseudonym'] ?? ''));

  /** The next quarter draws some of the same cases again; every answer is not met. */
  async function nextQuarter(key: string): Promise<ReadonlySet<string>> {
    const out = `next-${key}`;
    mkdirSync(office.at(out));
    const exported = office.at('exports/complaints.csv');
    await fine(
      office.run,
      ...['draw', exported, '--profile', 'complaints', '--by', 'case_type', '--size', '60'],
      ...['--period', '2026-Q3', '--reviewers', office.at('reviewers.json')],
      ...['--seed', '71940382561749302846', '--out', office.at(out, 'draw'), '--quiet'],
    );
    await fine(
      office.run,
      ...['checklist', office.at(out, 'draw'), '--questions', 'public-complaints', '--for', 'all'],
      ...['--out', office.at(out, 'checklist'), '--quiet'],
    );
    mkdirSync(office.at(out, 'inbox'));
    for (const [file, text] of Object.entries(answersOf(office.at(out)).files)) {
      const rows = parse(text, { columns: true }) as Record<string, string>[];
      const failed = rows.map((row) => ('answer' in row ? { ...row, answer: 'N' } : row));
      writeFileSync(office.at(out, 'inbox', file), stringify(failed, { header: true }));
    }
    await fine(
      office.run,
      ...['evaluate', office.at(out, 'draw'), office.at(out, 'inbox'), '--as-at', '2027-01-31'],
      ...['--checklist', office.at(out, 'checklist'), '--pseudonym-key', office.at('keys', key)],
      ...['--out', office.at(out, 'findings'), '--quiet'],
    );
    return shown(out, 'findings/public');
  }

  it('stands in the public half for a case, and is the same next quarter under the same key alone', async () => {
    const now = shown('packs/found/data/public/complaints/findings');
    const key = keyText('pseudonyms.key');
    const drawn = samplesOf('complaints').map((row) => row['unit_id'] ?? '');
    const known = new Map(drawn.map((unit) => [pseudonymOf(key, unit), unit]));
    expect(now.size).toBeGreaterThan(5);
    expect([...now].filter((pseudonym) => !known.has(pseudonym))).toEqual([]);
    const next = await nextQuarter('pseudonyms.key');
    const both = [...now].filter((pseudonym) => next.has(pseudonym));
    const again = new Set(
      tableOf('next-pseudonyms.key/draw/sample.csv').map((row) => row['unit_id']),
    );
    expect(both.length).toBeGreaterThan(2);
    for (const pseudonym of both) expect(again).toContain(known.get(pseudonym));
    const other = await nextQuarter('another.key');
    expect(keyText('another.key')).not.toBe(key);
    expect(other.size).toBe(next.size);
    expect([...other].filter((pseudonym) => next.has(pseudonym) || now.has(pseudonym))).toEqual([]);
  });
});
