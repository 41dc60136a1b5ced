import { parseChain } from './chain.js';
import type { Register, RegisterEntry } from './register.js';
import { deletionContradiction } from './register-deletion.js';

/** Reads the bytes of a register up to the first line that breaks the chain. */
export function parseRegister(content: Uint8Array, schema: object): Register {
  return parseChain<RegisterEntry>(content, {
    name: 'a register',
    schema,
    contradiction: deletionContradiction,
  });
}
