import { isIsoDate } from '../../frame/calendar.js';
import { type Period, parsePeriod } from '../../frame/period.js';
import { ticketRules } from '../../random/ticket-rules.js';
import { allocations } from '../../sampling/allocations/index.js';
import { samplingMethods } from '../../sampling/methods/index.js';
import { reviewFractionFault } from '../../sampling/review/review-fraction.js';
import { seedFault } from '../../sampling/seed.js';
import type { Shell } from '../../shell/shell.js';
import { plainSymbols } from '../../format/symbols.js';
import { symbolFaults } from '../symbols.js';
import { protections } from '../../disclosure/protections.js';
import type { AuditPlan, ReleasePlan } from '../../record/pack-plan.js';
import { corrections } from '../../disparity/choices.js';
import type { DesignRequest } from '../design/design-request.js';
import { stagesFault } from '../design/parse-stages.js';
import type { AuditFile, AuditSource, ConfigFile, PackConfig, WhereFile } from './config.js';
import { designOfFile } from './design-file.js';
import { type CheckedFile, readCheckedFile } from './read-checked-file.js';

/**
 * Reads a pack's configuration: parsed, checked against its schema, checked by rules, defaults
 * filled in. Every fault is named at once.
 *
 * @throws UserError CONFIG_NOT_JSON, CONFIG_INVALID
 */
export async function readConfig(path: string, shell: Shell): Promise<PackConfig> {
  return await normalise(await readCheckedFile(path, configFile, shell), path, shell);
}

const configFile: CheckedFile<ConfigFile> = {
  schema: 'config',
  ruleFaults,
  codes: { notJson: 'CONFIG_NOT_JSON', invalid: 'CONFIG_INVALID' },
};

function ruleFaults(file: ConfigFile): readonly string[] {
  const fault = seedFault(file.seed);
  const names = file.audits.map(({ name }) => name);
  return [
    ...(fault === undefined ? [] : [`/seed ${fault}`]),
    ...(file.asAt === undefined || isIsoDate(file.asAt) ? [] : [`/asAt ${file.asAt} is no date`]),
    ...(file.period === 'all' || periodOf(file.period) !== null
      ? []
      : [
          `/period ${file.period} is no period (2026-Q3, FY2026/27-Q2, 2026-07-01..2026-09-30 or all)`,
        ]),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => `/audits has the name ${name} twice`),
    ...unknownName(file.disclosure?.protection, protections, '/disclosure/protection'),
    ...symbolFaults(file.disclosure?.symbols ?? {}).map((fault) => `/disclosure/symbols: ${fault}`),
    ...unknownName(file.correction, corrections, '/correction'),
    ...file.audits.flatMap(auditFaults),
  ];
}

function auditFaults({ draw }: AuditFile, index: number): readonly string[] {
  return [
    ...unknownName(draw.allocation, allocations, `/audits/${index}/draw/allocation`),
    ...unknownName(draw.method, samplingMethods, `/audits/${index}/draw/method`),
    ...unknownName(draw.ticket, ticketRules, `/audits/${index}/draw/ticket`),
    ...faultAt(
      draw.stages === undefined ? undefined : stagesFault(draw.stages, draw.size),
      `/audits/${index}/draw/stages`,
    ),
    ...faultAt(
      draw.double === undefined ? undefined : reviewFractionFault(draw.double),
      `/audits/${index}/draw/double`,
    ),
    ...(draw.weights !== undefined && draw.measure === undefined
      ? [`/audits/${index}/draw/weights: there is no measure that they weigh`]
      : []),
    ...faultAt(exponentFault(draw.exponent), `/audits/${index}/draw/exponent`),
    ...Object.entries({ ...draw.weights, ...draw.standardDeviations })
      .filter(([, number]) => !/^\d{1,15}(\.\d{1,9})?$/.test(String(number)))
      .map(([key]) => `/audits/${index}/draw the number of ${key} has too many digits`),
  ];
}

function faultAt(fault: string | undefined, path: string): readonly string[] {
  return fault === undefined ? [] : [`${path}: ${fault}`];
}

function exponentFault(exponent: number | undefined): string | undefined {
  if (exponent === undefined || /^\d(\.\d{1,2})?$/.test(String(exponent))) return undefined;
  return 'at most two decimals';
}

function unknownName(name: string | undefined, registry: object, path: string): readonly string[] {
  if (name === undefined || Object.hasOwn(registry, name)) return [];
  return [`${path} must be one of ${Object.keys(registry).join(', ')}`];
}

function periodOf(text: string): Period | null {
  try {
    return parsePeriod(text);
  } catch {
    return null;
  }
}

async function normalise(file: ConfigFile, path: string, shell: Shell): Promise<PackConfig> {
  const reviewers = file.reviewers?.map(({ id, conflicts }) => ({
    id,
    conflicts: conflicts ?? [],
  }));
  const audits: { readonly audit: AuditFile; readonly request: DesignRequest }[] = [];
  for (const audit of file.audits) {
    audits.push({ audit, request: await designOfFile(audit.draw, reviewers, path, shell) });
  }
  return {
    title: file.title,
    office: file.office,
    period: file.period === 'all' ? null : periodOf(file.period),
    periodField: file.periodField ?? 'date_finalised',
    ...(file.asAt === undefined ? {} : { asAt: file.asAt }),
    seed: file.seed,
    audits: audits.map(({ audit, request }) => auditPlan(audit, request.base)),
    sources: audits.map(({ audit, request }) => ({
      ...auditFiles(audit, path, shell),
      request,
      defaultTables: audit.disparity === undefined,
    })),
    release: releaseOf(file),
  };
}

function auditFiles(
  audit: AuditFile,
  path: string,
  shell: Shell,
): Omit<AuditSource, 'request' | 'defaultTables'> {
  const besides = (name: string): string => (/[./\\]/.test(name) ? shell.beside(path, name) : name);
  return {
    exportPath: shell.beside(path, audit.export),
    profile: besides(audit.profile),
    questions: besides(audit.questions),
  };
}

function auditPlan(audit: AuditFile, design: AuditPlan['design']): AuditPlan {
  return {
    name: audit.name,
    title: audit.title ?? audit.name,
    design,
    where: conditions(audit.draw.where),
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

function releaseOf({ disclosure, inference, correction }: ConfigFile): ReleasePlan {
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
