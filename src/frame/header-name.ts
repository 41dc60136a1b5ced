import { invisible } from './invisible.js';

/** A header as it is compared: NFKC, without invisible characters, trimmed, single spaces, lower case. */
export function headerKey(header: string): string {
  return header.normalize('NFKC').replace(invisible, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
