import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pseudonymKey } from '../../src/cli/evaluation/pseudonym-key.js';
import { refuseInside } from '../../src/cli/refuse-inside.js';
import { readSigningKey } from '../../src/cli/results/signing-key.js';
import { checkSignature } from '../../src/record/bag/signature.js';
import { nodeShell } from '../../src/shell/node-shell.js';
import { expectRefusal } from './expect-refusal.js';
import { call, scratchFolder } from './run.js';

const place = scratchFolder('office-keys');
const at = (...parts: readonly string[]): string => join(place, ...parts);
const shell = { ...nodeShell(), narrate: () => undefined };
const refused = (path: string, folder: string) =>
  refuseInside(path, folder, 'The key', shell).then(
    () => null,
    (error: unknown) => (error as { readonly code: string }).code,
  );

describe('a key for pseudonyms', () => {
  it('is made for its owner alone, and read again as the same', async () => {
    const made = await pseudonymKey(at('keys/pseudonym.key'), false, shell);
    expect(statSync(at('keys/pseudonym.key')).mode & 0o777).toBe(0o600);
    expect(made).toMatch(/^[0-9a-f]{64}$/);
    expect(await pseudonymKey(at('keys/pseudonym.key'), false, shell)).toBe(made);
  });

  it('may not lie in the folder that evaluate writes, and none is made there', async () => {
    for (const path of [at('findings/pseudonym.key'), at('findings/deep/k'), at('findings')]) {
      const args = ['--pseudonym-key', path, '--out', at('findings')];
      expectRefusal(
        await call(['evaluate', at('draw'), at('inbox'), ...args]),
        'KEY_INSIDE_OUTPUT',
        [path, 'lies inside'],
      );
    }
    expect(existsSync(at('findings'))).toBe(false);
  });
});

describe('a path inside a folder', () => {
  it('is refused by whatever name it goes, links and dots followed', async () => {
    mkdirSync(at('real'));
    symlinkSync(at('real'), at('link'));
    expect(await refused(at('link/key'), at('real'))).toBe('KEY_INSIDE_OUTPUT');
    expect(await refused(at('real/key'), at('link/'))).toBe('KEY_INSIDE_OUTPUT');
    expect(await refused(`${at('elsewhere')}/../real/key`, at('real'))).toBe('KEY_INSIDE_OUTPUT');
    writeFileSync(at('real/key'), 'secret');
    symlinkSync(at('real/key'), at('key'));
    expect(await refused(at('key'), at('real'))).toBe('KEY_INSIDE_OUTPUT');
  });

  it('is let be beside the folder, above it, or where only the beginning of the name is the same', async () => {
    expect(await refused(at('real-key'), at('real'))).toBeNull();
    expect(await refused(at('key-file'), at('out/pack'))).toBeNull();
    expect(await refused(at('out'), at('out/pack'))).toBeNull();
  });
});

describe('the key that a pack is signed with', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: {
      type: 'pkcs8',
      format: 'pem',
      cipher: 'aes-256-cbc',
      passphrase: 'made up for a test',
    },
  });
  const env = { DIPSAMPLE_KEY_PASSPHRASE: 'made up for a test' };

  it('signs the tag manifest, its passphrase taken from the environment', async () => {
    writeFileSync(at('key.pem'), privateKey);
    const sign = await readSigningKey(at('key.pem'), at('pack'), { ...shell, env });
    const { path, content } = sign([{ path: 'tagmanifest-sha256.txt', content: 'lines\n' }]);
    expect(path).toBe('tagmanifest-sha256.txt.sig');
    const check = checkSignature(Buffer.from('lines\n'), Buffer.from(content), publicKey);
    expect(check.holds).toBe(true);
    expect(Buffer.from(content).toString('latin1')).not.toContain('PRIVATE');
  });

  it('is refused before the work without its passphrase, and where it lies in the pack', async () => {
    const without = readSigningKey(at('key.pem'), at('pack'), { ...shell, env: {} });
    await expect(without).rejects.toMatchObject({ code: 'KEY_NEEDS_PASSPHRASE' });
    const within = readSigningKey(at('key.pem'), place, { ...shell, env });
    await expect(within).rejects.toMatchObject({ code: 'KEY_INSIDE_OUTPUT' });
    expect(readFileSync(at('key.pem'), 'utf8')).toBe(privateKey);
  });
});
