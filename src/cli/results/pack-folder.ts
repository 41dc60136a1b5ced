import type { Intake } from '../../frame/intake.js';
import type { QuestionSet } from '../../checklist/question-set.js';
import { documentToHtml } from '../../format/html.js';
import { canonicalJson, type Json } from '../../record/canonical-json.js';
import { sha256Hex } from '../../random/sha256.js';
import type { Scope } from '../../record/scope.js';
import type { AuditResult } from '../../report/audit-result.js';
import { packReport } from '../../report/pack-report.js';
import type { AuditConfig, PackConfig } from '../config/config.js';
import { checklistFolder } from './checklist-folder.js';
import { checklistSource } from './checklist-source.js';
import { compareAll, publicTables, restrictedTables } from './disparity-folder.js';
import { drawFolder } from './draw-folder.js';
import { inFolder, type TextFile, withChecksums } from './text-file.js';
import { validationFolder } from './validation-folder.js';

/** One export of a pack, read, and the questions asked of its cases. */
export interface AuditInput {
  readonly config: AuditConfig;
  readonly intake: Intake;
  readonly questions: QuestionSet;
}

export interface PackRecord {
  readonly record: 'dipsample-pack';
  readonly recordVersion: 1;
  readonly tool: { readonly name: 'dipsample'; readonly version: string };
  readonly config: PackConfig;
  readonly audits: readonly {
    readonly name: string;
    readonly exportSha256: string;
    readonly exportBytes: number;
    readonly drawSha256: string;
    readonly questions: string;
  }[];
}

/**
 * The whole pack as files, from its configuration and the exports alone: the same inputs give the
 * same bytes, so that `verify` can make it again and compare.
 */
export function packFolder(
  config: PackConfig,
  inputs: readonly AuditInput[],
  toolVersion: string,
): { readonly files: readonly TextFile[]; readonly audits: readonly AuditResult[] } {
  const period: Scope['period'] =
    config.period === null
      ? null
      : { field: config.periodField, from: config.period.from, to: config.period.to };
  const made = inputs.map((input) => auditFolder(input, config, period, toolVersion));
  const pack = {
    title: config.title,
    office: config.office,
    period: config.period?.label ?? 'every case in the exports',
    toolVersion,
    threshold: config.threshold,
    audits: made.map(({ result }) => result),
  };
  const record: PackRecord = {
    record: 'dipsample-pack',
    recordVersion: 1,
    tool: { name: 'dipsample', version: toolVersion },
    config,
    audits: made.map(({ recorded }) => recorded),
  };
  return {
    audits: pack.audits,
    files: withChecksums([
      ...made.flatMap(({ files }) => files),
      { path: 'pack.json', content: `${canonicalJson(record as unknown as Json)}\n` },
      { path: 'report.html', content: documentToHtml(packReport(pack, 'restricted')) },
      { path: 'public/report.html', content: documentToHtml(packReport(pack, 'public')) },
    ]),
  };
}

function auditFolder(
  { config: audit, intake, questions }: AuditInput,
  config: PackConfig,
  period: Scope['period'],
  toolVersion: string,
): {
  readonly result: AuditResult;
  readonly recorded: PackRecord['audits'][number];
  readonly files: readonly TextFile[];
} {
  const drawn = drawFolder(
    intake,
    { design: audit.design, seed: config.seed, scope: { where: audit.where, period } },
    toolVersion,
  );
  const textOf = (path: string): string =>
    drawn.files.find((file) => file.path === path)?.content ?? '';
  const source = checklistSource({
    record: textOf('draw.json'),
    sample: textOf('sample.csv'),
    importDescription: textOf('import.json'),
  });
  const comparisons = compareAll(intake, audit.comparisons, config.threshold, period);
  const restricted = [
    ...inFolder('draw', drawn.files),
    ...inFolder('checklist', checklistFolder(source, questions)),
    ...inFolder('validation', validationFolder(intake)),
    ...restrictedTables(comparisons),
  ];
  return {
    result: {
      name: audit.name,
      title: audit.title,
      frame: drawn.frame,
      draw: drawn.draw,
      frameDigest: drawn.record.frame.sha256,
      questions,
      comparisons,
    },
    recorded: {
      name: audit.name,
      exportSha256: intake.file.sha256,
      exportBytes: intake.file.bytes,
      drawSha256: sha256Hex(textOf('draw.json')),
      questions: `${questions.name}, version ${questions.version}`,
    },
    files: [
      ...inFolder(`restricted/${audit.name}`, restricted),
      ...inFolder(`public/${audit.name}`, publicTables(comparisons)),
    ],
  };
}
