import { generateKeyPairSync } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { withChecksums } from '../../src/cli/results/text-file.js';
import { sha256Hex } from '../../src/random/sha256.js';
import { expectRefusal } from './expect-refusal.js';
import { call, complaints, type Ran, scratchFolder } from './run.js';
import { type Files, packFiles, publicHalf, signedBag, writeFiles } from './signed-pack.js';

const place = scratchFolder('public-half');
const folder = join(place, 'given');
const keys = generateKeyPairSync('ed25519', {
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const key = join(place, 'public.pem');
let half: Files = {};
let bag: Files = {};

beforeAll(async () => {
  const pack = await packFiles(join(place, 'pack'));
  half = publicHalf(pack);
  bag = signedBag(pack, keys.privateKey);
  writeFileSync(key, keys.publicKey);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const table = 'complaints/tables/01-outcome-by-complainant-ethnicity-group-case.csv';

/** Verifies a public half some of whose files are put in the place of others, with mended checksums. */
async function verifyHalf(changes: Readonly<Record<string, string>>): Promise<Ran> {
  const changed = Object.entries({ ...half, ...changes }).filter(([path]) => path !== 'SHA256SUMS');
  const mended = withChecksums(changed.map(([path, content]) => ({ path, content })));
  writeFiles(
    folder,
    Object.fromEntries(mended.map(({ path, content }) => [path, Buffer.from(content)])),
  );
  return call(['verify', folder]);
}

const text = (path: string): string => Buffer.from(half[path]!).toString('utf8');

describe('the public half of a pack', () => {
  it('verifies by itself, and says what it cannot show and who can check that', async () => {
    writeFiles(folder, half);
    const { stdout, exitCode } = await call(['verify', folder]);
    expect(stdout).toContain('files match SHA256SUMS');
    expect(stdout).toMatch(
      /the record public\.json: made by dipsample .*, public half of the pack/,
    );
    // By hand: White has 6 figures (rate, limits, ratio 1, difference 0, odds ratio 1) and two shares,
    // Black 13 and two, Not stated 3 and two, Total 3; Mixed, Asian and Other have their share of members.
    expect(stdout).toContain(`matches  ${table}: 34 figures follow from its counts`);
    expect(stdout).toContain('the list of cases stays in the office');
    expect(exitCode).toBe(0);
  });

  it.each([
    ['a rate', '0.241379,', '0.241378,', 'column rate, says 0.241378; its counts give 0.241379'],
    ['a limit', '0.122184', '0.122185', 'column rate_low, says 0.122185; its counts give 0.122184'],
    ['a ratio', '1.595202', '1.695202', 'column ratio, says 1.695202; its counts give 1.595202'],
    ['a limit of it', '3.180842', '2.180842', 'column ratio_high, says 2.180842'],
    ['a difference', '0.090064', '0.190064', 'column difference, says 0.190064'],
    ['a p-value', '0.233282', '0.033282', 'column p_value, says 0.033282'],
    ['a count', '"Black",7,29', '"Black",8,29', 'column rate, says 0.241379; its counts give'],
    [
      'a hidden count',
      '"Black",7,29',
      '"Black","[c]",29',
      'has a number whose counts are not there',
    ],
  ])(
    'does not verify when %s was changed and checksums were mended',
    async (_, from, to, words) => {
      expect(text(table)).toContain(from);
      const { stdout, exitCode } = await verifyHalf({ [table]: text(table).replace(from, to) });
      expect(stdout).toContain(words);
      expect(stdout).toContain('files match SHA256SUMS');
      expect(exitCode).toBe(1);
    },
  );

  it('does not verify when a seed was changed, or a table is not there', async () => {
    const other = text('public.json').replaceAll('dipsample demonstration seed', 'another seed');
    const seed = await verifyHalf({ 'public.json': other });
    expect(seed.stdout).toContain('the hash of the seed of complaints is not that of its text');
    expect(seed.exitCode).toBe(1);
    rmSync(folder, { recursive: true });
    const named = text('public.json').replace('/01-outcome', '/02-outcome');
    const gone = await verifyHalf({ 'public.json': named });
    expect(gone.stdout).toContain('is missing, or no text any more');
    expect(gone.exitCode).toBe(1);
  });

  it('is held against its datapackage, both ways', async () => {
    const csv = Object.keys(half).filter((path) => path.startsWith('complaints/tables/'));
    const resources = csv.map((path) => ({
      path: path.slice('complaints/'.length),
      bytes: half[path]!.length,
      hash: `sha256:${sha256Hex(half[path]!)}`,
    }));
    const described = (changed: unknown) => ({
      'complaints/datapackage.json': JSON.stringify({ resources: changed }),
    });
    const fine = await verifyHalf(described(resources));
    expect(fine.stdout).toContain(
      `matches  complaints/datapackage.json: ${csv.length} tables have the size and SHA-256`,
    );
    expect(fine.exitCode).toBe(0);
    const [first, ...others] = resources;
    for (const [changed, words] of [
      [others, `does not name ${csv[0]}`],
      [[{ ...first, bytes: 1 }, ...others], 'has 1 bytes, and it has'],
      [[{ ...first, hash: `sha256:${'0'.repeat(64)}` }, ...others], 'does not have the SHA-256 of'],
      [[...resources, { path: 'tables/none.csv' }], 'names tables/none.csv, which is not there'],
    ] as const) {
      rmSync(folder, { recursive: true });
      const { stdout, exitCode } = await verifyHalf(described(changed));
      expect(stdout).toContain(words);
      expect(exitCode).toBe(1);
    }
  });

  it('takes neither an export nor a key', async () => {
    writeFiles(folder, half);
    expectRefusal(await call(['verify', folder, '--cases', complaints]), 'CASES_NOT_COMPARED', []);
    expectRefusal(await call(['verify', folder, '--key', key]), 'SIGNATURE_NOT_COMPARED', [
      'public half alone',
    ]);
  });
});

describe('a signed bag without its restricted half', () => {
  const given = (changes: Readonly<Record<string, Uint8Array | null>>): void => {
    const files = Object.entries({ ...bag, ...changes }).flatMap(([path, content]) =>
      content === null || path.startsWith('data/restricted/') ? [] : [[path, content] as const],
    );
    writeFiles(folder, Object.fromEntries(files));
  };

  it('verifies with its key, and says what is not here', async () => {
    given({});
    const { stdout, exitCode } = await call(['verify', folder, '--key', key]);
    expect(stdout).toContain('matches  the signature: of tagmanifest-sha256.txt under the key');
    expect(stdout).toContain('matches  the two records: public.json is that of this pack.json');
    expect(stdout).toMatch(/Not checked: what is not here, \d+ files of data\/restricted/);
    expect(exitCode).toBe(0);
  });

  it('says without a key that the signature was not checked', async () => {
    given({});
    const { stdout, exitCode } = await call(['verify', folder]);
    expect(stdout).toContain('Not checked: the signature tagmanifest-sha256.txt.sig; give --key');
    expect(exitCode).toBe(0);
  });

  it('does not verify when signature or file was changed, or the signature is gone', async () => {
    given({ 'tagmanifest-sha256.txt.sig': new Uint8Array(64) });
    const forged = await call(['verify', folder, '--key', key]);
    expect(forged.stdout).toContain('DIFFERS  the signature: is not that of');
    expect(forged.exitCode).toBe(1);
    rmSync(folder, { recursive: true });
    given({ 'tagmanifest-sha256.txt.sig': null });
    const gone = await call(['verify', folder, '--key', key]);
    expect(gone.stdout).toContain('tagmanifest-sha256.txt.sig is missing');
    expect(gone.exitCode).toBe(1);
    rmSync(folder, { recursive: true });
    given({ 'data/public/report.html': new Uint8Array() });
    const changed = await call(['verify', folder, '--key', key]);
    expect(changed.stdout).toContain(
      'data/public/report.html is not what manifest-sha256.txt says',
    );
    expect(changed.exitCode).toBe(1);
  });

  it('refuses a key of another kind', async () => {
    given({});
    const other = join(place, 'private.pem');
    writeFileSync(other, keys.privateKey);
    const ran = await call(['verify', folder, '--key', other]);
    expectRefusal(ran, 'KEY_OF_ANOTHER_KIND', ['a private key, which only the office']);
    expect(ran.stderr).not.toContain(keys.privateKey.split('\n')[1]!);
  });
});
