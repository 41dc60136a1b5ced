import { generateKeyPairSync, sign } from 'node:crypto';
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { signatureFile } from '../../src/record/bag/bag-files.js';
import { call, scratchFolder } from '../cli/run.js';
import { layOut } from './circumstances/run-in.js';
import { expectNamed, filesBelow, mendManifests } from './tampering.js';

const place = scratchFolder('forged-pack');
const pack = join(place, 'pack');
const key = join(place, 'public.pem');
const spki = { type: 'spki', format: 'pem' } as const;
const pkcs8 = { type: 'pkcs8', format: 'pem' } as const;
const pair = () =>
  generateKeyPairSync('ed25519', { publicKeyEncoding: spki, privateKeyEncoding: pkcs8 });
const [office, forger] = [pair(), pair()];

beforeAll(async () => {
  const { config } = layOut(place, ['misconduct']);
  writeFileSync(key, office.publicKey);
  writeFileSync(join(place, 'signing.pem'), office.privateKey);
  const args = ['pack', '--config', config('export.csv'), '--sign', join(place, 'signing.pem')];
  expect((await call([...args, '--out', pack, '--quiet'])).exitCode).toBe(0);
});

/** A copy in which a file was changed, and all manifests made to agree with it. */
function forged(path: string, change: (file: string) => void): string {
  const copy = join(place, 'forged');
  rmSync(copy, { recursive: true, force: true });
  cpSync(pack, copy, { recursive: true });
  const signature = readFileSync(join(copy, signatureFile));
  rmSync(join(copy, signatureFile));
  change(join(copy, path));
  mendManifests(copy);
  writeFileSync(join(copy, signatureFile), signature);
  return copy;
}

const wrong = /^DIFFERS {2}the signature: is not that of/m;

/** Written anew by whoever makes the manifests agree, so that a change there is none. */
const mended = [
  ...[signatureFile, 'run.json', 'tagmanifest-sha256.txt', 'manifest-sha256.txt'],
  'data/public/SHA256SUMS',
];

describe('a signed pack that somebody changed who made all its manifests agree again', () => {
  it('is found out by its signature, whichever file it was', async () => {
    const own = await call(['verify', pack, '--key', key]);
    expect([own.exitCode, wrong.test(own.stdout)]).toEqual([0, false]);
    const files = filesBelow(pack).filter((path) => !mended.includes(path));
    expect(files.length).toBeGreaterThan(60);
    const missed: string[] = [];
    for (const path of files) {
      const copy = forged(path, (file) => appendFileSync(file, '\n'));
      const { stdout, exitCode } = await call(['verify', copy, '--key', key]);
      if (exitCode !== 1 || !wrong.test(stdout)) missed.push(path);
    }
    expect(missed).toEqual([]);
  }, 600_000);

  it('is found out where it was signed anew with another key, and by nothing where no key is given', async () => {
    const copy = forged('data/public/report.html', (file) => appendFileSync(file, '\n'));
    const manifest = readFileSync(join(copy, 'tagmanifest-sha256.txt'));
    writeFileSync(join(copy, signatureFile), sign(null, manifest, forger.privateKey));
    const { stdout, exitCode } = await call(['verify', copy, '--key', key]);
    expect(stdout).toMatch(wrong);
    expect(exitCode).toBe(1);
    const unasked = await call(['verify', copy]);
    expect(unasked.stdout).not.toContain('DIFFERS');
    expect(unasked.stdout).toContain('Not checked: the signature');
  });

  it('is told which file it is where the frozen rows are no table any more, beside all other checks', async () => {
    const rows = 'data/restricted/misconduct/frame/rows.csv';
    const copy = forged(rows, (file) => appendFileSync(file, '\n'));
    const ran = await call(['verify', copy]);
    expectNamed(ran, 'misconduct/frame/rows.csv is no table of rows any more');
    expect(ran.stdout).toContain('matches  ');
  });
});
