import { plainSymbols } from '../../format/symbols.js';
import { protections } from '../../disclosure/protections.js';
import type { AuditPlan, ReleasePlan } from '../../record/pack-plan.js';
import type { AuditFile, ConfigFile, WhereFile } from './config.js';

/** An audit as it is planned, defaults filled in; what comes of its export is filled in later. */
export function auditPlan(audit: AuditFile, design: AuditPlan['design']): AuditPlan {
  return {
    name: audit.name,
    title: audit.title ?? audit.name,
    design,
    where: conditions(audit.draw.where),
    tellsYear: false,
    commitment: null,
    comparisons: (audit.disparity ?? []).map((comparison) => ({
      unit: comparison.unit ?? 'case',
      outcome: comparison.outcome,
      event: comparison.event,
      among: comparison.among ?? [],
      group: comparison.group,
      reference: comparison.reference,
      adjustFor: comparison.adjustFor ?? [],
      beside: comparison.beside ?? null,
      over: comparison.over ?? null,
      across: comparison.across ?? null,
      stages: comparison.stages ?? false,
      days: comparison.days ?? null,
      where: conditions(comparison.where),
    })),
  };
}

/** How a release is protected and read, defaults filled in. */
export function releaseOf({ disclosure, inference, correction }: ConfigFile): ReleasePlan {
  const protection = disclosure?.protection ?? 'suppression';
  return {
    threshold:
      disclosure?.threshold ?? protections[protection as keyof typeof protections].threshold,
    protection,
    inference: inference ?? 'process',
    correction: correction ?? 'holm',
    sampleOf: null,
    interval: null,
    symbols: { ...plainSymbols, ...disclosure?.symbols },
  };
}

function conditions(where: WhereFile | undefined): AuditPlan['where'] {
  return Object.entries(where ?? {}).map(([field, values]) => ({ field, values }));
}
