import type { KnownLedger } from '../results/release-together.js';
import type { Teller } from '../results/teller.js';
import type { AuditInput } from './audit-input.js';
import type { EarlierPack } from './earlier-packs.js';
import type { FrozenSpecified } from './frozen-specified.js';

/** All that a pack is made of, beside its plan. */
export interface PackInput {
  readonly audits: readonly AuditInput[];
  /** The packs of earlier periods, oldest first. */
  readonly earlier: readonly EarlierPack[];
  /** What the page of specified information tells; null for no page. */
  readonly specified: FrozenSpecified | null;
  readonly toolVersion: string;
  readonly ledger: KnownLedger | null;
  /** Is told what is being done, for people who wait. */
  readonly tell?: Teller;
}
