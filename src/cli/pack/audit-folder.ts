import { UserError } from '../../errors.js';
import { prettyJson } from '../../format/json.js';
import { sha256Hex } from '../../random/sha256.js';
import type { PackPlan, PackRecord } from '../../record/pack-plan.js';
import type { Scope } from '../../record/scope.js';
import type { PublicFacts } from '../../record/public-record.js';
import type { AuditResult, EditionName } from '../../report/audit-result.js';
import type { FiledTable } from '../../report/tables-workbook.js';
import { changesTables } from '../../report/pack/changes-tables.js';
import { packFindingsBlocks } from '../../report/pack/findings-blocks.js';
import { checklistFolder } from '../results/checklist-folder.js';
import { checklistSource } from '../results/checklist-source.js';
import { editionFiles, editionTables, restrictedFiles } from '../results/disparity-files.js';
import { drawFolder } from '../results/draw-folder.js';
import type { ReleasedExport } from '../results/released-export.js';
import { filedTables, tableFiles, type TablePackage } from '../results/table-files.js';
import { inFolder, type ResultFile, textIn } from '../results/text-file.js';
import { validationFolder } from '../results/validation-folder.js';
import { auditChanges, changesTold } from './audit-changes.js';
import type { AuditInput } from './audit-input.js';
import type { EarlierPack } from './earlier-packs.js';
import { freezeCases } from './frozen-cases.js';
import { freezeRows } from './frozen-rows.js';
import { findingsTable } from './pack-findings.js';
import { publishedComparisons } from './published-comparisons.js';
import { toldOverTime } from './told-over-time.js';

/** What an audit adds to a pack. */
export interface AuditFolder {
  readonly result: AuditResult;
  readonly recorded: PackRecord['inputs'][number];
  /** The files of each edition, by their paths within the folder of the audit. */
  readonly files: Readonly<Record<EditionName, readonly ResultFile[]>>;
  /** The tables of each edition, for its workbook. */
  readonly tables: Readonly<Record<EditionName, readonly FiledTable[]>>;
  /** What the record of the public half says of it. */
  readonly facts: PublicFacts;
}

/** What all audits of a pack share. */
export interface PackContext {
  readonly plan: PackPlan;
  readonly period: Scope['period'];
  readonly toolVersion: string;
  readonly earlier: readonly EarlierPack[];
}

