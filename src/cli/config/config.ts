import type { AllocationName } from '../../sampling/allocations/index.js';
import type { MethodName } from '../../sampling/methods/index.js';
import type { Design } from '../../sampling/design.js';
import type { Scope } from '../../record/scope.js';
import type { Period } from '../../frame/period.js';
import type { ComparisonQuery } from '../results/disparity-folder.js';

/** A pack's configuration with every default filled in. */
export interface PackConfig {
  readonly title: string;
  readonly office: string;
  /** Null when the pack covers every case in the exports. */
  readonly period: Period | null;
  readonly periodField: string;
  readonly asAt?: string;
  readonly seed: string;
  readonly audits: readonly AuditConfig[];
  readonly threshold: number;
}

export interface AuditConfig {
  readonly name: string;
  readonly title: string;
  readonly exportPath: string;
  readonly profile: string;
  readonly design: Design;
  readonly where: Scope['where'];
  readonly questions: string;
  readonly comparisons: readonly ComparisonQuery[];
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
    readonly unit?: ComparisonQuery['unit'];
    readonly outcome: string;
    readonly event: readonly string[];
    readonly among?: readonly string[];
    readonly group: string;
    readonly reference: string;
    readonly where?: WhereFile;
  }[];
}

export type WhereFile = Readonly<Record<string, readonly string[]>>;
