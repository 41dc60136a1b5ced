import { nextInChain, type NextLine } from './chain-next.js';
import type { Register, RegisterEntry } from './register.js';

/** An entry before it has a place in a register. */
export type RegisterDraft = Omit<RegisterEntry, 'register' | 'version' | 'number' | 'previous'>;

/** Gives an entry its place behind the last one. The register must be without a fault. */
export function nextLine(register: Register, draft: RegisterDraft): NextLine<RegisterEntry> {
  return nextInChain(register, (place) => ({
    ...draft,
    ...place,
    register: 'dipsample-register',
    version: 1,
  }));
}
