import type { Benchmark } from '../../frame/benchmark/benchmark.js';
import { parseWorkingCalendar } from '../../checklist/clocks/parse-working-calendar.js';
import { parseQuestionSet } from '../../checklist/parse-question-set.js';
import { readExport } from '../../frame/read-export.js';
import type { PackRecord } from '../../record/pack-plan.js';
import type { EditionName } from '../../report/audit-result.js';
import { specifiedFigures } from '../../specified/specified-figures.js';
import type { Shell } from '../../shell/shell.js';
import { exportSource } from '../export-source.js';
import { readSchema } from '../read-schema.js';
import { excludedIn } from '../results/excluded-in.js';
import { libraryOf, readImportDescription } from '../results/library-of.js';
import { intactText } from '../results/read-folder.js';
import type { AuditInput } from './audit-input.js';
import type { EarlierPack } from './earlier-packs.js';
import { type FrozenSpecified, specifiedFile } from './frozen-specified.js';
import { type FindingsFolder, findingsFiles, findingsId } from './pack-findings.js';

/** An audit as the pack kept it, with its export read again; undefined where something is missing or damaged. */
export async function readInput(
  folder: string,
  record: PackRecord,
  index: number,
  exportPath: string,
  shell: Shell,
): Promise<AuditInput | undefined> {
  const plan = record.plan.audits[index];
  if (plan === undefined) return undefined;
  const own = `${folder}/data/restricted/${plan.name}`;
  const description = await readImportDescription(`${own}/draw`, shell);
  const questions = await readWith(
    parseQuestionSet,
    'question-set',
    `${own}/checklist/questions.json`,
    shell,
  );
  const calendar = await readWith(
    parseWorkingCalendar,
    'calendar',
    `${own}/checklist/calendar.json`,
    shell,
  );
  if (description === undefined || questions === undefined || calendar === undefined) {
    return undefined;
  }
  const { profile, library } = libraryOf(description);
  const { asAt } = record.plan;
  const options = asAt === undefined ? {} : { asAt };
  const source = await exportSource(exportPath, shell);
  const intake = await readExport(shell.stream(exportPath), source, profile, library, options);
  const stages = record.inputs[index]?.stages ?? [];
  const benchmark =
    (record.inputs[index]?.benchmark ?? null) === null
      ? null
      : await intactText(`${own}/frame/benchmark.json`, shell);
  const findings = await keptFindings(folder, record.inputs[index], shell);
  if (benchmark === undefined || findings === undefined) return undefined;
  return {
    plan,
    questions,
    calendar,
    benchmark: benchmark === null ? null : (JSON.parse(benchmark) as Benchmark),
    findings,
    excludedBy: await excludedIn(`${own}/draw`, plan.design, shell),
    intake: { ...intake, schema: { ...intake.schema, stages } },
  };
}

/** The findings as the pack holds them; null where it holds none, undefined where they are changed. */
export async function keptFindings(
  folder: string,
  recorded: PackRecord['inputs'][number] | undefined,
  shell: Shell,
): Promise<FindingsFolder | null | undefined> {
  if (recorded === undefined || recorded.findings === null) return null;
  const { name: audit, findings: id, drawSha256: draw } = recorded;
  const filesOf = async (edition: EditionName) => {
    const own = `${folder}/data/${edition}/${audit}/findings`;
    return (await shell.kindOf(own)) === 'folder' ? findingsFiles(own, shell) : [];
  };
  const files = { restricted: await filesOf('restricted'), public: await filesOf('public') };
  return findingsId(files) === id ? { id, draw, files } : undefined;
}

/** A file of the pack under its schema; undefined where it is missing or damaged. */
async function readWith<Content>(
  parse: (text: string, schema: object, file: string) => Content,
  schemaName: string,
  path: string,
  shell: Shell,
): Promise<Content | undefined> {
  if ((await shell.kindOf(path)) !== 'file') return undefined;
  try {
    const schema = await readSchema(schemaName, shell);
    return parse(await shell.readText(path), schema, path);
  } catch {
    return undefined;
  }
}

/** The earlier packs as this one kept them. */
export async function frozenEarlier(folder: string, shell: Shell): Promise<readonly EarlierPack[]> {
  const text = await intactText(`${folder}/data/restricted/earlier.json`, shell);
  return text === undefined ? [] : (JSON.parse(text) as readonly EarlierPack[]);
}

/**
 * The numbers of the specified information: those of complaints worked out again, those of the lists
 * beside them as the pack kept them.
 */
export async function frozenSpecified(
  folder: string,
  { plan }: PackRecord,
  inputs: readonly AuditInput[],
  shell: Shell,
): Promise<FrozenSpecified | null> {
  const text = await intactText(`${folder}/data/restricted/${specifiedFile}`, shell);
  if (text === undefined || plan.period === null) return null;
  const kept = JSON.parse(text) as FrozenSpecified;
  const complaints = inputs.find((input) => input.plan.name === kept.audit);
  if (complaints === undefined) return null;
  const { complaints: again } = specifiedFigures({
    complaints: complaints.intake,
    reviews: null,
    recommendations: null,
    period: plan.period,
    yearToDate: plan.yearToDate,
    asAt: kept.figures.asAt,
    calendar: complaints.calendar,
  });
  return { audit: kept.audit, figures: { ...kept.figures, complaints: again } };
}
