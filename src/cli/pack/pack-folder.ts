import { sha256Hex } from '../../random/sha256.js';
import { bagOf } from '../../record/bag/bag-of.js';
import { canonicalJson, type Json } from '../../record/canonical-json.js';
import type { PackPlan, PackRecord } from '../../record/pack-plan.js';
import type { Scope } from '../../record/scope.js';
import type { PackResult } from '../../report/audit-result.js';
import { protectionInWords } from '../results/disparity-files.js';
import { type LedgeredRelease, releaseAgainst } from '../results/release-together.js';
import type { ReleasedExport } from '../results/released-export.js';
import { inFolder, type ResultFile } from '../results/text-file.js';
import { type AuditFolder, auditFolder } from './audit-folder.js';
import type { PackInput } from './pack-input.js';
import { editionOf, publicHalf, specifiedPage } from './pack-edition.js';

export interface MadePack {
  /** Every file of the bag, in bytewise order. */
  readonly files: readonly ResultFile[];
  /** The bytes of `pack.json`. */
  readonly record: string;
  readonly result: PackResult;
  readonly populations: LedgeredRelease['populations'];
}

const editions = ['restricted', 'public'] as const;

/**
 * The whole pack as a bag, from its plan and the exports alone: the same inputs give the same bytes,
 * so that `verify` can make it again and compare.
 */
export async function packFolder(plan: PackPlan, input: PackInput): Promise<MadePack> {
  const period = periodOf(plan);
  const {
    exports: release,
    populations,
    against,
  } = releaseAgainst(
    input.audits.map(({ plan: audit, intake, benchmark }) => ({
      intake,
      plans: audit.comparisons,
      period,
      yearToDate: audit.tellsYear ? yearOf(plan) : null,
      benchmark,
    })),
    plan.release,
    input.ledger,
    input.tell,
  );
  const { toolVersion, earlier } = input;
  const made = input.audits.map((audit, index) =>
    auditFolder(audit, released(release, index), { plan, period, toolVersion, earlier }),
  );
  const result = resultOf(plan, made, input);
  const record: PackRecord = {
    record: 'dipsample-pack',
    recordVersion: 2,
    tool: { name: 'dipsample', version: toolVersion },
    plan: planAlone(plan),
    configuration: sha256Hex(canonicalJson(planAlone(plan) as unknown as Json)),
    earlier: earlier.map(({ pack, period: past }) => ({ pack, period: past })),
    inputs: made.map(({ recorded }) => recorded),
    ledger: against,
  };
  const recordText = `${canonicalJson(record as unknown as Json)}\n`;
  const payload: ResultFile[] = [];
  for (const edition of editions) {
    const files = await editionOf(edition, { plan, input, made, result });
    payload.push(
      ...inFolder(
        `data/${edition}`,
        edition === 'public' ? publicHalf(files, record, made) : files,
      ),
    );
  }
  return {
    files: bagOf({
      payload,
      tags: [{ path: 'pack.json', content: recordText }],
      about: {
        organisation: plan.office,
        description: `${plan.title}; ${result.period}`,
        identifier: sha256Hex(recordText).slice(0, 32),
        group: null,
        software: `dipsample ${toolVersion}`,
        date: plan.asAt ?? null,
        retentionReview: plan.retentionReview ?? null,
      },
    }),
    record: recordText,
    result,
    populations,
  };
}

/** The dates that decide which cases are in the pack. */
export function periodOf({ period, periodField }: PackPlan): Scope['period'] {
  return period === null ? null : { field: periodField, from: period.from, to: period.to };
}

export function yearOf({ yearToDate, periodField }: PackPlan): Scope['period'] {
  return yearToDate === null
    ? null
    : { field: periodField, from: yearToDate.from, to: yearToDate.to };
}

function resultOf(plan: PackPlan, made: readonly AuditFolder[], input: PackInput): PackResult {
  return {
    title: plan.title,
    office: plan.office,
    period: plan.period?.label ?? 'every case in the exports',
    yearToDate: plan.audits.some(({ tellsYear }) => tellsYear)
      ? (plan.yearToDate?.label ?? null)
      : null,
    toolVersion: input.toolVersion,
    protection: protectionInWords(plan.release),
    audits: made.map(({ result }) => result),
    restrictedFolder: 'data/restricted',
    specified:
      input.specified === null ? null : { restricted: specifiedPage, public: specifiedPage },
  };
}

function released(release: readonly ReleasedExport[], index: number): ReleasedExport {
  const found = release[index];
  if (found === undefined) throw new RangeError('an audit without its outcomes');
  return found;
}

/** The plan without what a configuration holds beside it: where the files of this machine lie. */
function planAlone({
  title,
  office,
  period,
  periodField,
  yearToDate,
  asAt,
  retentionReview,
  seed,
  audits,
  release,
}: PackPlan): PackPlan {
  const named = {
    ...(asAt === undefined ? {} : { asAt }),
    ...(retentionReview === undefined ? {} : { retentionReview }),
  };
  return { title, office, period, periodField, yearToDate, ...named, seed, audits, release };
}
