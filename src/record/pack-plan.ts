import type { UnitLevel } from '../frame/frame.js';
import type { Stage } from '../frame/row-schema.js';
import type { Period } from '../frame/period.js';
import type { Design } from '../sampling/design.js';
import type { Scope } from './scope.js';

/**
 * What a pack is made by, every default filled in: all of its configuration but where the files
 * lie, so that the same plan and the same exports give the same pack on any machine.
 */
export interface PackPlan {
  readonly title: string;
  readonly office: string;
  /** Null when the pack covers every case in the exports. */
  readonly period: Period | null;
  readonly periodField: string;
  /** The year up to the end of the period, of which tables are made beside it; null for none. */
  readonly yearToDate: Period | null;
  readonly asAt?: string;
  /** YYYY-MM-DD, the day from which it is to be reviewed whether the pack is still needed. */
  readonly retentionReview?: string;
  readonly seed: string;
  readonly audits: readonly AuditPlan[];
  readonly release: ReleasePlan;
}

/** How all outcomes by group that are published together are worked out and protected. */
export interface ReleasePlan {
  /** Counts from 1 to one less than this are not published. */
  readonly threshold: number;
  /** How small counts are protected; a name of the registry of protections. */
  readonly protection: string;
  readonly inference: 'process' | 'census';
  /** How p-values are corrected for many comparisons; a name of the registry of corrections. */
  readonly correction: string;
  /** How many units the export is a random sample of; null when it is all of them. */
  readonly sampleOf: number | null;
  /** Another interval for ratios, shown beside the default for comparison; null for none. */
  readonly interval: string | null;
  /** What is written for each shorthand of the tables, by its letter. */
  readonly symbols: Readonly<Record<string, string>>;
}

/** What is drawn from one export and compared in it. */
export interface AuditPlan {
  readonly name: string;
  readonly title: string;
  readonly design: Design;
  readonly where: Scope['where'];
  /** Whether the export has cases of the year before the period, without which no year is told of. */
  readonly tellsYear: boolean;
  /** The SHA-256 of the commitment that is drawn under; null for none. */
  readonly commitment: string | null;
  readonly comparisons: readonly ComparisonPlan[];
}

/** One comparison of outcomes between groups. */
export interface ComparisonPlan {
  readonly unit: UnitLevel;
  readonly outcome: string;
  readonly event: readonly string[];
  /** Outcomes that make up the denominator; none: every unit. */
  readonly among: readonly string[];
  readonly group: string;
  readonly reference: string;
  /** Fields over which ratios are adjusted. */
  readonly adjustFor: readonly string[];
  /** A second grouping field, for pairs of groups; null for none. */
  readonly beside: string | null;
  /** A field of periods, for a trend; null for none. */
  readonly over: string | null;
  /** A field of areas or units that are held against each other; null for none. */
  readonly across: string | null;
  /** Whether the stages of the row schema are told too. */
  readonly stages: boolean;
  /** Two date fields: the days between them are averaged for each group; null for none. */
  readonly days: { readonly from: string; readonly to: string } | null;
  /** Nothing is compared: the units are counted that have each group in any of their rows. */
  readonly mentions?: true;
  readonly where: Scope['where'];
}

/** What `pack.json` holds. There is no clock in it, and no path. */
export interface PackRecord {
  readonly record: 'dipsample-pack';
  readonly recordVersion: 2;
  readonly tool: { readonly name: 'dipsample'; readonly version: string };
  readonly plan: PackPlan;
  /** The SHA-256 of the plan as canonical JSON: two packs of one configuration have the same. */
  readonly configuration: string;
  /** The earlier packs that trends go on from, oldest first, by the SHA-256 of their records. */
  readonly earlier: readonly { readonly pack: string; readonly period: Period }[];
  /** What each audit was made from, in the order of the plan. */
  readonly inputs: readonly {
    readonly name: string;
    readonly exportSha256: string;
    readonly exportBytes: number;
    readonly rows: number;
    readonly profile: string;
    readonly questions: string;
    /** The SHA-256 of how the export was read: profile, row schema and code lists, as import.json. */
    readonly importSha256: string;
    readonly questionsSha256: string;
    readonly calendarSha256: string;
    /** The population that rates are set against; null for none. */
    readonly benchmark: { readonly title: string; readonly sha256: string } | null;
    /** The SHA-256 of the checksums of the findings that the pack holds, both editions; null for none. */
    readonly findings: string | null;
    readonly drawSha256: string;
    /** The stages by which its tables go, where some of them do. */
    readonly stages: readonly Stage[];
  }[];
  /** The release ledger that the public copy was protected against; null where there was none. */
  readonly ledger: {
    readonly entries: number;
    readonly digest: string;
    readonly release: string;
  } | null;
}
