import type { Intake } from '../../frame/intake.js';
import type { WorkingCalendar } from '../../checklist/clocks/working-calendar.js';
import type { QuestionSet } from '../../checklist/question-set.js';
import { documentToHtml } from '../../format/html.js';
import { canonicalJson, type Json } from '../../record/canonical-json.js';
import { sha256Hex } from '../../random/sha256.js';
import type { AuditPlan, PackPlan, PackRecord } from '../../record/pack-plan.js';
import type { Scope } from '../../record/scope.js';
import type { AuditResult } from '../../report/audit-result.js';
import { packReport } from '../../report/pack-report.js';
import { checklistFolder } from './checklist-folder.js';
import { checklistSource } from './checklist-source.js';
import { editionFiles, protectionInWords, restrictedFiles } from './disparity-files.js';
import { drawFolder } from './draw-folder.js';
import { type KnownLedger, type LedgeredRelease, releaseAgainst } from './release-together.js';
import type { ReleasedExport } from './release-exports.js';
import { inFolder, type TextFile, withChecksums, withSymbols } from './text-file.js';
import { validationFolder } from './validation-folder.js';

/** One export of a pack, read, and the questions asked of its cases. */
export interface AuditInput {
  readonly plan: AuditPlan;
  /** The earlier draw that used up each excluded unit. */
  readonly excludedBy: ReadonlyMap<string, string>;
  readonly intake: Intake;
  readonly questions: QuestionSet;
  /** By which the working days of its clocks are counted. */
  readonly calendar: WorkingCalendar;
}

/**
 * The whole pack as files, from its plan and the exports alone: the same inputs give the
 * same bytes, so that `verify` can make it again and compare.
 */
export function packFolder(
  plan: PackPlan,
  inputs: readonly AuditInput[],
  toolVersion: string,
  ledger: KnownLedger | null,
): {
  readonly files: readonly TextFile[];
  readonly audits: readonly AuditResult[];
  readonly populations: LedgeredRelease['populations'];
} {
  const period = periodOf(plan);
  const {
    exports: release,
    populations,
    against,
  } = releaseAgainst(
    inputs.map(({ plan: audit, intake }) => ({
      intake,
      plans: audit.comparisons,
      period,
      benchmark: null,
    })),
    plan.release,
    ledger,
  );
  const made = inputs.map((input, index) =>
    auditFolder(input, released(release, index), { plan, period, toolVersion }),
  );
  const pack = {
    title: plan.title,
    office: plan.office,
    period: plan.period?.label ?? 'every case in the exports',
    toolVersion,
    protection: protectionInWords(plan.release),
    audits: made.map(({ result }) => result),
  };
  const record: PackRecord = {
    record: 'dipsample-pack',
    recordVersion: 1,
    tool: { name: 'dipsample', version: toolVersion },
    plan: planAlone(plan),
    inputs: made.map(({ recorded }) => recorded),
    ledger: against,
  };
  return {
    populations,
    audits: pack.audits,
    files: withChecksums([
      ...made.flatMap(({ files }) => files),
      { path: 'pack.json', content: `${canonicalJson(record as unknown as Json)}\n` },
      ...withSymbols(
        [
          { path: 'report.html', content: documentToHtml(packReport(pack, 'restricted')) },
          { path: 'public/report.html', content: documentToHtml(packReport(pack, 'public')) },
        ],
        plan.release.symbols,
      ),
    ]),
  };
}

/** The dates that decide which cases are in the pack. */
export function periodOf({ period, periodField }: PackPlan): Scope['period'] {
  return period === null ? null : { field: periodField, from: period.from, to: period.to };
}

function auditFolder(
  { plan: audit, excludedBy, intake, questions, calendar }: AuditInput,
  outcomes: ReleasedExport,
  {
    plan,
    period,
    toolVersion,
  }: {
    readonly plan: PackPlan;
    readonly period: Scope['period'];
    readonly toolVersion: string;
  },
): {
  readonly result: AuditResult;
  readonly recorded: PackRecord['inputs'][number];
  readonly files: readonly TextFile[];
} {
  const { symbols } = plan.release;
  const drawn = drawFolder(
    intake,
    {
      design: audit.design,
      seed: plan.seed,
      scope: { where: audit.where, period },
      excludedBy,
      commitment: null,
    },
    toolVersion,
  );
  const textOf = (path: string): string =>
    drawn.files.find((file) => file.path === path)?.content ?? '';
  const source = checklistSource({
    record: textOf('draw.json'),
    sample: textOf('sample.csv'),
    importDescription: textOf('import.json'),
  });
  const restricted = [
    ...inFolder('draw', drawn.files),
    ...inFolder('checklist', checklistFolder(source, { set: questions, calendar }).files),
    ...inFolder('validation', validationFolder(intake)),
    ...withSymbols(restrictedFiles(outcomes), symbols),
  ];
  return {
    result: {
      name: audit.name,
      title: audit.title,
      frame: drawn.frame,
      draw: drawn.draw,
      narrowed: audit.where.length > 0,
      frameDigest: drawn.record.frame.sha256,
      questions,
      outcomes: outcomes.results,
      totalsPublished: outcomes.totalsPublished,
    },
    recorded: {
      name: audit.name,
      exportSha256: intake.file.sha256,
      exportBytes: intake.file.bytes,
      drawSha256: sha256Hex(textOf('draw.json')),
      stages: audit.comparisons.some(({ stages }) => stages) ? (intake.schema.stages ?? []) : [],
      profile: `${intake.profile.name}, version ${intake.profile.version}`,
      questions: `${questions.name}, version ${questions.version}`,
    },
    files: [
      ...inFolder(`restricted/${audit.name}`, restricted),
      ...inFolder(
        `public/${audit.name}`,
        withSymbols(editionFiles(outcomes.results, 'public'), symbols),
      ),
    ],
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
  asAt,
  seed,
  audits,
  release,
}: PackPlan): PackPlan {
  const named = asAt === undefined ? {} : { asAt };
  return { title, office, period, periodField, ...named, seed, audits, release };
}
