import type { AllocationName } from '../../sampling/allocations/index.js';
import type { MethodName } from '../../sampling/methods/index.js';
import type { Design } from '../../sampling/design.js';
import type { ComparisonPlan, PackPlan } from '../../record/pack-plan.js';

/** A pack's configuration with every default filled in: its plan, and where its files lie. */
export interface PackConfig extends PackPlan {
  /** One for each audit of the plan, in its order. */
  readonly sources: readonly AuditSource[];
}

export interface AuditSource {
  readonly exportPath: string;
  /** A shipped name, or a path. */
  readonly profile: string;
  readonly questions: string;
}

/** The configuration file as its schema allows it. */
export interface ConfigFile {
  readonly title: string;
  readonly office: string;
  readonly period: string;
  readonly periodField?: string;
  readonly asAt?: string;
  readonly seed: string;
  readonly audits: readonly AuditFile[];
  readonly disclosure?: { readonly threshold?: number };
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
    readonly where?: WhereFile;
  };
  readonly questions: string;
  readonly disparity?: readonly {
    readonly unit?: ComparisonPlan['unit'];
    readonly outcome: string;
    readonly event: readonly string[];
    readonly among?: readonly string[];
    readonly group: string;
    readonly reference: string;
    readonly where?: WhereFile;
  }[];
}

export type WhereFile = Readonly<Record<string, readonly string[]>>;
