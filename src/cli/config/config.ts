import type { AllocationName } from '../../sampling/allocations/index.js';
import type { YearKind } from '../../frame/period.js';
import type { MethodName } from '../../sampling/methods/index.js';
import type { TicketRuleName } from '../../random/ticket-rules.js';
import type { Design, Stage } from '../../sampling/design.js';
import type { Conflict } from '../../sampling/review/reviewer.js';
import type { DesignRequest } from '../design/design-request.js';
import type { ComparisonPlan, PackPlan, ReleasePlan } from '../../record/pack-plan.js';

/**
 * A pack's configuration with every default filled in: its plan, and where its files lie. The
 * designs of the plan lack what only the exports can tell.
 */
export interface PackConfig extends PackPlan {
  /** One for each audit of the plan, in its order. */
  readonly sources: readonly AuditSource[];
  /** The folders of earlier packs. */
  readonly earlierPacks: readonly string[];
  /** Where the register, the ledger, the pack and its pointer lie, as far as the file says so. */
  readonly places: {
    readonly register: string | undefined;
    readonly ledger: string | undefined;
    /** The folder of the pack. */
    readonly folder: string | undefined;
    /** The file that names the latest pack. */
    readonly latest: string | undefined;
  };
  /** What the page of specified information is made from beside the complaints; null for no page. */
  readonly specified: SpecifiedSource | null;
}

/** Where the numbers of the specified information come from. */
export interface SpecifiedSource {
  /** The audit of the complaints. */
  readonly audit: string;
  readonly reviews: { readonly exportPath: string; readonly profile: string } | null;
  readonly recommendations: string | null;
}

export interface AuditSource {
  readonly exportPath: string;
  /** A shipped name, or a path. */
  readonly profile: string;
  readonly questions: string;
  /** The folder of the commitment drawn under, of the findings, and the description of a benchmark. */
  readonly commitment: string | null;
  readonly findings: string | null;
  readonly benchmark: string | null;
  /** Whose cases are counted by theme; undefined where the row schema decides, null for none. */
  readonly themes: string | null | undefined;
  /** The design as it was asked for; the plan has it once the export has been read. */
  readonly request: DesignRequest;
  /** Nothing is said of outcomes by group: the tables of the row schema are made. */
  readonly defaultTables: boolean;
}

/** The configuration file as its schema allows it. */
export interface ConfigFile {
  readonly title: string;
  readonly office: string;
  readonly period: string;
  readonly periodField?: string;
  readonly yearToDate?: YearKind | 'none';
  readonly asAt?: string;
  readonly retentionReview?: string;
  readonly seed: string;
  readonly audits: readonly AuditFile[];
  readonly earlierPacks?: readonly string[];
  readonly specifiedInformation?: {
    readonly audit: string;
    readonly reviews?: { readonly export: string; readonly profile?: string };
    readonly recommendations?: string;
  };
  readonly outputs?: {
    readonly folder?: string;
    readonly register?: string;
    readonly ledger?: string;
    readonly latest?: string;
  };
  readonly reviewers?: readonly { readonly id: string; readonly conflicts?: readonly Conflict[] }[];
  readonly disclosure?: {
    readonly threshold?: number;
    readonly protection?: string;
    readonly symbols?: Readonly<Record<string, string>>;
  };
  readonly inference?: ReleasePlan['inference'];
  readonly correction?: string;
}

export interface AuditFile {
  readonly name: string;
  readonly title?: string;
  readonly export: string;
  readonly profile: string;
  readonly draw: {
    readonly unit?: Design['unit'];
    readonly by: readonly string[];
    readonly size: number;
    readonly allocation?: AllocationName;
    readonly method?: MethodName;
    readonly minimum?: number;
    readonly cap?: number;
    readonly takeAll?: readonly string[];
    readonly reserves?: number;
    readonly exponent?: number;
    readonly spreadOf?: string;
    readonly standardDeviations?: Readonly<Record<string, number>>;
    readonly stratumSizes?: Readonly<Record<string, number>>;
    readonly measure?: string;
    readonly weights?: Readonly<Record<string, number>>;
    readonly sort?: readonly string[];
    readonly ticket?: TicketRuleName;
    readonly idField?: string;
    readonly exclude?: readonly string[];
    readonly rotateFrom?: string;
    readonly stages?: readonly Stage[];
    readonly panels?: number;
    readonly double?: string;
    readonly where?: WhereFile;
  };
  readonly questions: string;
  readonly commitment?: string;
  readonly findings?: string;
  readonly benchmark?: string;
  readonly themes?: string | false;
  readonly disparity?: readonly {
    readonly unit?: ComparisonPlan['unit'];
    readonly outcome: string;
    readonly event: readonly string[];
    readonly among?: readonly string[];
    readonly group: string;
    readonly reference: string;
    readonly adjustFor?: readonly string[];
    readonly beside?: string;
    readonly over?: string;
    readonly across?: string;
    readonly stages?: boolean;
    readonly days?: { readonly from: string; readonly to: string };
    readonly where?: WhereFile;
  }[];
}

export type WhereFile = Readonly<Record<string, readonly string[]>>;
