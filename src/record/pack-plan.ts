import type { UnitLevel } from '../frame/frame.js';
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
  readonly asAt?: string;
  readonly seed: string;
  readonly audits: readonly AuditPlan[];
  /** Counts from 1 to one less than this are not published. */
  readonly threshold: number;
}

/** What is drawn from one export and compared in it. */
export interface AuditPlan {
  readonly name: string;
  readonly title: string;
  readonly design: Design;
  readonly where: Scope['where'];
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
  readonly where: Scope['where'];
}

/** What `pack.json` holds. There is no clock in it, and no path. */
export interface PackRecord {
  readonly record: 'dipsample-pack';
  readonly recordVersion: 1;
  readonly tool: { readonly name: 'dipsample'; readonly version: string };
  readonly plan: PackPlan;
  /** What each audit was made from, in the order of the plan. */
  readonly inputs: readonly {
    readonly name: string;
    readonly exportSha256: string;
    readonly exportBytes: number;
    readonly profile: string;
    readonly questions: string;
    readonly drawSha256: string;
  }[];
}
