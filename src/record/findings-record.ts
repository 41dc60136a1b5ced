import type { FindingsSummary } from '../findings/summary.js';
import { canonicalJson, type Json } from './canonical-json.js';

/**
 * What `findings.json` holds: what an evaluation was made of, by digests, and its estimates, so that
 * the next audit can be compared with it. There is no clock in it and no reference of a case.
 */
export interface FindingsRecord {
  readonly record: 'dipsample-findings';
  readonly recordVersion: 1;
  readonly tool: { readonly name: 'dipsample'; readonly version: string };
  /** The SHA-256 of the record of the draw. */
  readonly draw: string;
  /** The question set and the calendar as they were handed out, by the SHA-256 of their files. */
  readonly questions: { readonly name: string; readonly version: number; readonly sha256: string };
  readonly calendar: string;
  /** The SHA-256 of each file that came back, in bytewise order. */
  readonly answers: readonly string[];
  /** The SHA-256 of the export that fields to compare by were read from; null where the sample had them. */
  readonly cases: string | null;
  /** The day after which a day was in the future. */
  readonly asAt: string;
  readonly groups: readonly { readonly field: string; readonly reference: string | null }[];
  readonly correction: string;
  /** Rows issued = answered + not examined + outstanding. */
  readonly rows: {
    readonly issued: number;
    readonly answered: number;
    readonly notExamined: number;
    readonly outstanding: number;
  };
  /** How often each kind of issue was told, by its code. */
  readonly issues: Readonly<Record<string, number>>;
  /** The SHA-256 of the earlier record that was compared with; null for none. */
  readonly previous: string | null;
  readonly summary: FindingsSummary;
}

/** The bytes of `findings.json`: canonical JSON and a final line feed. */
export function writeFindingsRecord(record: FindingsRecord): string {
  return `${canonicalJson(record as unknown as Json)}\n`;
}
