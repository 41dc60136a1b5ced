import { invisible } from './invisible.js';

/** Keyboard characters with single spaces: nothing to compose and nothing invisible. */
const isPlain = /^[ -~]*$/;

/** A header as it is compared: NFKC, without invisible characters, trimmed, single spaces, lower case. */
export function headerKey(header: string): string {
  if (isPlain.test(header) && !header.includes('  ')) return header.trim().toLowerCase();
  return header.normalize('NFKC').replace(invisible, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
