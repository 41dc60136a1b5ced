import { ed25519Signer, passphraseVariable } from '../../random/ed25519.js';
import { bagFiles, signatureFile } from '../../record/bag/bag-files.js';
import type { Shell } from '../../shell/shell.js';
import { refuseInside } from '../refuse-inside.js';
import { readBytes } from './read-bytes.js';
import type { ResultFile } from './text-file.js';

/** Makes the signature of a bag from its files, its tag manifest among them. */
export type SignFiles = (files: readonly ResultFile[]) => ResultFile;

/**
 * Reads the private key that a pack is signed with, before the long work, so that a key that is none
 * is refused early. `folder` is where the pack will be written; the key may not lie in it. What comes
 * back signs and does not give the key away.
 *
 * @throws UserError KEY_INSIDE_OUTPUT, KEY_NOT_PEM, KEY_OF_ANOTHER_KIND, KEY_NEEDS_PASSPHRASE,
 *   KEY_DAMAGED and those of reading a file
 */
export async function readSigningKey(
  path: string,
  folder: string | undefined,
  shell: Pick<Shell, 'stream' | 'env' | 'realPath'>,
): Promise<SignFiles> {
  if (folder !== undefined) await refuseInside(path, folder, 'The key to sign with', shell);
  const pem = new TextDecoder().decode(await readBytes(path, shell));
  const sign = ed25519Signer(pem, shell.env[passphraseVariable]);
  return (files) => {
    const manifest = files.find((file) => file.path === bagFiles.tagManifest);
    if (manifest === undefined) throw new RangeError('a bag without its tag manifest');
    const { content } = manifest;
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return { path: signatureFile, content: sign(bytes) };
  };
}
