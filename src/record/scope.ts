/** Which units of an export are in the frame at all, beside the filters of its profile. */
export interface Scope {
  readonly where: readonly { readonly field: string; readonly values: readonly string[] }[];
  /** Units whose date falls from `from` to `to`, both included; null for the whole export. */
  readonly period: {
    readonly field: string;
    readonly from: string;
    readonly to: string;
  } | null;
}
