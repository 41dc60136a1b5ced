import { documentToHtml } from '../../format/html.js';
import { workbookToXlsx } from '../../format/xlsx/write-workbook.js';
import { sha256Hex } from '../../random/sha256.js';
import { bagOf } from '../../record/bag/bag-of.js';
import { canonicalJson, type Json } from '../../record/canonical-json.js';
import { checksumFile, checksums } from '../../record/checksums.js';
import type { PackPlan, PackRecord } from '../../record/pack-plan.js';
import { publicRecord, publicRecordFile, writePublicRecord } from '../../record/public-record.js';
import type { Scope } from '../../record/scope.js';
import type { EditionName, PackResult } from '../../report/audit-result.js';
import { packReport } from '../../report/pack/pack-report.js';
import { specifiedInformation } from '../../report/specified-information/specified-information.js';
import { tablesWorkbook } from '../../report/tables-workbook.js';
import { protectionInWords } from '../results/disparity-files.js';
import {
  type KnownLedger,
  type LedgeredRelease,
  releaseAgainst,
} from '../results/release-together.js';
import type { Teller } from '../results/release-exports.js';
import type { ReleasedExport } from '../results/released-export.js';
import { filedTables, tableFiles } from '../results/table-files.js';
import { inFolder, type ResultFile, type TextFile, withSymbols } from '../results/text-file.js';
import { type AuditFolder, auditFolder } from './audit-folder.js';
import type { AuditInput } from './audit-input.js';
import { type EarlierPack, freezeEarlier } from './earlier-packs.js';
import { type FrozenSpecified, freezeSpecified, specifiedFile } from './frozen-specified.js';

/** All that a pack is made of, beside its plan. */
export interface PackInput {
  readonly audits: readonly AuditInput[];
  /** The packs of earlier periods, oldest first. */
  readonly earlier: readonly EarlierPack[];
  /** What the page of specified information tells; null for no page. */
  readonly specified: FrozenSpecified | null;
  readonly toolVersion: string;
  readonly ledger: KnownLedger | null;
  /** Is told what is being done, for people who wait. */
  readonly tell?: Teller;
}

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
      ...inFolder(`data/${edition}`, edition === 'public' ? half(files, record, made) : files),
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

interface Made {
  readonly plan: PackPlan;
  readonly input: PackInput;
  readonly made: readonly AuditFolder[];
  readonly result: PackResult;
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

/** The level of every interval of a pack. */
const intervalLevel = 0.95;

const specifiedPage = 'specified-information.html';

/** The files of an edition: pages, workbook and tables, and those of its audits. */
async function editionOf(
  edition: EditionName,
  { plan, input, made, result }: Made,
): Promise<readonly ResultFile[]> {
  const { symbols } = plan.release;
  const specified =
    input.specified === null
      ? null
      : specifiedInformation(
          {
            office: plan.office,
            figures: input.specified.figures,
            threshold: plan.release.threshold,
          },
          edition,
        );
  const pages: readonly TextFile[] = [
    { path: 'report.html', content: documentToHtml(packReport(result, edition)) },
    ...(specified === null
      ? []
      : [{ path: specifiedPage, content: documentToHtml(specified.document) }]),
  ];
  const audits = made.map(({ result: { name, title }, tables }) => ({
    name,
    title,
    tables: tables[edition],
  }));
  const numbers = (specified?.tables ?? []).map((table) => ({ stem: table.name, table }));
  const ofSpecified = {
    name: 'specified',
    title: 'Specified information',
    tables: filedTables(numbers, 'specified-information/'),
  };
  return [
    ...withSymbols(pages, symbols),
    {
      path: 'tables.xlsx',
      content: await workbookToXlsx(
        tablesWorkbook(
          {
            title: plan.title,
            office: plan.office,
            period: result.period,
            edition,
            protection: result.protection,
            symbols,
          },
          specified === null ? audits : [...audits, ofSpecified],
        ),
      ),
    },
    ...(specified === null
      ? []
      : inFolder(
          'specified-information',
          tableFiles(numbers, {
            name: 'specified-information',
            title: 'Specified information',
            symbols,
          }),
        )),
    ...(edition === 'restricted' && input.earlier.length > 0
      ? [{ path: 'earlier.json', content: freezeEarlier(input.earlier) }]
      : []),
    ...(edition === 'restricted' && input.specified !== null
      ? [{ path: specifiedFile, content: freezeSpecified(input.specified) }]
      : []),
    ...made.flatMap(({ result: { name }, files }) => inFolder(name, files[edition])),
  ];
}

/** The public half with a record and checksums of its own, as it may be all that a reader has. */
function half(
  files: readonly ResultFile[],
  record: PackRecord,
  made: readonly AuditFolder[],
): readonly ResultFile[] {
  const whole = [
    ...files,
    {
      path: publicRecordFile,
      content: writePublicRecord(
        publicRecord(
          record,
          made.map(({ facts }) => facts),
          intervalLevel,
        ),
      ),
    },
  ];
  return [...whole, { path: checksumFile, content: checksums(whole) }];
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
  seed,
  audits,
  release,
}: PackPlan): PackPlan {
  const named = asAt === undefined ? {} : { asAt };
  return { title, office, period, periodField, yearToDate, ...named, seed, audits, release };
}