/** Draws, asks and tells of one export: its part of a pack. */
export function auditFolder(
  input: AuditInput,
  outcomes: ReleasedExport,
  context: PackContext,
): AuditFolder {
  const { plan: audit, excludedBy, intake, questions, calendar, findings } = input;
  const { plan, period, toolVersion, earlier } = context;
  const drawn = drawFolder(
    intake,
    {
      design: audit.design,
      seed: plan.seed,
      scope: { where: audit.where, period },
      excludedBy,
      commitment: audit.commitment,
    },
    toolVersion,
  );
  const textOf = (path: string): string => textIn(drawn.files, path);
  const texts = {
    record: textOf('draw.json'),
    sample: textOf('sample.csv'),
    importDescription: textOf('import.json'),
  };
  refuseOtherFindings(input, sha256Hex(texts.record));
  const checklist = checklistFolder(checklistSource(texts), { set: questions, calendar }).files;
  const about: TablePackage = {
    name: audit.name,
    title: audit.title,
    symbols: plan.release.symbols,
  };
  const changes = period === null ? null : auditChanges(audit.name, intake, period.field, earlier);
  const told = toldOverTime(audit.name, outcomes, plan, earlier);
  const further = {
    restricted: [
      ...(changes === null ? [] : changesTables([changes], audit.name)),
      ...told.restricted.tables,
    ],
    public: told.public.tables,
  };
  const byEdition = <Value>(make: (edition: EditionName) => Value): Record<EditionName, Value> => ({
    restricted: make('restricted'),
    public: make('public'),
  });
  const overTime = byEdition((edition) =>
    further[edition].map((table) => ({ stem: table.name, table })),
  );
  const furtherFiles = (edition: EditionName): readonly ResultFile[] =>
    inFolder(
      'over-time',
      tableFiles(overTime[edition], { ...about, name: `${audit.name}-over-time-${edition}` }),
    );
  const found = (edition: EditionName): readonly ResultFile[] =>
    findings === null ? [] : inFolder('findings', findings.files[edition]);
  const contentOf = (files: readonly ResultFile[], path: string): string | Uint8Array =>
    files.find((file) => file.path === path)?.content ?? '';
  return {
    result: {
      name: audit.name,
      title: audit.title,
      frame: drawn.frame,
      draw: drawn.draw,
      narrowed: audit.where.length > 0,
      frameDigest: drawn.record.frame.sha256,
      commitment: audit.commitment,
      questions,
      points: byEdition((edition) => told[edition].points),
      outcomes: outcomes.results,
      totalsPublished: outcomes.totalsPublished,
      changesBlocks: byEdition((edition) =>
        changesTold(changes, edition, audit.name, plan.release),
      ),
      trendBlocks: byEdition((edition) => told[edition].blocks),
      findingsBlocks: byEdition((edition) =>
        findings === null
          ? []
          : packFindingsBlocks(
              audit.name,
              {
                folder: `${audit.name}/findings`,
                response: findingsTable(findings.files[edition], 'response'),
                questions: findingsTable(findings.files[edition], 'questions'),
              },
              edition,
            ),
      ),
    },
    recorded: {
      name: audit.name,
      exportSha256: intake.file.sha256,
      exportBytes: intake.file.bytes,
      rows: intake.counts.rows,
      profile: `${intake.profile.name}, version ${intake.profile.version}`,
      questions: `${questions.name}, version ${questions.version}`,
      importSha256: sha256Hex(texts.importDescription),
      questionsSha256: sha256Hex(contentOf(checklist, 'questions.json')),
      calendarSha256: sha256Hex(contentOf(checklist, 'calendar.json')),
      benchmark: benchmarkOf(input),
      findings: findings?.id ?? null,
      drawSha256: sha256Hex(texts.record),
      stages: audit.comparisons.some(({ stages }) => stages) ? (intake.schema.stages ?? []) : [],
    },
    files: {
      restricted: [
        ...inFolder('draw', drawn.files),
        ...inFolder('checklist', checklist),
        ...inFolder('validation', validationFolder(intake)),
        { path: 'frame/rows.csv', content: freezeRows(intake) },
        ...(input.benchmark === null
          ? []
          : [{ path: 'frame/benchmark.json', content: prettyJson(input.benchmark) }]),
        ...(period === null
          ? []
          : [{ path: 'frame/cases.csv', content: freezeCases(intake, period) }]),
        ...restrictedFiles(outcomes, about),
        ...furtherFiles('restricted'),
        ...told.restricted.files,
        ...found('restricted'),
      ],
      public: [
        ...editionFiles(outcomes.results, 'public', about),
        ...furtherFiles('public'),
        ...told.public.files,
        ...found('public'),
      ],
    },
    tables: byEdition((edition) => [
      ...filedTables(editionTables(outcomes.results, edition), `${audit.name}/`),
      ...filedTables(overTime[edition], `${audit.name}/over-time/`),
    ]),
    facts: {
      draw: drawn.record,
      frameUnits:
        outcomes.totalsPublished && audit.where.length === 0 ? drawn.draw.frameSize : null,
      tables: publishedComparisons(input, outcomes),
    },
  };
}

/** Findings on another sample would be read as findings on this one. */
function refuseOtherFindings({ plan: { name }, findings }: AuditInput, drawSha256: string): void {
  if (findings === null || findings.draw === drawSha256) return;
  throw new UserError(
    'FINDINGS_OF_ANOTHER_DRAW',
    `The findings of ${name} are of another draw (${findings.draw.slice(0, 12)}) than that of this pack (${drawSha256.slice(0, 12)}).`,
    `Evaluate the draw of this audit, data/restricted/${name}/draw of the pack made without findings, or leave "findings" out.`,
  );
}

function benchmarkOf({ benchmark }: AuditInput): PackRecord['inputs'][number]['benchmark'] {
  if (benchmark === null) return null;
  return { title: benchmark.title, sha256: sha256Hex(prettyJson(benchmark)) };
}
