import { type Chain, parseChain } from './chain.js';

/** What can be registered. */
export type RegisterKind =
  'commitment' | 'draw' | 'extension' | 'pack' | 'partial' | 'merge' | 'reserves';

/** One line of a register; schemas/register-entry.schema.json says what each member is. */
export interface RegisterEntry {
  readonly register: 'dipsample-register';
  readonly version: 1;
  readonly number: number;
  readonly previous: string;
  readonly date: string;
  readonly kind: RegisterKind;
  readonly id: string;
  readonly commitment: string | null;
  readonly earlier: string | null;
  readonly reason: string | null;
  readonly summary: string;
  readonly sampled: { readonly unit: string; readonly units: readonly string[] } | null;
}

/** A register as far as it holds. */
export type Register = Chain<RegisterEntry>;

/** Reads the bytes of a register up to the first line that breaks the chain. */
export function parseRegister(content: Uint8Array, schema: object): Register {
  return parseChain<RegisterEntry>(content, { name: 'a register', schema });
}
