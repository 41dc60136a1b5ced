/** The files of a bag that are not its payload, by the names that RFC 8493 gives them. */
export const bagFiles = {
  declaration: 'bagit.txt',
  info: 'bag-info.txt',
  manifest: 'manifest-sha256.txt',
  tagManifest: 'tagmanifest-sha256.txt',
} as const;

/** The folder of the payload. */
export const payloadFolder = 'data/';

/** The part of the payload that stays in the office, and that a reader of the public half does not have. */
export const restrictedFolder = 'data/restricted/';

/** 64 bytes of Ed25519 over the tag manifest, which cannot list its own signature. */
export const signatureFile = 'tagmanifest-sha256.txt.sig';

/** What stands in no manifest: the signature, and when and where the pack was made. */
export const unlistedFiles: readonly string[] = ['run.json', signatureFile];
