import type { Design } from '../sampling/design.js';

/** What a public notice says of a draw to come. No unit is among it. */
export interface NoticeFacts {
  readonly office: string;
  readonly design: Design;
  readonly scope: {
    readonly where: readonly { readonly field: string; readonly values: readonly string[] }[];
    readonly period: { readonly field: string; readonly from: string; readonly to: string } | null;
  };
  readonly units: number;
  readonly excluded: number;
  readonly strata: number;
  /** The public event, when it takes place where that was said, and how its outcome is written. */
  readonly event: string;
  readonly when: string | null;
  readonly formatting: string;
  readonly digests: {
    readonly commitment: string;
    readonly list: string;
    readonly plan: string;
    readonly import: string;
  };
  /** The rules by their names, and the program that knows them. */
  readonly rules: string;
}
