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
import { specifiedOf, yearOf } from './config-sources.js';
import type { AuditFile, ConfigFile, PackConfig, WhereFile } from './config.js';
import { designOfFile } from './design-file.js';
import { auditPaths } from './audit-paths.js';
import { placeholderFaults } from './placeholders.js';
import { type CheckedFile, readCheckedFile } from './read-checked-file.js';
import { sourceFaults } from './source-faults.js';

/**
 * Reads a pack's configuration: parsed, checked against its schema, checked by rules, defaults
 * filled in. Every fault is named at once, with its line; placeholders of `init` are faults, and so
 * are files and fields that are named and not there.
 *
 * @throws UserError CONFIG_NOT_JSON, CONFIG_INVALID
 */
export async function readConfig(path: string, shell: Shell): Promise<PackConfig> {
  const configFile: CheckedFile<ConfigFile> = {
    schema: 'config',
    ruleFaults: async (file) => [...ruleFaults(file), ...(await sourceFaults(file, path, shell))],
    codes: { notJson: 'CONFIG_NOT_JSON', invalid: 'CONFIG_INVALID' },
  };
  return await normalise(await readCheckedFile(path, configFile, shell), path, shell);
}

function ruleFaults(file: ConfigFile): readonly string[] {
  const fault = seedFault(file.seed);
  const names = file.audits.map(({ name }) => name);
  return [
    ...placeholderFaults(file),
    ...(fault === undefined ? [] : [`/seed ${fault}`]),
    ...(file.asAt === undefined || isIsoDate(file.asAt) ? [] : [`/asAt ${file.asAt} is no date`]),
    ...(file.period === 'all' || periodOf(file.period) !== null
      ? []
      : [
          `/period ${file.period} is no period (2026-Q3, FY2026/27-Q2, 2026-07-01..2026-09-30 or all)`,
        ]),
    ...names.flatMap((name, index) =>
      names.indexOf(name) === index
        ? []
        : [`/audits/${index}/name gives the name ${name} twice, to two audits`],
    ),
    ...unknownName(file.disclosure?.protection, protections, '/disclosure/protection'),
    ...symbolFaults(file.disclosure?.symbols ?? {}).map((fault) => `/disclosure/symbols: ${fault}`),
    ...unknownName(file.correction, corrections, '/correction'),
    ...file.audits.flatMap(auditFaults),
    ...timeFaults(file),
    ...(file.specifiedInformation === undefined || names.includes(file.specifiedInformation.audit)
      ? []
      : [`/specifiedInformation/audit must be one of ${names.join(', ')}`]),
  ];
}

/** Without a period there is nothing that a year or an earlier pack could stand beside. */
function timeFaults({ period, yearToDate, earlierPacks = [] }: ConfigFile): readonly string[] {
  if (period !== 'all') return [];
  return [
    ...(yearToDate === undefined || yearToDate === 'none'
      ? []
      : ['/yearToDate needs a period, and there is none']),
    ...(earlierPacks.length === 0 ? [] : ['/earlierPacks need a period, and there is none']),
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
    ...(['weights', 'standardDeviations'] as const).flatMap((member) =>
      Object.entries(draw[member] ?? {})
        .filter(([, number]) => !/^\d{1,15}(\.\d{1,9})?$/.test(String(number)))
        .map(
          ([key]) => `/audits/${index}/draw/${member}: the number of ${key} has too many digits`,
        ),
    ),
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
  const period = file.period === 'all' ? null : periodOf(file.period);
  const beside = (place: string | undefined): string | undefined =>
    place === undefined ? undefined : shell.beside(path, place);
  return {
    title: file.title,
    office: file.office,
    period,
    periodField: file.periodField ?? 'date_finalised',
    yearToDate: yearOf(file, period),
    ...(file.asAt === undefined ? {} : { asAt: file.asAt }),
    seed: file.seed,
    audits: audits.map(({ audit, request }) => auditPlan(audit, request.base)),
    sources: audits.map(({ audit, request }) => ({
      ...auditPaths(audit, path, shell),
      request,
      defaultTables: audit.disparity === undefined,
    })),
    release: releaseOf(file),
    earlierPacks: (file.earlierPacks ?? []).map((place) => shell.beside(path, place)),
    places: {
      register: beside(file.outputs?.register),
      ledger: beside(file.outputs?.ledger),
      folder: beside(file.outputs?.folder),
    },
    specified: specifiedOf(file, path, shell),
  };
}

function auditPlan(audit: AuditFile, design: AuditPlan['design']): AuditPlan {
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
