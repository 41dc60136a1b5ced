import { isIsoDate } from '../../frame/calendar.js';
import { ticketRules } from '../../random/ticket-rules.js';
import { allocations } from '../../sampling/allocations/index.js';
import { samplingMethods } from '../../sampling/methods/index.js';
import { reviewFractionFault } from '../../sampling/review/review-fraction.js';
import { seedFault } from '../../sampling/seed.js';
import { protections } from '../../disclosure/protections.js';
import { corrections } from '../../disparity/choices.js';
import { stagesFault } from '../design/parse-stages.js';
import { symbolFaults } from '../symbols.js';
import { configPeriod } from './config-period.js';
import type { AuditFile, ConfigFile } from './config.js';
import { placeholderFaults } from './placeholders.js';
import { retentionFault } from './retention-review.js';

/** What a configuration says that its schema cannot forbid; each fault begins with the path it is at. */
export function configFaults(file: ConfigFile): readonly string[] {
  const fault = seedFault(file.seed);
  const names = file.audits.map(({ name }) => name);
  return [
    ...placeholderFaults(file),
    ...(fault === undefined ? [] : [`/seed ${fault}`]),
    ...(file.asAt === undefined || isIsoDate(file.asAt) ? [] : [`/asAt ${file.asAt} is no date`]),
    ...(file.period === 'all' || configPeriod(file.period) !== null
      ? []
      : [
          `/period ${file.period} is no period (2026-Q3, FY2026/27-Q2, 2026-07-01..2026-09-30 or all)`,
        ]),
    ...retentionFaults(file),
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

function retentionFaults({ retentionReview, period }: ConfigFile): readonly string[] {
  if (retentionReview === undefined) return [];
  const covered = configPeriod(period);
  const isReadable = period === 'all' || covered !== null;
  const fault = isReadable ? retentionFault(retentionReview, covered) : undefined;
  return fault === undefined ? [] : [`/retentionReview ${fault}`];
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
