import { bagFiles, signatureFile } from '../../record/bag/bag-files.js';
import { checkBag } from '../../record/bag/check-bag.js';
import { checkSignature } from '../../record/bag/signature.js';
import { type Check, failed } from '../../record/check.js';
import type { Shell } from '../../shell/shell.js';
import type { Checked } from './checked.js';
import { readBytes } from './read-bytes.js';
import { measureFolder } from './read-folder.js';

/**
 * Checks a folder as a bag, and its signature under a public key (the path of a PEM file). A
 * signature without a key, and what the public half alone cannot show, are said in the note.
 *
 * @throws UserError KEY_NOT_PEM, KEY_OF_ANOTHER_KIND, KEY_DAMAGED and those of reading the key
 */
export async function verifyBag(
  folder: string,
  key: string | undefined,
  shell: Shell,
): Promise<Checked> {
  const pem = key === undefined ? undefined : await readKey(key, shell);
  const files = await measureFolder(folder, shell);
  const texts = new Map<string, string>();
  const bytes = new Map<string, Uint8Array>();
  for (const path of [...Object.values(bagFiles), signatureFile]) {
    if ((files.get(path) ?? null) === null) continue;
    const content = await readBytes(`${folder}/${path}`, shell);
    bytes.set(path, content);
    const text = decoded(content);
    if (text !== undefined) texts.set(path, text);
  }
  const { checks, notChecked } = checkBag({ files, texts });
  const notes = [
    ...(notChecked === null ? [] : [`Not checked: ${notChecked}`]),
    ...(pem === undefined && files.has(signatureFile)
      ? [`Not checked: the signature ${signatureFile}; give --key with the office's public key.`]
      : []),
  ];
  return {
    checks: [...checks, ...(pem === undefined ? [] : [signatureCheck(bytes, pem)])],
    ...(notes.length === 0 ? {} : { note: notes.join('\n') }),
  };
}

function signatureCheck(bytes: ReadonlyMap<string, Uint8Array>, pem: string): Check {
  const what = 'the signature';
  const signature = bytes.get(signatureFile);
  if (signature === undefined) {
    return failed(
      what,
      `${signatureFile} is missing: the pack was not signed, or it was taken away`,
    );
  }
  const manifest = bytes.get(bagFiles.tagManifest);
  return manifest === undefined
    ? failed(what, `${bagFiles.tagManifest}, which it is of, is missing`)
    : checkSignature(manifest, signature, pem);
}

async function readKey(path: string, shell: Shell): Promise<string> {
  return new TextDecoder().decode(await readBytes(path, shell));
}

/** Undefined for what is not UTF-8; a byte order mark stays, so that it is seen. */
function decoded(content: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return undefined;
  }
}
