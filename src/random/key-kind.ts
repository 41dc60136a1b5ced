/**
 * What the text of a key file holds, by its PEM label: `private`, `encrypted` (a private key behind a
 * passphrase), `public`; or in words what it holds instead. Null for what is no PEM at all.
 */
export function keyKind(text: string): KeyKind | null {
  if (/^(?:ssh-|ecdsa-|sk-)/.test(text.trimStart())) return { other: 'a public key of OpenSSH' };
  const labels = Array.from(
    text.matchAll(/^-----BEGIN ([A-Z0-9 ]+)-----\r?$/gm),
    (match) => match[1],
  );
  if (labels.length > 1) return { other: `${labels.length} keys or certificates in one file` };
  const [label] = labels;
  if (label === undefined) return null;
  return kinds[label] ?? { other: `a file of the kind "${label}"` };
}

/** A kind that is of use, or in words what there is instead of a key. */
export type KeyKind = 'private' | 'encrypted' | 'public' | { readonly other: string };

const kinds: Readonly<Record<string, KeyKind>> = {
  'PRIVATE KEY': 'private',
  'ENCRYPTED PRIVATE KEY': 'encrypted',
  'PUBLIC KEY': 'public',
  'OPENSSH PRIVATE KEY': { other: 'a private key of OpenSSH' },
  'RSA PRIVATE KEY': { other: 'a private key for RSA' },
  'RSA PUBLIC KEY': { other: 'a public key for RSA' },
  'EC PRIVATE KEY': { other: 'a private key for elliptic curves of another kind' },
  CERTIFICATE: { other: 'a certificate' },
};
