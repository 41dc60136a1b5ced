import { canonicalJson, type Json } from './canonical-json.js';
import type { Chain, ChainedEntry } from './chain.js';

/** What goes behind the bytes of a chain that hold. */
export interface NextLine<Entry> {
  readonly entry: Entry;
  /** The line with its line feed, and before it the one that the last entry lacks, if it does. */
  readonly line: string;
}

/** Gives an entry its place behind the last one. The chain must be without a fault. */
export function nextInChain<Entry extends ChainedEntry>(
  chain: Chain<Entry>,
  placed: (place: ChainedEntry) => Entry,
): NextLine<Entry> {
  if (chain.fault !== null) throw new RangeError('a broken chain takes no entry');
  const entry = placed({ number: chain.entries.length + 1, previous: chain.digest });
  const line = `${canonicalJson(entry as unknown as Json)}\n`;
  return { entry, line: chain.unended ? `\n${line}` : line };
}
