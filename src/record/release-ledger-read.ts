import { parseChain } from './chain.js';
import { contradictionIn } from './release-ledger-contradiction.js';
import type { ReleaseEntry, ReleaseLedger } from './release-ledger.js';

/**
 * Reads the bytes of a release ledger up to the first line that breaks the chain, that is no entry, or
 * whose counts its own units do not give.
 */
export function parseReleaseLedger(content: Uint8Array, schema: object): ReleaseLedger {
  return parseChain<ReleaseEntry>(content, {
    name: 'a release ledger',
    schema,
    contradiction: contradictionIn,
  });
}

/**
 * The version of a line of a ledger that this program does not know, as text; null where the line is
 * of its own version, or no line of a release ledger at all.
 */
export function laterVersionOf(content: Uint8Array, line: number): string | null {
  const text = new TextDecoder().decode(content).split('\n')[line - 1] ?? '';
  try {
    const value = JSON.parse(text) as Readonly<Record<string, unknown>> | null;
    const isLedger = value?.['ledger'] === 'dipsample-release-ledger';
    const version = value?.['version'];
    return isLedger && typeof version === 'number' && version !== 1 ? String(version) : null;
  } catch {
    return null;
  }
}
