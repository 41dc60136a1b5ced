import { canonicalJson, type Json } from './canonical-json.js';
import type { Register, RegisterEntry } from './register.js';

/** An entry before it has a place in a register. */
export type RegisterDraft = Omit<RegisterEntry, 'register' | 'version' | 'number' | 'previous'>;

/** What goes behind the bytes of a register that hold. */
export interface NextLine {
  readonly entry: RegisterEntry;
  /** The line with its line feed, and before it the one that the last entry lacks, if it does. */
  readonly line: string;
}

/** Gives an entry its place behind the last one. The register must be without a fault. */
export function nextLine(register: Register, draft: RegisterDraft): NextLine {
  if (register.fault !== null) throw new RangeError('a broken register takes no entry');
  const entry: RegisterEntry = {
    ...draft,
    register: 'dipsample-register',
    version: 1,
    number: register.entries.length + 1,
    previous: register.digest,
  };
  const line = `${canonicalJson(entry as unknown as Json)}\n`;
  return { entry, line: register.unended ? `\n${line}` : line };
}
